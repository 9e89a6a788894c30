import { Group } from './fields.tsx'
import { refusedField } from './form-errors.tsx'

type Form = Readonly<Record<string, string>>

const PARTS = ['day', 'month', 'year', 'time'] as const

export function joinDates<F extends Form>(form: F): F & Form {
  const names = Object.keys(form).flatMap((key) => /^(.+)_day$/.exec(key)?.[1] ?? [])
  const joined = names.map((name): [string, string] => {
    const [day = '', month = '', year = '', time] = PARTS.map((part) => form[`${name}_${part}`]?.trim())
    return [name, joinedDate(day, month, year, time) || (day + month + year ? '' : (form[name] ?? ''))]
  })
  return { ...form, ...Object.fromEntries(joined) }
}

function joinedDate(day: string, month: string, year: string, time: string | undefined): string {
  if (`${day}${month}${year}${time ?? ''}` === '') return ''
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const right = isDay(date) ? date : `${day}/${month}/${year}`
  return time === undefined ? right : `${right}T${clockOf(time)}`
}

export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T12:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** '9', '9.30', '9:30am', '1430', '2pm'; anything else unchanged, so that it is refused. */
function clockOf(typed: string): string {
  const found = /^(\d{1,2})(?:[:.]?(\d\d))?\s*([ap]m)?$/i.exec(typed)
  if (!found) return typed
  const [, hours = '', minutes = '00', half] = found
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours)
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

type DateProps = {
  readonly name: string
  readonly id?: string
  readonly legend: string
  readonly hint?: string | undefined
  /** `2026-11-24` or `2026-11-24T14:30`. */
  readonly value?: string | undefined
  readonly time?: boolean
}

const LABEL = { day: 'Day', month: 'Month', year: 'Year', time: 'Time' } as const
const WIDTH = { day: 2, month: 2, year: 4, time: 5 } as const

/** A date in three fields, and a time in a fourth. */
export function DateFields({ name, id = name, legend, hint, value = '', time = false }: DateProps) {
  const parts = PARTS.filter((part) => time || part !== 'time')
  const { says } = refusedField(name, id)
  const shown = hint ?? `For example, 24 11 2026${time ? ' and 14:30. London time.' : '.'}`
  return (
    <Group name={name} id={id} legend={legend} hint={shown} small>
      <div class="govuk-date-input">
        {parts.map((part, index) => (
          <div class="govuk-date-input__item">
            <div class="govuk-form-group">
              <label class="govuk-label govuk-date-input__label" for={index === 0 ? id : `${id}-${part}`}>
                {LABEL[part]}
              </label>
              <input
                class={`govuk-input govuk-date-input__input govuk-input--width-${WIDTH[part]}${says ? ' govuk-input--error' : ''}`}
                id={index === 0 ? id : `${id}-${part}`}
                name={`${name}_${part}`}
                type="text"
                inputmode={part === 'time' ? undefined : 'numeric'}
                value={refusedField(`${name}_${part}`, id).typed ?? partOf(value)[part]}
              />
            </div>
          </div>
        ))}
      </div>
    </Group>
  )
}

function partOf(value: string): Readonly<Record<(typeof PARTS)[number], string>> {
  const [date = '', time = ''] = value.split('T')
  const [year = '', month = '', day = ''] = date.includes('/') ? date.split('/').toReversed() : date.split('-')
  return { day: day.replace(/^0(?=\d)/, ''), month: month.replace(/^0(?=\d)/, ''), year, time: time.slice(0, 5) }
}
