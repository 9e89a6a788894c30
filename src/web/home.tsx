import type { Kind } from '../../detectors/contract.ts'
import type { ItemRow } from '../ports.ts'
import { KIND, moment, PROGRESS, PROGRESS_COLOUR, plural, untilDue } from './words.ts'

export type Home = {
  readonly waiting: readonly ItemRow[]
  readonly mine: readonly ItemRow[]
  readonly decides: boolean
  readonly now: string
  readonly name: (id: string) => string
}

/** Home by role: what waits for you stands first. */
export function HomePage({ waiting, mine, decides, now, name }: Home) {
  return (
    <>
      <h1 class="govuk-heading-l">Home</h1>
      {decides && (
        <section>
          <h2 class="govuk-heading-m">Waiting for you</h2>
          {waiting.length === 0 ? (
            <p class="govuk-body">Nothing waits for your decision.</p>
          ) : (
            <ul class="cs-items">
              {waiting.map((row) => (
                <li>
                  <a class="govuk-link" href={`/items/${row.item}/decide`}>
                    {row.title}
                  </a>
                  <p class="cs-meta">
                    {KIND[row.kind as Kind]} by {name(row.author)}
                    {row.due && `, due ${untilDue(row.due, now)}`} ·{' '}
                    {row.progress === 'blocked' ? 'a finding is disputed' : found(row)}
                    {row.claimedBy && ` · ${name(row.claimedBy)} is looking`}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      <section>
        <h2 class="govuk-heading-m">Yours</h2>
        {mine.length === 0 ? (
          <p class="govuk-body">You have handed nothing in yet. Paste a draft: you see at once what would be found.</p>
        ) : (
          <ul class="cs-items">
            {mine.map((row) => (
              <li>
                <a class="govuk-link" href={`/items/${row.item}`}>
                  {row.title}
                </a>{' '}
                <Tag row={row} />
                <p class="cs-meta">
                  {KIND[row.kind as Kind]} · {found(row)} · {moment(row.changedAt)}
                </p>
              </li>
            ))}
          </ul>
        )}
        <a class="govuk-button" href="/new">
          Hand in a draft
        </a>
      </section>
    </>
  )
}

function Tag({ row }: { row: ItemRow }) {
  return (
    <strong class={`govuk-tag govuk-tag--${PROGRESS_COLOUR[row.progress]}`}>
      {row.onHold ? 'On hold' : PROGRESS[row.progress]}
    </strong>
  )
}

function found({ findings }: ItemRow): string {
  return findings === 0 ? 'nothing to decide on' : plural(findings, 'finding')
}
