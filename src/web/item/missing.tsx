import type { Missing } from '../../core/gates/gate.ts'
import { PolicyParagraphs } from '../policy-paragraphs.tsx'

/**
 * What is missing before release: blockers first, then what the approver checks. Renders nothing when all is there.
 * `of`: the file it is about, where a page has several lists.
 */
export function MissingList({ missing, of }: { missing: readonly Missing[]; of?: string }) {
  const labelled = (label: string) => (of ? `${label}: ${of}` : label)
  const stops = missing.filter((one) => one.stops)
  const asks = missing.filter((one) => !one.stops)
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
          {says}{' '}
          {page ? (
            <a class="govuk-link" href={page}>
              {todo}
            </a>
          ) : (
            todo
          )}{' '}
          <PolicyParagraphs cited={paragraphs} />
        </li>
      ))}
    </ul>
  )
}
