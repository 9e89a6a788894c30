import type { Child } from 'hono/jsx'
import type { Field } from '../../core/register/describe.ts'
import type { Person } from '../../core/registers.ts'
import { DateFields } from '../dates.tsx'
import { Box, describedBy, Group, Field as LabelledField } from '../fields.tsx'
import { refusedField } from '../form-errors.tsx'
import { londonMoment } from '../london.ts'

export type Filled = Readonly<Record<string, string | readonly string[]>>

type Choices = Readonly<Record<string, string>>

export type Inputs = {
  readonly fields: readonly Field[]
  readonly filled: Filled
  readonly people: readonly Person[]
  readonly rows: Readonly<Record<string, Choices>>
}

export function RegisterInputs({ fields, ...rest }: Inputs) {
  return (
    <>
      {fields.map((field) => (
        <FieldGroup field={field} people={rest.people} value={one(rest.filled[field.name])}>
          <Control field={field} {...rest} />
        </FieldGroup>
      ))}
    </>
  )
}

const isDate = ({ kind }: Field) => kind === 'day' || kind === 'moment'

const several = ({ kind }: Field) => kind === 'choices' || kind === 'people' || kind === 'pictures'

type FieldGroupProps = { field: Field; people: readonly Person[]; value: string; children?: Child }

function FieldGroup({ field, people, value, children }: FieldGroupProps) {
  const { name, label, hint, required, kind } = field
  const text = `${label}${required ? '' : ' (optional)'}`
  if (isDate(field)) {
    const time = kind === 'moment'
    const shown = time ? momentTyped(value) : value
    return <DateFields name={name} legend={text} hint={hint} value={shown} time={time} />
  }
  if (!several(field)) {
    return (
      <LabelledField id={name} label={text} hint={hint} says={refusedField(name, name).says}>
        {children}
      </LabelledField>
    )
  }
  const [first] = Object.keys(field.options ?? named(people))
  return (
    <Group name={name} id={field.kind === 'pictures' ? `${name}-added` : `${name}-${first}`} legend={text} hint={hint}>
      {children}
    </Group>
  )
}

function described({ name, hint }: Field) {
  return describedBy(name, hint, refusedField(name, name).says)
}

const TYPE: Partial<Record<Field['kind'], string>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  number: 'number',
}

function Control({ field, filled, people, rows }: { field: Field } & Omit<Inputs, 'fields' | 'wrong'>) {
  const value = filled[field.name]
  switch (field.kind) {
    case 'choices':
    case 'people':
      return <Boxes field={field} chosen={[value ?? []].flat()} options={field.options ?? named(people)} />
    case 'pictures':
      return <Pictures field={field} kept={[value ?? []].flat()} />
    case 'choice':
      return <Picked field={field} value={one(value) || (field.usual ?? '')} options={field.options ?? {}} />
    case 'person':
      return <Picked field={field} value={one(value)} options={named(people)} />
    case 'row':
      return <Picked field={field} value={one(value)} options={rows[field.of ?? ''] ?? {}} />
    case 'flag':
      return <Picked field={field} value={one(value)} options={{ yes: 'Yes', no: 'No' }} />
    case 'day':
    case 'moment':
      return null
    case 'list':
    case 'long':
      return <Lines field={field} value={[value ?? ''].flat().join('\n')} />
    default:
      return <Line field={field} value={one(value)} />
  }
}

function Lines({ field, value }: { field: Field; value: string }) {
  const rows = field.kind === 'long' ? 6 : 3
  return (
    <textarea class="govuk-textarea" id={field.name} name={field.name} rows={rows} {...described(field)}>
      {`\n${value}`}
    </textarea>
  )
}

function Line({ field, value }: { field: Field; value: string }) {
  const narrow = field.kind === 'number' || field.kind === 'phone'
  return (
    <input
      class={`govuk-input${narrow ? ' govuk-input--width-10' : ''}`}
      id={field.name}
      name={field.name}
      type={TYPE[field.kind] ?? 'text'}
      value={value}
      {...(field.kind === 'number' ? { step: 'any' } : {})}
      {...described(field)}
    />
  )
}

const one = (value: Filled[string] | undefined): string => [value ?? ''].flat()[0] ?? ''

function momentTyped(value: string): string {
  return value.endsWith('Z') ? londonMoment(value) : value
}

function named(people: readonly Person[]): Choices {
  return Object.fromEntries(people.map(({ id, name, title }) => [id, `${name}, ${title}`]))
}

function Picked({ field, value, options }: { field: Field; value: string; options: Choices }) {
  return (
    <select class="govuk-select" id={field.name} name={field.name} {...described(field)}>
      <option value="" selected={value === ''}>
        {field.required ? 'Choose' : 'Not said'}
      </option>
      {Object.entries(options).map(([code, text]) => (
        <option value={code} selected={code === value}>
          {text}
        </option>
      ))}
    </select>
  )
}

function Pictures({ field, kept }: { field: Field; kept: readonly string[] }) {
  const options = Object.fromEntries(kept.map((file) => [file, file.replace(/^[0-9a-f]{64}\//, '')]))
  return (
    <>
      <Boxes field={field} chosen={kept} options={options} />
      <input
        class="govuk-file-upload"
        id={`${field.name}-added`}
        name={`${field.name}-added`}
        type="file"
        multiple
        accept="image/*,.pdf"
        aria-label={`Add to: ${field.label}`}
      />
    </>
  )
}

const MANY_BOXES = 8

function Boxes({ field, chosen, options }: { field: Field; chosen: readonly string[]; options: Choices }) {
  const all = Object.entries(options)
  return (
    <div class={`govuk-checkboxes govuk-checkboxes--small${all.length > MANY_BOXES ? ' cs-columns' : ''}`}>
      {all.map(([code, text]) => (
        <Box id={`${field.name}-${code}`} name={field.name} value={code} label={text} checked={chosen.includes(code)} />
      ))}
    </div>
  )
}
