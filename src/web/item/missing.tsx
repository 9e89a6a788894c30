import type { Missing } from '../../core/gates/gate.ts'
import { Fold } from '../fields.tsx'
import { Link } from '../link.tsx'
import { PolicyParagraphs } from '../policy-paragraphs.tsx'

/** Blockers first. `of`: the file, where a page has several lists. */
export function MissingList({ missing, of }: { missing: readonly Missing[]; of?: string }) {
  const labelled = (label: string) => (of ? `${label}: ${of}` : label)
  const stops = missing.filter((one) => one.stops)
  const asks = missing.filter((one) => !one.stops && !one.untouched)
  return (
    <>
      {stops.length > 0 && (
        <section aria-label={labelled('What stops it')}>
          <h2 class="govuk-heading-m">It cannot be submitted yet</h2>
          <Listed missing={stops} />
        </section>
      )}
      {asks.length > 0 && (
        <section aria-label={labelled('What is still missing')}>
          <h2 class="govuk-heading-m">Before it goes out</h2>
          <Listed missing={asks} />
        </section>
      )}
    </>
  )
}

function Listed({ missing }: { missing: readonly Missing[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {missing.map(({ says, todo, paragraphs, page }) => (
        <li>
          {says} {page ? <Link href={page}>{todo}</Link> : todo} <PolicyParagraphs cited={paragraphs} />
        </li>
      ))}
    </ul>
  )
}

/** Conditions to know, not to check each time. */
export function Untouched({ missing }: { missing: readonly Missing[] }) {
  const quiet = missing.filter(({ untouched }) => untouched)
  if (quiet.length === 0) return null
  return (
    <Fold summary="Conditions that nothing in this draft touches">
      {quiet.map(({ says }) => (
        <p class="govuk-body">{says}</p>
      ))}
    </Fold>
  )
}
