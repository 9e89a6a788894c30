import type { Child } from 'hono/jsx'

/** A screen reader reads what the sign means. */
export function Warning({ class: more, children }: { class?: string; children?: Child }) {
  return (
    <div class={`govuk-warning-text${more ? ` ${more}` : ''}`}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning</span>
        {children}
      </strong>
    </div>
  )
}
