import { diffWords } from 'diff'
import type { Kind } from '../../../detectors/contract.ts'
import { reservedFindings } from '../../core/acts/decide.ts'
import { blocking } from '../../core/acts/resolve.ts'
import { Area, Choice, Fold, Send, Text } from '../fields.tsx'
import { Findings } from '../findings/findings.tsx'
import type { Numbered } from '../findings/marked.tsx'
import { Risk } from '../findings/risk.tsx'
import type { ItemView } from '../item/item.tsx'
import { MissingList } from '../item/missing.tsx'
import { CHANNEL, KIND, moment, plural, untilDue } from '../words.ts'

export type DecisionView = ItemView & {
  readonly now: string
  /** The text of the version before, when there was one. */
  readonly before?: string
  /** Under whose name: the Chief Executive's own right, or a delegation. */
  readonly capacity: string
  /** Everybody on the register, by id. */
  readonly people: Readonly<Record<string, string>>
}

/** Ten seconds on a phone: what and when, the risk, where it goes, what changed, then three large buttons. */
export function DecisionPage(view: DecisionView) {
  const { id, item, draft, title, text, now } = view
  const { kind, channel } = item.submitted!
  const due = item.outstanding[0]?.due
  const grave = reservedFindings(item)
  return (
    <>
      <span class="govuk-caption-l">
        {KIND[kind as Kind]} by {view.name(item.author!)}
        {due && `, decide ${untilDue(due, now)}`}
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      <Risk review={item.review!} verdict={item.verdict!} />
      <MissingList missing={view.missing} />
      <p class="govuk-body">
        Goes out <strong>{CHANNEL[channel]}</strong>
        {item.submitted!.intendedAt && `, meant for ${moment(item.submitted!.intendedAt)}`}
        {item.submitted!.embargoUntil && `, under embargo until ${moment(item.submitted!.embargoUntil)}`}.{' '}
        {view.capacity}
      </p>
      {draft.recipients.length > 0 && (
        <p class="govuk-body">
          From {draft.sender}, to {draft.recipients.map(({ address }) => address).join(', ')}
        </p>
      )}
      {view.before !== undefined && <Redline before={view.before} now={draft.body} />}
      <Findings
        review={item.review!}
        parts={text.parts}
        resolutions={item.resolutions}
        each={(finding) => <Each id={id} finding={finding} view={view} grave={grave} />}
      />
      {item.progress === 'blocked' ? (
        <Blocked count={blocking(item).length} />
      ) : (
        <Buttons view={view} grave={grave.length} />
      )}
    </>
  )
}

function Redline({ before, now }: { before: string; now: string }) {
  return (
    <section>
      <h2 class="govuk-heading-m">Changed since the version before</h2>
      {before === now ? (
        <p class="govuk-body">The pasted text is the same; look at the files and the circumstances.</p>
      ) : (
        <div class="cs-text">
          {diffWords(before, now).map(({ value, added, removed }) => {
            if (added) return <ins class="cs-new">{value}</ins>
            return removed ? <del class="cs-old">{value}</del> : value
          })}
        </div>
      )}
    </section>
  )
}

function Each({
  id,
  finding,
  view,
  grave,
}: {
  id: string
  finding: Numbered
  view: DecisionView
  grave: readonly string[]
}) {
  const disputed = view.item.resolutions.get(finding.name)?.resolution === 'disputed'
  return (
    <>
      {grave.includes(finding.name) && (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id={`ack-${finding.name}`}
              type="checkbox"
              name="acknowledged"
              value={finding.name}
              form="decision"
            />
            <label class="govuk-label govuk-checkboxes__label" for={`ack-${finding.name}`}>
              I have seen this
            </label>
          </div>
        </div>
      )}
      {disputed && (
        <form method="post" action={`/items/${id}/rule`}>
          <input type="hidden" name="finding" value={finding.name} />
          <Area name="reason" id={`ruling-${finding.name}`} label="Your reason, for the record" rows={2} required />
          <Send label="The finding is wrong" name="ruling" value="dismissed" look="secondary" />{' '}
          <Send label="The finding stands" name="ruling" value="upheld" look="secondary" />
        </form>
      )}
    </>
  )
}

function Blocked({ count }: { count: number }) {
  return (
    <p class="govuk-body">
      Nobody can approve this as it stands: {plural(count, 'finding')} must be changed in the text, or disputed by the
      author and recorded as wrong by the Chief Executive.
    </p>
  )
}

function Buttons({ view, grave }: { view: DecisionView; grave: number }) {
  const { id, item } = view
  return (
    <form method="post" action={`/items/${id}/decide`} id="decision">
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="shown" value={item.shown} />
      {grave > 0 && (
        <p class="govuk-body">Tick “I have seen this” at {plural(grave, 'grave finding')} before you approve.</p>
      )}
      {view.item.outstanding[0]?.asks === 'advice' ? <Advice /> : <Decide view={view} />}
    </form>
  )
}

function Advice() {
  return (
    <>
      <Area name="reason" label="Your advice" hint="Whoever decides reads it, and so does the author." rows={5} />
      <div class="cs-buttons">
        <Send label="Give this advice" name="outcome" value="advised" />
        <Send label="Ask for changes first" name="outcome" value="returned" look="secondary" />
      </div>
    </>
  )
}

function Decide({ view }: { view: DecisionView }) {
  const { item } = view
  return (
    <>
      <Area name="reason" label="Reason" hint="Needed to ask for changes or to reject; the author reads it." rows={3} />
      <div class="cs-buttons">
        <Send label={`Approve version ${item.versions.length}`} name="outcome" value="approved" />
        <Send label="Ask for changes" name="outcome" value="returned" look="secondary" />
        <Send label="Reject" name="outcome" value="rejected" look="warning" />
      </div>
      <Fold summary="Approve with a condition">
        <Choice
          name="condition_kind"
          label="Kind of condition"
          options={{
            confirmation: 'Somebody must confirm something',
            'text-removed': 'A phrase must be removed',
            before: 'It must go out before a time',
            evidence: 'Evidence must be attached',
          }}
        />
        <Text
          name="condition"
          label="The condition"
          hint="What is to be confirmed; the words to remove, copied from the text; a day and time, like 2026-12-01 14:00; or the kind of evidence: source, consent, dpia, eqia, licence, template, paro, privacy-notice, disclosure-basis."
        />
        <Choice name="condition_who" label="Who confirms it" options={view.people} value={item.author} />
        <Send label="Approve with this condition" name="outcome" value="approved-with-conditions" look="secondary" />
      </Fold>
    </>
  )
}
