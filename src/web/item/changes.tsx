import type { Redline as Changes } from '../../core/redline.ts'
import { Redline } from './redline.tsx'

type View = {
  readonly id: string
  readonly title: string
  readonly redline: Changes
  readonly files: readonly string[]
  readonly since?: number
}

/** What has changed since the version that this reader saw last, word by word. */
export function ChangesPage({ id, title, redline, files, since }: View) {
  return (
    <>
      <a class="govuk-back-link" href={`/items/${id}`}>
        Back to the item
      </a>
      <h1 class="govuk-heading-l" dir="auto">
        {title}
      </h1>
      <h2 class="govuk-heading-m">
        {since === undefined ? 'There is no version that you have seen' : `Changed since version ${since}`}
      </h2>
      <Redline changes={redline} files={files} />
    </>
  )
}
