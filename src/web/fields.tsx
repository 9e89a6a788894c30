import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { RefusedHere, refusedAt, refusedField } from './form-errors.tsx'

type Field = {
  readonly name: string
  readonly id?: string | undefined
  readonly label: string
  readonly hint?: Child | undefined
  readonly value?: string | undefined
}

type FormProps = {
  readonly action?: string | undefined
  readonly method?: 'get' | 'post'
  readonly id?: string | undefined
  readonly class?: string
  readonly enctype?: 'multipart/form-data'
  /** These tell forms with one address apart. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly children?: Child
  readonly 'data-grave'?: number
  readonly 'data-slow'?: string | undefined
  readonly 'data-download'?: string
  readonly 'data-until'?: string | undefined
}

/** A refusal may name no field. */
const REFUSED = 'data-refused'

/** The service checks what was typed, so the browser does not. */
export function Form({ hidden = {}, children, method = 'post', ...rest }: FormProps) {
  const refused = method === 'post' ? refusedAt(rest.action, hidden) : undefined
  return (
    <form method={method} novalidate {...(refused ? { [REFUSED]: 'yes' } : {})} {...rest}>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <RefusedHere.Provider value={refused}>{children}</RefusedHere.Provider>
    </form>
  )
}

type GroupProps = Pick<Field, 'label' | 'hint'> & {
  readonly id: string
  readonly says?: string | undefined
  readonly children?: Child
}

/** Hint and error describe the control. */
export function Field({ id, label, hint, says, children }: GroupProps) {
  return (
    <div class={`govuk-form-group${says ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} says={says} />
      {children}
    </div>
  )
}

function HintAndError({ id, hint, says }: Pick<GroupProps, 'id' | 'hint' | 'says'>) {
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {says && <FieldError id={id}>{says}</FieldError>}
    </>
  )
}

export function FieldError({ id, children }: { readonly id: string; readonly children?: Child }) {
  return (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">Error:</span> {children}
    </p>
  )
}

export function describedBy(id: string, hint: unknown, says: unknown): { 'aria-describedby'?: string } {
  const ids = [...(hint ? [`${id}-hint`] : []), ...(says ? [`${id}-error`] : [])]
  return ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}
}

type GroupOf = Pick<Field, 'name' | 'hint'> & {
  /** The summary of errors leads here. */
  readonly id: string
  readonly legend: string
  readonly small?: boolean
  readonly children?: Child
}

export function Group({ name, id, legend, hint, small, children }: GroupOf) {
  const { says } = refusedField(name, id)
  return (
    <div class={`govuk-form-group${says ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" {...describedBy(id, hint, says)}>
        <legend class={small ? 'govuk-label' : 'govuk-fieldset__legend govuk-fieldset__legend--s'}>{legend}</legend>
        <HintAndError id={id} hint={hint} says={says} />
        {children}
      </fieldset>
    </div>
  )
}

export function Text({
  name,
  id = name,
  label,
  hint,
  value = '',
  type = 'text',
  width,
}: Field & { type?: string; width?: 10 | 20 }) {
  const { typed = value, says } = refusedField(name, id)
  const look = [...(width ? [`govuk-input--width-${width}`] : []), ...(says ? ['govuk-input--error'] : [])]
  return (
    <Field {...{ id, label, hint, says }}>
      <input
        class={['govuk-input', ...look].join(' ')}
        {...{ id, name, type, value: typed }}
        {...describedBy(id, hint, says)}
      />
    </Field>
  )
}

export function Area({ name, id = name, label, hint, value = '', rows = 5 }: Field & { rows?: number }) {
  const { typed = value, says } = refusedField(name, id)
  return (
    <Field {...{ id, label, hint, says }}>
      {/* HTML drops the first line feed of a textarea. */}
      <textarea
        class={`govuk-textarea${says ? ' govuk-textarea--error' : ''}`}
        {...{ id, name, rows }}
        {...describedBy(id, hint, says)}
      >
        {`\n${typed}`}
      </textarea>
    </Field>
  )
}

type ChoiceOf = { readonly options: Readonly<Record<string, string>> }

export function Choice({ name, id = name, label, hint, value, options }: Field & ChoiceOf) {
  const { typed = value, says } = refusedField(name, id)
  return (
    <Field {...{ id, label, hint, says }}>
      <select
        class={`govuk-select${says ? ' govuk-select--error' : ''}`}
        {...{ id, name }}
        {...describedBy(id, hint, says)}
      >
        {Object.entries(options).map(([key, words]) => (
          <option value={key} selected={key === typed}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}

type BoxProps = {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly label: Child
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly form?: string
  readonly describedBy?: string
  readonly children?: Child
}

export function Box({ id, name, value, label, checked, disabled, form, describedBy, children }: BoxProps) {
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        type="checkbox"
        aria-describedby={describedBy}
        {...{ id, name, value, checked, disabled, form }}
      />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        {label}
      </label>
      {children}
    </div>
  )
}

export function Radio({ id, label, ...rest }: Pick<BoxProps, 'id' | 'name' | 'value' | 'label' | 'checked'>) {
  return (
    <div class="govuk-radios__item">
      <input class="govuk-radios__input" type="radio" id={id} {...rest} />
      <label class="govuk-label govuk-radios__label" for={id}>
        {label}
      </label>
    </div>
  )
}

type RadiosOf = Pick<GroupOf, 'name' | 'legend' | 'hint'> & {
  readonly value: string
  readonly options: Readonly<Record<string, string>>
}

export function Radios({ name, legend, hint, value, options }: RadiosOf) {
  const listed = Object.entries(options)
  const first = `${name}-${listed[0]?.[0]}`
  const { typed = value } = refusedField(name, first)
  return (
    <Group {...{ name, legend, hint }} id={first}>
      <div class="govuk-radios govuk-radios--small">
        {listed.map(([code, words]) => (
          <Radio id={`${name}-${code}`} name={name} value={code} label={words} checked={code === typed} />
        ))}
      </div>
    </Group>
  )
}

export function Tick({ name, label, hint, ticked }: { name: string; label: string; hint: string; ticked: boolean }) {
  return (
    <div class="govuk-form-group">
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <Box id={name} name={name} value="yes" label={label} checked={ticked} describedBy={`${name}-hint`}>
          <div class="govuk-hint govuk-checkboxes__hint" id={`${name}-hint`}>
            {hint}
          </div>
        </Box>
      </div>
    </div>
  )
}

export function Fold({ summary, children, open }: { summary: string; children?: Child; open?: boolean }) {
  const inside = String(<div class="govuk-details__text">{children}</div>)
  return (
    <details
      class="govuk-details"
      open={open || inside.includes('govuk-error-message') || inside.includes(` ${REFUSED}="`)}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      {raw(inside)}
    </details>
  )
}

export function Send({
  label,
  name,
  value,
  look,
}: {
  label: string
  name?: string
  value?: string
  look?: 'secondary' | 'warning'
}) {
  return (
    <button class={`govuk-button${look ? ` govuk-button--${look}` : ''}`} type="submit" name={name} value={value}>
      {label}
    </button>
  )
}

export function SmallButton({ look = 'secondary', children }: { look?: 'secondary' | 'warning'; children?: Child }) {
  return (
    <button class={`govuk-button govuk-button--${look} cs-small`} type="submit">
      {children}
    </button>
  )
}
