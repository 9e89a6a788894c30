import type { Child } from 'hono/jsx'

type Field = {
  readonly name: string
  /** Where a page holds several fields of one name. */
  readonly id?: string | undefined
  readonly label: string
  readonly hint?: string | undefined
  readonly value?: string | undefined
  readonly required?: boolean
}

const described = (name: string, hint?: string) => (hint ? { 'aria-describedby': `${name}-hint` } : {})

function Hint({ name, hint }: { name: string; hint: string | undefined }) {
  return hint ? (
    <div id={`${name}-hint`} class="govuk-hint">
      {hint}
    </div>
  ) : null
}

export function Text({ name, id = name, label, hint, value = '', required, type = 'text' }: Field & { type?: string }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <Hint name={id} hint={hint} />
      <input
        class="govuk-input"
        id={id}
        name={name}
        type={type}
        value={value}
        required={required}
        {...described(id, hint)}
      />
    </div>
  )
}

export function Area({ name, id = name, label, hint, value = '', required, rows = 5 }: Field & { rows?: number }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <Hint name={id} hint={hint} />
      <textarea class="govuk-textarea" id={id} name={name} rows={rows} required={required} {...described(id, hint)}>
        {value}
      </textarea>
    </div>
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
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <Hint name={id} hint={hint} />
      <select class="govuk-select" id={id} name={name} {...described(id, hint)}>
        {Object.entries(options).map(([key, said]) => (
          <option value={key} selected={key === value}>
            {said}
          </option>
        ))}
      </select>
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
