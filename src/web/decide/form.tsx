import { EVIDENCE } from '../../core/conditions.ts'
import { Area, Choice, Fold, Send, Text } from '../fields.tsx'
import { plural } from '../words.ts'
import type { DecisionView } from './decision.tsx'

/** Three large buttons; what is wanted less often is folded under them. Whoever is asked for advice gives that instead. */
export function DecisionForm({ view, grave }: { view: DecisionView; grave: number }) {
  const { id, item, others } = view
  const advice = item.outstanding[0]?.asks === 'advice'
  return (
    <section class="cs-decision" aria-labelledby="your-decision">
      <h2 class="govuk-heading-m" id="your-decision">
        {advice ? 'Your advice' : 'Your decision'}
      </h2>
      <form method="post" action={`/items/${id}/decide`} id="decision" data-grave={grave}>
        <input type="hidden" name="version" value={item.version} />
        <input type="hidden" name="shown" value={item.shown} />
        {advice ? <Advice view={view} /> : <Decide view={view} grave={grave} />}
      </form>
      {Object.keys(others).length > 0 && (
        <Fold summary="Pass to another">
          <form method="post" action={`/items/${id}/pass`}>
            <Choice name="to" label="Who should decide it?" options={others} />
            <Text
              name="note"
              label="A word to them"
              hint="It stands in the comments. You may still decide it yourself."
            />
            <Send label="Pass it on" look="secondary" />
          </form>
        </Fold>
      )}
    </section>
  )
}

function Advice({ view: { typed } }: { view: DecisionView }) {
  return (
    <>
      <Area
        name="reason"
        label="Your advice"
        hint="Whoever decides reads it, and so does the author."
        value={typed['reason']}
        rows={5}
      />
      <div class="cs-buttons">
        <Send label="Give this advice" name="outcome" value="advised" />
        <Send label="Ask for changes first" name="outcome" value="returned" look="secondary" />
      </div>
    </>
  )
}

function Decide({ view, grave }: { view: DecisionView; grave: number }) {
  const { item, typed } = view
  return (
    <>
      {grave > 0 && (
        <p class="govuk-body">Tick “I have seen this” at {plural(grave, 'grave finding')} before you approve.</p>
      )}
      <div class="cs-buttons">
        <Send label={`Approve version ${item.versions.length}`} name="outcome" value="approved" />
      </div>
      <Area
        name="reason"
        label="Reason"
        hint="Needed to ask for changes or to reject; the author reads it."
        value={typed['reason']}
        rows={3}
      />
      <div class="cs-buttons">
        <Send label="Ask for changes" name="outcome" value="returned" look="secondary" />
        <Send label="Reject" name="outcome" value="rejected" look="warning" />
      </div>
      <WithCondition view={view} />
    </>
  )
}

function WithCondition({ view: { item, typed, people } }: { view: DecisionView }) {
  return (
    <Fold summary="Approve with a condition" open={Boolean(typed['condition'])}>
      <Choice
        name="condition_kind"
        label="Kind of condition"
        value={typed['condition_kind']}
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
        value={typed['condition']}
        hint={`What is to be confirmed; the words to remove, copied from the text; a day and time, like 2026-12-01 14:00; or the kind of evidence: ${EVIDENCE.join(', ')}.`}
      />
      <Choice
        name="condition_who"
        label="Who confirms it"
        options={people}
        value={typed['condition_who'] ?? item.author}
      />
      <Send label="Approve with this condition" name="outcome" value="approved-with-conditions" look="secondary" />
    </Fold>
  )
}
