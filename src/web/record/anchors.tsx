import { type AnchorEntry, anchorLine } from '../../core/record/anchor.ts'
import { Fold } from '../fields.tsx'
import { moment, plural } from '../labels.ts'

export type Verified = {
  readonly chains: number
  readonly entries: number
  readonly breaks: readonly { readonly stream: string; readonly seq: number; readonly why: string }[]
}

type View = { readonly anchors: readonly AnchorEntry[]; readonly verified?: Verified | undefined }

export function AnchorsPage({ anchors, verified }: View) {
  return (
    <>
      <h1 class="govuk-heading-l">Is the record intact?</h1>
      {verified ? <Outcome {...verified} /> : null}
      <p class="govuk-body">
        Each entry on record carries the fingerprint of the one before it. If an entry is changed, added or removed, its
        chain breaks.
      </p>
      <a class="govuk-button govuk-button--secondary" href="/anchors?verify=now">
        {verified ? 'Check again' : 'Check every entry now'}
      </a>
      <h2 class="govuk-heading-m">Daily proof outside the database</h2>
      <p class="govuk-body">
        Once a day one line, the anchor, fixes the ends of all chains. It is kept in a file outside the database. The
        data protection officer and the auditor get it by email. Keep that email: the person who runs Countersign can
        compare it with the record.
      </p>
      <Fold summary="For the person who runs Countersign">
        <p class="govuk-body">Put the line into a file, and run this:</p>
        <div class="cs-code">npm run -s audit -- --anchor FILE</div>
      </Fold>
      {anchors.length === 0 && <p class="govuk-body">There are none yet. The first is due today.</p>}
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

function Outcome({ chains, entries, breaks }: Verified) {
  if (breaks.length === 0)
    return (
      <p class="cs-risk">
        <strong>Yes: every chain holds.</strong> {plural(entries, 'entry', 'entries')} in {plural(chains, 'chain')} were
        checked just now.
      </p>
    )
  return (
    <div class="cs-risk cs-risk--block">
      <strong>No: {plural(breaks.length, 'chain')} no longer hold.</strong> Keep the database and its backups as they
      are, and call the administrator.
      <ul class="govuk-list govuk-list--bullet">
        {breaks.map(({ stream, seq, why }) => (
          <li>
            {stream}, entry {seq}: {why}
          </li>
        ))}
      </ul>
    </div>
  )
}
