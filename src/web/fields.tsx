import type { Child } from 'hono/jsx'

type Field = {
  readonly name: string
  /** Needed where a page has several fields of one name. */
  readonly id?: string | undefined
  readonly label: string
  readonly hint?: Child | undefined
  readonly value?: string | undefined
  readonly required?: boolean | undefined
}

/** A label, a hint and a control described by its hint. */
export function Field({ id, label, hint, children }: Pick<Field, 'label' | 'hint'> & { id: string; children?: Child }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {children}
    </div>
  )
}

const described = (id: string, hint: unknown) => (hint ? { 'aria-describedby': `${id}-hint` } : {})

export function Text({
  name,
  id = name,
  label,
  hint,
  value = '',
  required,
  type = 'text',
  width,
}: Field & { type?: string; width?: 10 | 20 }) {
  return (
    <Field {...{ id, label, hint }}>
      <input
        class={`govuk-input${width ? ` govuk-input--width-${width}` : ''}`}
        {...{ id, name, type, value, required }}
        {...described(id, hint)}
      />
    </Field>
  )
}

export function Area({ name, id = name, label, hint, value = '', required, rows = 5 }: Field & { rows?: number }) {
  return (
    <Field {...{ id, label, hint }}>
      {/* HTML drops the first line feed in a textarea, so add one to keep an empty first line. */}
      <textarea class="govuk-textarea" {...{ id, name, rows, required }} {...described(id, hint)}>
        {`\n${value}`}
      </textarea>
    </Field>
  )
}

export function Choice({
  name,
  id = name,
  label,
  hint,
  value,
  options,
}: Field & { options: Readonly<Record<string, string>> }) {
  return (
    <Field {...{ id, label, hint }}>
      <select class="govuk-select" {...{ id, name }} {...described(id, hint)}>
        {Object.entries(options).map(([key, label]) => (
          <option value={key} selected={key === value}>
            {label}
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
  /** Id of the form, when the field is outside it. */
  readonly form?: string
  readonly describedBy?: string
  /** Shown below its label. */
  readonly children?: Child
}

/** One box to tick, in a list of class `govuk-checkboxes`. */
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
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
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
