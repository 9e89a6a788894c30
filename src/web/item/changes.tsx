import type { Redline as Changes } from '../../core/redline.ts'
import { Redline } from './redline.tsx'

type View = {
  readonly id: string
  readonly title: string
  readonly redline: Changes
  readonly files: readonly string[]
  readonly since?: number
  readonly newest: number
}

/** Since the version that this reader saw last. */
export function ChangesPage({ id, title, redline, files, since, newest }: View) {
  return (
    <>
      <a class="govuk-back-link" href={`/items/${id}`}>
        Back to the item
      </a>
      <h1 class="govuk-heading-l" dir="auto">
        {title}
      </h1>
      <h2 class="govuk-heading-m">{heading(since, newest)}</h2>
      {since !== newest && <Redline changes={redline} files={files} />}
    </>
  )
}

function heading(since: number | undefined, newest: number): string {
  if (since === undefined) return 'There is no version that you have seen'
  return since === newest ? `Nothing: you have seen version ${newest}, the newest` : `Changed since version ${since}`
}
