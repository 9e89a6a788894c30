import type { Child } from 'hono/jsx'
import { Fold } from '../fields.tsx'
import { monthName } from '../labels.ts'

export type Bar = {
  readonly label: string
  readonly value: number
  readonly text: string
  readonly strong?: number
}

const WIDTH = 200

/** Further rows are folded, so that a phone shows the first. */
const FIRST_ROWS = 6

/** Read out as a table; needs no script. */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return firstRows(title, bars, (names, shown) => <Table {...names} bars={shown} most={most} />)
}

type Names = { readonly caption?: string; readonly label?: string }

function firstRows<R>(title: string, rows: readonly R[], table: (names: Names, rows: readonly R[]) => Child): Child {
  if (rows.length === 0) return null
  const first = rows.length > FIRST_ROWS + 1 ? rows.slice(0, FIRST_ROWS) : rows
  const more = rows.slice(first.length)
  return (
    <>
      {table({ caption: title }, first)}
      {more.length > 0 && (
        <Fold summary={`${more.length} more: ${title.toLowerCase()}`}>
          {table({ label: `${title}, continued` }, more)}
        </Fold>
      )}
    </>
  )
}

type TableProps = Names & { readonly bars: readonly Bar[]; readonly most: number }

function Table({ caption, label, bars, most }: TableProps) {
  return (
    <table class="govuk-table cs-bars" aria-label={label}>
      {caption && <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>}
      <tbody class="govuk-table__body">
        {bars.map(({ label, value, text, strong }) => (
          <tr class="govuk-table__row">
            <th class="govuk-table__header" scope="row">
              {label}
            </th>
            <td class="govuk-table__cell cs-bars__bar">
              {value > 0 && (
                <svg viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true">
                  <rect {...wide(value, most)} fill={strong === undefined ? '#1d70b8' : '#8eb8dc'} />
                  {strong ? <rect {...wide(strong, most)} fill="#1d70b8" /> : null}
                </svg>
              )}
            </td>
            <td class="govuk-table__cell">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const wide = (value: number, most: number) => ({ width: Math.max(1, Math.round((value / most) * WIDTH)), height: '14' })

type Row = { readonly label: string; readonly values: readonly number[] }

/** One column a month, on a common scale. */
export function Columns({ title, months, rows }: { title: string; months: readonly string[]; rows: readonly Row[] }) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values))
  return firstRows(title, rows, (names, shown) => <MonthTable {...names} {...{ months, most }} rows={shown} />)
}

type MonthTableProps = Names & {
  readonly months: readonly string[]
  readonly rows: readonly Row[]
  readonly most: number
}

function MonthTable({ caption, label, months, rows, most }: MonthTableProps) {
  const step = WIDTH / Math.max(1, months.length)
  return (
    <table class="govuk-table cs-bars cs-bars--months" aria-label={label}>
      {caption && <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>}
      <tbody class="govuk-table__body">
        {rows.map(({ label, values }) => (
          <tr class="govuk-table__row">
            <th class="govuk-table__header" scope="row">
              {label}
            </th>
            <td class="govuk-table__cell cs-bars__bar">
              <svg viewBox={`0 0 ${WIDTH} 28`} preserveAspectRatio="none" aria-hidden="true">
                {values.map((value, at) => {
                  const height = value > 0 ? Math.max(2, Math.round((value / most) * 27)) : 1
                  return (
                    <rect
                      x={at * step + 1}
                      y={28 - height}
                      width={step - 2}
                      height={height}
                      fill={value > 0 ? '#1d70b8' : '#b1b4b6'}
                    />
                  )
                })}
              </svg>
            </td>
            <td class="govuk-table__cell">{monthsInWords(months, values)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function monthsInWords(months: readonly string[], values: readonly number[]): string {
  const some = values.flatMap((value, at) => (value > 0 ? [`${value} in ${monthName(months[at]!)}`] : []))
  const all = values.reduce((sum, one) => sum + one, 0)
  return some.length === 1 ? some[0]! : `${all}: ${some.join(', ')}`
}
