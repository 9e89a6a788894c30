import type { Kind } from '../../../detectors/contract.ts'
import type { Draft } from '../../core/draft.ts'
import type { Entry } from '../../core/entry.ts'
import type { Missing } from '../../core/gates/gate.ts'
import type { Item, Progress } from '../../core/item.ts'
import type { Text as Read } from '../../ports.ts'
import { Area, Choice, Fold, Send, Text } from '../fields.tsx'
import { Findings } from '../findings/findings.tsx'
import type { Numbered } from '../findings/marked.tsx'
import { Risk } from '../findings/risk.tsx'
import { CHANNEL, KIND, moment, PROGRESS, PROGRESS_COLOUR } from '../words.ts'
import { MissingList } from './missing.tsx'
import { told } from './told.ts'

export type ItemView = {
  readonly id: string
  readonly item: Item
  readonly draft: Draft
  readonly title: string
  readonly text: Read
  readonly entries: readonly Entry[]
  readonly whyThem: string
  readonly mine: boolean
  readonly decides: boolean
  readonly missing: readonly Missing[]
  readonly undoable?: boolean
  readonly name: (id: string) => string
}

/** What is missing matters until it has gone out or been given up. */
const OPEN: ReadonlySet<Progress> = new Set(['awaiting', 'blocked', 'returned', 'recalled', 'approved'])

