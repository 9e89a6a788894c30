import type { Kind } from '../../../detectors/contract.ts'
import { KIND } from '../../core/words.data.ts'
import type { ItemRow, Line } from '../../ports.ts'
import { near, PROGRESS_COLOUR, plural, progressName, untilDue } from '../labels.ts'
import { Link } from '../link.tsx'

export type RowsProps = {
  readonly rows: readonly Line[]
  readonly now: string
  readonly name: (id: string) => string
  /** Rows link to the decision page. */
  readonly deciding?: boolean
  readonly own?: boolean
}

export function Rows({ rows, now, name, deciding, own }: RowsProps) {
  return (
    <ul class="cs-items">
      {rows.map((row) => (
        <li class={`cs-item cs-item--${row.verdict}`}>
          <div class="cs-item__what">
            <Link href={address(row, deciding, own)} dir="auto">
              {row.title}
            </Link>
            <p class="cs-meta">
              {KIND[row.kind as Kind]}
              {!own && !row.released && ` by ${name(row.author)}`}
              {!row.released && <Found row={row} />}
              {row.claimedBy && (row.claimedUntil ?? '') > now && ` · ${name(row.claimedBy)} is looking at it`}
              {row.intendedAt && ` · meant for ${near(row.intendedAt, now)}`}
            </p>
          </div>
          <div class="cs-item__state">
            {deciding ? null : <Tag row={row} own={own} />}
            {row.due && <Due due={row.due} now={now} />}
            {!row.due && !deciding && <span class="cs-meta">{near(row.changedAt, now)}</span>}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The sender gets the page with their choices. */
function address({ item, mail }: ItemRow, deciding?: boolean, own?: boolean): string {
  if (own && mail) return `/mail/${item}`
  return `/items/${item}${deciding ? '/decide' : ''}`
}

function Due({ due, now }: { due: string; now: string }) {
  const late = due < now
  return (
    <span class={`cs-due${late ? ' cs-due--late' : ''}`}>{late ? untilDue(due, now) : `Due ${near(due, now)}`}</span>
  )
}

function Tag({ row, own }: { row: ItemRow; own: boolean | undefined }) {
  return (
    <strong class={`govuk-tag govuk-tag--${PROGRESS_COLOUR[row.progress]}`}>
      {row.onHold ? 'On hold' : stateName(row, own)}
    </strong>
  )
}

/** An email that its sender is to clear. */
export function waitsForItsSender({ progress, holder }: ItemRow): boolean {
  return progress === 'awaiting' && holder === 'sender'
}

function stateName(row: ItemRow, own = false): string {
  if (!waitsForItsSender(row)) return progressName(row.kind, row.progress)
  return own ? 'Waiting for you' : 'Waiting for its sender'
}

/** Severity is never shown by colour alone. */
function Found({ row: { findings, progress, holder, verdict } }: { row: ItemRow }) {
  if (progress === 'checking') return <> · it goes for sign-off when that is done</>
  if (progress === 'blocked' && holder) return <> · a finding is disputed</>
  if (findings === 0) return <> · no concerns found</>
  const grave = verdict === 'block' ? 'block' : 'sign-off'
  return (
    <>
      {' '}
      <span class={`cs-severity cs-severity--${grave}`}>{plural(findings, 'finding')}</span>
    </>
  )
}
