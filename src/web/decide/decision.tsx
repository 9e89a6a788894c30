import type { Kind } from '../../../detectors/contract.ts'
import { reservedFindings } from '../../core/acts/decide.ts'
import { blocking } from '../../core/acts/resolve.ts'
import { CHANNEL, KIND } from '../../core/words.data.ts'
import { Area, Box, Fold, Form, Send } from '../fields.tsx'
import type { Numbered } from '../findings/marked.tsx'
import { Risk } from '../findings/risk.tsx'
import { AwayHints } from '../item/away-hints.tsx'
import { OpenConflicts } from '../item/conflicts.tsx'
import { Files, History } from '../item/history.tsx'
import { PrintLine } from '../item/item.tsx'
import { ItemFindings } from '../item/item-findings.tsx'
import { MissingList, Untouched } from '../item/missing.tsx'
import { Conflict } from '../item/rare.tsx'
import { Redline } from '../item/redline.tsx'
import { Talk } from '../item/talk.tsx'
import { addressed, clock, near, plural, untilDue } from '../labels.ts'
import { Link } from '../link.tsx'
import { useInTerms, useTerms } from '../pack-context.ts'
import { AdviceGiven } from './advice.tsx'
import { Claim } from './claim.tsx'
import { DecisionForm } from './form.tsx'
import type { DecisionView } from './view.ts'

/** Ordered for a decision in ten seconds on a phone. */
export function DecisionPage(view: DecisionView) {
  const { id, item, title, now, before } = view
  const due = item.outstanding[0]?.due
  const grave = reservedFindings(item)
  const advises = item.outstanding[0]?.asks === 'advice'
  return (
    <>
      <span class="govuk-caption-m">
        {KIND[item.submitted!.kind as Kind]} by {view.name(item.author!)}
      </span>
      <h1 class="govuk-heading-l cs-decided" dir="auto">
        {title}
      </h1>
      {due && (
        <p class="cs-goes">
          {due < now ? 'It is' : advises ? 'Advise' : 'Decide'} <strong>{untilDue(due, now)}</strong> (
          {near(due, now).replace(/^today, /, '')}).
        </p>
      )}
      <Claimed {...view} />
      <OpenConflicts {...view} />
      <AwayHints hints={view.away} />
      <Risk review={item.review!} verdict={item.verdict!} grave={grave} />
      <Goes {...view} />
      {before && (
        <section>
          <h2 class="govuk-heading-m">What changed since version {before.number}, which you saw</h2>
          <Redline changes={before.changes} files={view.files} />
        </section>
      )}
      {before ? (
        <Fold summary="The full text with its findings" open={grave.length > 0}>
          <Whole view={view} grave={grave} />
        </Fold>
      ) : (
        <Whole view={view} grave={grave} />
      )}
      <div id="before">
        <MissingList missing={asked(view)} />
      </div>
      <AdviceGiven {...view} />
      <Deciding view={view} grave={grave} />
      <Untouched {...view} />
      <Conflict {...view} />
      <Fold
        summary={`Comments, files and what happened${item.comments.length > 0 ? ` (${plural(item.comments.length, 'comment')})` : ''}`}
      >
        <Files {...view} />
        <Talk {...view} />
        <History {...view} />
        <Link href={`/items/${id}`}>The whole item</Link>
      </Fold>
      <PrintLine {...view} />
    </>
  )
}

/** Two people should not review the same item. */
function Claimed({ item, now, me, name }: DecisionView) {
  const claim = item.claim && now < item.claim.until ? item.claim : undefined
  if (!claim || claim.by === me) return null
  return (
    <p class="govuk-inset-text cs-banner">
      <strong>{name(claim.by)} is looking at it</strong> until {clock(claim.until)}.
    </p>
  )
}

/** After a refusal the reader may no longer be an approver. */
function Deciding({ view, grave }: { view: DecisionView; grave: readonly string[] }) {
  if (view.item.progress === 'blocked') return <Blocked count={blocking(view.item).length} />
  if (!view.decides) return <p class="govuk-inset-text">It is not for you to decide now. {view.whyThem}</p>
  return (
    <>
      <Reach grave={grave} toOpen={view.openings.length} approves={view.item.outstanding[0]?.asks === 'approval'} />
      <DecisionForm view={view} grave={grave.length} />
      <Claim {...view} />
    </>
  )
}

