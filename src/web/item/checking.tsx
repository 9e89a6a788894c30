import { type CheckProgress, describeProgress } from '../../core/check-progress.ts'
import { LinkLine } from '../link.tsx'
import type { ItemView } from './view.ts'

type Checked = Pick<ItemView, 'id' | 'item' | 'mine'> & { readonly reached: CheckProgress | undefined }

export function Checking({ id, item, mine, reached }: Checked) {
  if (item.progress !== 'checking') return null
  return (
    <section class="govuk-inset-text cs-checking" data-checking={`/v1/items/${id}/check`} aria-label="Checking">
      <h2 class="govuk-heading-m">It is still being checked</h2>
      <p class="govuk-body" role="status">
        <strong data-says>{describeProgress(reached)}</strong>
      </p>
      <p class="govuk-body">
        There was not enough time to check all of it at once. When checking is done, within a quarter of an hour, it
        goes to the person who decides. No one can decide on it until then.
      </p>
      <p class="govuk-body">
        {mine
          ? 'You may close this page: we will email you. You can still take it back, or submit another version.'
          : 'What was found so far is below.'}
      </p>
      <noscript>
        <LinkLine href={`/items/${id}`}>Update this page</LinkLine>
      </noscript>
    </section>
  )
}