/** One item: where it stands, its text and findings, what can be done, and what happened. */
export function ItemPage(view: ItemView) {
  const { id, item, title, text } = view
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <Summary {...view} />
      <Risk review={item.review!} verdict={item.verdict!} />
      {OPEN.has(item.progress) && <MissingList missing={view.missing} />}
      <Next {...view} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/items/${id}/acts`}>
          More that you can do
        </a>
      </p>
      <Findings
        review={item.review!}
        parts={text.parts}
        observations={text.observations}
        resolutions={item.resolutions}
        each={(finding) =>
          view.mine && (item.progress === 'awaiting' || item.progress === 'blocked') ? (
            <Answer id={id} finding={finding} />
          ) : null
        }
      />
      <Files {...view} />
      <Talk {...view} />
      <History {...view} />
    </>
  )
}

function Summary({ item, whyThem, name }: ItemView) {
  const { kind, channel, intendedAt, embargoUntil } = item.submitted!
  const rows: [string, unknown][] = [
    [
      'State',
      <strong class={`govuk-tag govuk-tag--${PROGRESS_COLOUR[item.progress]}`}>{PROGRESS[item.progress]}</strong>,
    ],
    ['What', `${KIND[kind as Kind]}, ${CHANNEL[channel]}`],
    ['From', name(item.author!)],
    ...(item.progress === 'awaiting'
      ? ([
          ['Who decides', whyThem],
          ['Due', moment(item.outstanding[0]!.due)],
        ] as [string, unknown][])
      : []),
    ...(item.hold ? ([['On hold', item.hold.reason]] as [string, unknown][]) : []),
    ...(intendedAt ? ([['Should go out', moment(intendedAt)]] as [string, unknown][]) : []),
    ...(embargoUntil ? ([['Embargo until', moment(embargoUntil)]] as [string, unknown][]) : []),
  ]
  return (
    <dl class="govuk-summary-list">
      {rows.map(([key, value]) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value as string}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What can be done now, by this reader. */
function Next(view: ItemView) {
  const { id, item, mine, decides } = view
  const act = (name: string) => `/items/${id}/${name}`
  const editable = mine && item.progress !== 'released' && item.progress !== 'releasing' && !item.submitted?.mail
  return (
    <section aria-label="What you can do">
      {decides && (
        <a class="govuk-button" href={act('decide')}>
          Decide
        </a>
      )}
      {view.undoable && (
        <form method="post" action={act('undo')}>
          <p class="govuk-body">You can take your approval back for two minutes.</p>
          <Send label="Undo" look="secondary" />
        </form>
      )}
      {item.progress === 'approved' && <Approved {...view} />}
      {editable && (
        <p class="govuk-body">
          <a class="govuk-link" href={act('versions')}>
            Change it and hand in another version
          </a>
        </p>
      )}
      {mine && (item.progress === 'awaiting' || item.progress === 'blocked' || item.progress === 'approved') && (
        <Fold summary="Take it back">
          <form method="post" action={act('recall')}>
            <Text name="reason" id="recall-reason" label="Why?" />
            <Send label="Take it back" look="secondary" />
          </form>
        </Fold>
      )}
      {item.hold ? (
        <form method="post" action={act('lift')}>
          <Text name="reason" id="lift-reason" label="Why may it go on?" required />
          <Send label="Lift the hold" look="secondary" />
        </form>
      ) : (
        item.progress !== 'released' &&
        item.progress !== 'withdrawn' && (
          <Fold summary="Put it on hold">
            <form method="post" action={act('hold')}>
              <Text name="reason" id="hold-reason" label="Why must it wait?" required />
              <Send label="Put it on hold" look="warning" />
            </form>
          </Fold>
        )
      )}
      {(item.progress === 'released' || item.progress === 'approved') && (
        <Fold summary="Withdraw it">
          <form method="post" action={act('withdraw')}>
            <Text name="reason" id="withdraw-reason" label="Why is it withdrawn?" required />
            <Send label="Withdraw it" look="warning" />
          </form>
        </Fold>
      )}
    </section>
  )
}

function Approved({ id, item, draft }: ItemView) {
  const open = item.conditions.filter((condition) => !item.met.has(condition.id))
  return (
    <section>
      <h2 class="govuk-heading-m">Approved: release it</h2>
      {item.conditions.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {item.conditions.map((condition) => (
            <li>
              {condition.needs}: {item.met.has(condition.id) ? 'met' : 'still open'}
            </li>
          ))}
        </ul>
      )}
      {open.map((condition) => (
        <form method="post" action={`/items/${id}/meet`}>
          <input type="hidden" name="condition" value={condition.id} />
          <Text name="how" id={`how-${condition.id}`} label={`How was it met? ${condition.needs}`} required />
          <Send label="Record that it is met" look="secondary" />
        </form>
      ))}
      {draft.body !== '' && (
        <Fold summary="The approved text, to copy">
          <a class="govuk-link" href={`/items/${id}/content`} download>
            Download it
          </a>
          <div class="cs-text">{draft.body}</div>
        </Fold>
      )}
      <Fold summary={`Release certificate, good until ${moment(item.certificate!.until)}`}>
        <p class="govuk-body">Anybody with the office’s public key can check that exactly this content was approved.</p>
        <div class="cs-code">{item.certificate!.jws}</div>
      </Fold>
      <form method="post" action={`/items/${id}/confirm`}>
        <Text name="address" label="Where was it published?" hint="The web address, if it has one" type="url" />
        <Text name="receipt" label="When, and how?" hint="For example: sent to the press list at 11:02" required />
        <Send label="Confirm that it went out" />
      </form>
    </section>
  )
}

function Answer({ id, finding }: { id: string; finding: Numbered }) {
  return (
    <Fold summary="Explain or dispute">
      <form method="post" action={`/items/${id}/explain`}>
        <input type="hidden" name="finding" value={finding.name} />
        <Choice
          name="resolution"
          id={`resolution-${finding.name}`}
          label="What do you say?"
          options={{ explained: 'It is right, and here is why it may stay', disputed: 'It is wrong' }}
        />
        <Area
          name="reason"
          id={`reason-${finding.name}`}
          label={`Your reason, for finding ${finding.number}`}
          rows={3}
          required
        />
        <Send label="Say so" look="secondary" />
      </form>
    </Fold>
  )
}

function Files({ id, draft }: ItemView) {
  if (draft.files.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Files</h2>
      <ol class="govuk-list govuk-list--number">
        {draft.files.map((file, index) => (
          <li>
            <a class="govuk-link" href={`/items/${id}/files/${index + 1}`}>
              {file.name}
            </a>{' '}
            ({Math.ceil(file.bytes.length / 1024)} KB)
          </li>
        ))}
      </ol>
    </section>
  )
}

function Talk({ id }: ItemView) {
  return (
    <section>
      <h2 class="govuk-heading-m">Say something</h2>
      <form method="post" action={`/items/${id}/comment`}>
        <Area name="text" label="Your comment" hint="Everybody who can see this item reads it." rows={3} required />
        <Send label="Add the comment" look="secondary" />
      </form>
    </section>
  )
}

function History({ entries, name }: ItemView) {
  return (
    <section>
      <h2 class="govuk-heading-m">What happened</h2>
      <ol class="cs-timeline">
        {entries.map((entry) => (
          <li>
            <time dateTime={entry.at}>{moment(entry.at)}</time>
            {told(entry, name)}
          </li>
        ))}
      </ol>
    </section>
  )
}
