import { type AnchorEntry, anchorLine } from '../../core/record/anchor.ts'
import { moment, plural } from '../words.ts'

/** Every anchor, with the line as it was handed out. */
export function AnchorsPage({ anchors }: { anchors: readonly AnchorEntry[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Anchors</h1>
      <p class="govuk-body">
        Once a day the ends of all chains are hashed into one line. It goes into a file outside the database, and to the
        data-protection officer and the auditor. To check one: <code>npm run -s audit -- --anchor FILE</code>, with the
        file or the mail.
      </p>
      {anchors.length === 0 && <p class="govuk-body">None was taken yet; the first is due today.</p>}
      <ul class="cs-items">
        {anchors.map((anchor) => (
          <li>
            {moment(anchor.at)}, {plural(anchor.chains, 'chain')}
            <p class="cs-meta cs-lines">{anchorLine(anchor)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
