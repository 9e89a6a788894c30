import { moment } from '../labels.ts'

export type ReleasedView = {
  readonly title: string
  readonly text: string
  /** ISO 8601: when it went out. */
  readonly at: string
  readonly addresses: readonly string[]
}

export function ReleasedPage({ title, text, at, addresses }: ReleasedView) {
  return (
    <>
      <h1 class="govuk-heading-l" dir="auto">
        {title}
      </h1>
      <p class="govuk-body">
        This went out on {moment(at)}. You see what the public can see. To read the rest of it, ask its author to share
        it with you.
      </p>
      {addresses.length > 0 && <p class="govuk-body">It was published at {addresses.join(', ')}.</p>}
      {text ? (
        <div class="cs-text" dir="auto">
          {text}
        </div>
      ) : (
        <p class="govuk-body">Its text is in the files that were published with it.</p>
      )}
    </>
  )
}