function Goes(view: DecisionView) {
  const { item, draft, now } = view
  const open = asked(view)
  const { channel, intendedAt, embargoUntil } = item.submitted!
  return (
    <p class="cs-goes">
      {draft.recipients.length > 0 ? (
        <>
          Goes to <strong>{addressed(draft.recipients)}</strong>, from {draft.sender}
        </>
      ) : (
        <>
          Goes out <strong>{useInTerms()(CHANNEL[channel])}</strong>
        </>
      )}
      {intendedAt && `, meant for ${near(intendedAt, now)}`}
      {embargoUntil && `, under embargo until ${near(embargoUntil, now)}`}.{' '}
      {open.length > 0 && <Link href="#before">{plural(open.length, 'thing')} to check before it goes out</Link>}
    </p>
  )
}

/** Conditions that nothing in the draft touches ask for nothing. */
function asked({ missing }: DecisionView) {
  return missing.filter(({ untouched }) => !untouched)
}

function Whole({ view, grave }: { view: DecisionView; grave: readonly string[] }) {
  const { item } = view
  return (
    <ItemFindings
      view={view}
      alone={new Set([...grave, ...disputed(item)])}
      folded
      page={pagesOf(view)}
      each={(finding) => <Each finding={finding} view={view} grave={grave} />}
    />
  )
}

/** Ticks and typed text follow while it can be decided. */
function pagesOf({ id, decides, item, show }: DecisionView) {
  if (!decides || item.progress === 'blocked')
    return { at: show, address: (page: number) => `/items/${id}/decide?show=${page}` }
  return { at: show, address: (page: number) => `/items/${id}/decide/page?show=${page}`, form: 'decision' }
}

function disputed({ resolutions }: DecisionView['item']): string[] {
  return [...resolutions].flatMap(([name, { resolution }]) => (resolution === 'disputed' ? [name] : []))
}

/** Sticky; the script shows “Approve” once everything is ticked and the end was on the screen. */
function Reach({ grave, toOpen, approves }: { grave: readonly string[]; toOpen: number; approves: boolean }) {
  return (
    <p class="cs-reach">
      {grave.length > 0 ? (
        <a class="cs-reach__grave" href={`#${grave[0]}`} data-grave>
          {plural(grave.length, 'serious finding')} to tick off
        </a>
      ) : toOpen > 0 ? (
        <a class="cs-reach__grave" href="#to-open" data-grave>
          {plural(toOpen, 'file')} to open
        </a>
      ) : (
        <span>Ready to {approves ? 'decide' : 'advise'}</span>
      )}
      <a class="govuk-button" href="#your-decision" data-decide>
        {approves ? 'Decide' : 'Advise'}
      </a>
      {approves && (
        <button class="govuk-button" type="submit" form="decision" name="outcome" value="approved" hidden data-approve>
          Approve
        </button>
      )}
    </p>
  )
}

function Each({ finding, view, grave }: { finding: Numbered; view: DecisionView; grave: readonly string[] }) {
  const { id, item, ticked } = view
  return (
    <>
      {grave.includes(finding.name) && (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <Box
            id={`ack-${finding.name}`}
            name="acknowledged"
            value={finding.name}
            label="I have seen this"
            checked={ticked.includes(finding.name)}
            form="decision"
          />
        </div>
      )}
      {item.resolutions.get(finding.name)?.resolution === 'disputed' && (
        <Form action={`/items/${id}/rule`} hidden={{ finding: finding.name }}>
          <Area name="reason" id={`ruling-${finding.name}`} label="Your reason, for the record" rows={2} />
          <Send label="The finding is wrong" name="ruling" value="dismissed" look="secondary" />{' '}
          <Send label="The finding is right" name="ruling" value="upheld" look="secondary" />
        </Form>
      )}
    </>
  )
}

function Blocked({ count }: { count: number }) {
  return (
    <p class="govuk-body">
      This cannot be approved yet: {plural(count, 'finding')} must be changed in the text, or disputed by the author and
      recorded as wrong by the {useTerms().chiefExecutive}.
    </p>
  )
}
