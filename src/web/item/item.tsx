import type { Kind } from '../../../detectors/contract.ts'
import type { Progress } from '../../core/item/state.ts'
import { momentInWords } from '../../core/time-in-words.ts'
import { CHANNEL, KIND } from '../../core/words.data.ts'
import { Contacts } from '../contacts.tsx'
import { Next } from '../decide/next.tsx'
import { type Fact, FactList } from '../facts.tsx'
import { Risk } from '../findings/risk.tsx'
import { clock, moment, near, PROGRESS_COLOUR, progressName } from '../labels.ts'
import { LinkLine } from '../link.tsx'
import { useInTerms } from '../pack-context.ts'
import { Actions } from './actions.tsx'
import { AwayHints } from './away-hints.tsx'
import { CameBack } from './came-back.tsx'
import { Certificate } from './certificate.tsx'
import { Checking } from './checking.tsx'
import { OpenConflicts } from './conflicts.tsx'
import { Files, History, Versions } from './history.tsx'
import { ItemFindings } from './item-findings.tsx'
import { MissingList } from './missing.tsx'
import { OpenTo, Readers } from './readers.tsx'
import { Answer, Talk } from './talk.tsx'
import { Undo } from './undo.tsx'
import type { ItemView } from './view.ts'

const OPEN: ReadonlySet<Progress> = new Set(['checking', 'awaiting', 'blocked', 'returned', 'recalled', 'approved'])

/** Findings come first before the decision. */
const UNDECIDED: ReadonlySet<Progress> = new Set(['checking', 'awaiting', 'blocked', 'returned', 'recalled'])

export function ItemPage(view: ItemView) {
  const { id, item, title, mine } = view
  const answers = mine && (item.progress === 'awaiting' || item.progress === 'blocked')
  const risk = <Risk review={item.review!} verdict={item.verdict!} />
  return (
    <>
      <div class="cs-title">
        <h1 class="govuk-heading-l" dir="auto">
          {title}
        </h1>
        <strong class={`govuk-tag govuk-tag--${PROGRESS_COLOUR[item.progress]}`}>
          {item.hold ? 'On hold' : progressName(item.submitted!.kind, item.progress)}
        </strong>
      </div>
      <Undo {...view} />
      {view.waiting && <Next {...view.waiting} />}
      <CameBack progress={item.progress} entries={view.entries} name={view.name} />
      <Checking {...view} />
      <OpenConflicts {...view} />
      <Facts {...view} />
      <AwayHints hints={view.away} />
      {UNDECIDED.has(item.progress) && risk}
      {OPEN.has(item.progress) && <MissingList missing={asked(view)} />}
      <Certificate {...view} />
      <Actions {...view} />
      {!UNDECIDED.has(item.progress) && risk}
      <ItemFindings
        view={view}
        page={{ at: view.show, address: (page) => `/items/${id}?show=${page}` }}
        each={(finding) => (answers ? <Answer id={id} finding={finding} /> : null)}
      />
      <Files {...view} />
      <Versions {...view} />
      <Readers {...view} />
      <Talk {...view} />
      <History {...view} />
      <LinkLine href={`/items/${id}/keeping`}>
        How long it is kept{item.legalHold ? ': under a legal hold' : ''}
      </LinkLine>
      <PrintLine {...view} />
      {view.keeps && <LinkLine href={`/items/${id}/copy`}>Copy for an information request</LinkLine>}
    </>
  )
}

/** An approver has checked these conditions. */
function asked({ item, missing }: ItemView) {
  return item.progress === 'approved' ? missing.filter(({ gate }) => gate !== 'condition') : missing
}

/** Identifies the version on paper. */
export function PrintLine({ id, item, now }: Pick<ItemView, 'id' | 'item' | 'now'>) {
  return (
    <p class="cs-print">
      Item {id}, version {item.versions.length}, SHA-256 {item.version}. Printed {momentInWords(now)}.
    </p>
  )
}

function Facts(view: ItemView) {
  const { item, draft, whyThem, deciders, mine, name } = view
  const inTerms = useInTerms()
  const { kind, channel, intendedAt, embargoUntil } = item.submitted!
  const due = item.outstanding[0]?.due
  const facts: readonly Fact[] = [
    ['What', kind === 'email' ? KIND.email : `${KIND[kind as Kind]}, ${inTerms(CHANNEL[channel])}`],
    ['From', name(item.author!)],
    ...(item.progress === 'awaiting' && due ? ([['Decision due', near(due, view.now)]] as const) : []),
    ...(intendedAt ? ([['Should go out', moment(intendedAt)]] as const) : []),
    ...(embargoUntil ? ([['Embargo until', moment(embargoUntil)]] as const) : []),
    ...(item.live?.addresses.length ? ([['Published at', item.live.addresses.join(', '), true]] as const) : []),
    ...(draft.recipients.length > 0
      ? ([['To', draft.recipients.map(({ address }) => address).join(', '), true]] as const)
      : []),
    ...(item.progress === 'awaiting' ? ([['Who decides', whyThem, true]] as const) : []),
    ...(mine && item.progress === 'awaiting' && deciders.length > 0
      ? ([['Contact', <Contacts people={deciders} byPhone />, true]] as const)
      : []),
    ['Can be read by', <OpenTo {...view} />, true] as const,
    ...(item.claim && view.now < item.claim.until
      ? ([['Looking at it', `${name(item.claim.by)}, until ${clock(item.claim.until)}`]] as const)
      : []),
    ...(item.hold ? ([['On hold', item.hold.reason, true]] as const) : []),
  ]
  return <FactList facts={facts} />
}
