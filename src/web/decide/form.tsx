import { ACTS, EVIDENCE_NAME } from '../../core/words.data.ts'
import { DateFields } from '../dates.tsx'
import { Area, Choice, Fold, Form, Radio, Send, Text } from '../fields.tsx'
import { plural } from '../labels.ts'
import { ToOpenList } from './to-open.tsx'
import type { DecisionView } from './view.ts'

/** An adviser gets the form for advice. */
export function DecisionForm({ view, grave }: { view: DecisionView; grave: number }) {
  const { id, item, others, capacity } = view
  const advice = item.outstanding[0]?.asks === 'advice'
  return (
    <section class="cs-decision" aria-labelledby="your-decision">
      <h2 class="govuk-heading-m" id="your-decision">
        {advice ? 'Your advice' : 'Your decision'}
      </h2>
      {capacity && <p class="govuk-body">{capacity}</p>}
      <ToOpenList
        view={view}
        form="decision"
        act={advice ? 'give advice' : 'approve'}
        ticked={view.opened}
        tried={/^(?:approved|advised)/.test(view.typed['outcome'] ?? '')}
        again={`/items/${id}/decide/page?show=${view.show}`}
      />
      <Form action={`/items/${id}/decide`} id="decision" data-grave={grave}>
        <input type="hidden" name="version" value={item.version} />
        <input type="hidden" name="shown" value={item.shown} />
        {advice ? <Advice view={view} /> : <Decide view={view} grave={grave} />}
      </Form>
      {Object.keys(others).length > 0 && (
        <Fold summary="Pass to another person">
          <Form action={`/items/${id}/pass`}>
            <Choice name="to" label="Who should decide it?" options={others} />
            <Text
              name="note"
              label="Message (optional)"
              hint="It is added to the comments. You can still decide it yourself."
            />
            <Send label={ACTS.passOn} look="secondary" />
          </Form>
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
        hint="It is shown to the approver and the author."
        value={typed['reason']}
        rows={5}
      />
      <div class="cs-buttons">
        <Send label={ACTS.advise} name="outcome" value="advised" />
        <Send label={ACTS.askForChangesFirst} name="outcome" value="returned" look="secondary" />
      </div>
    </>
  )
}

function Decide({ view, grave }: { view: DecisionView; grave: number }) {
  const { item, typed } = view
  return (
    <>
      {grave > 0 && (
        <p class="govuk-body">Tick “I have seen this” at {plural(grave, 'serious finding')} before you approve.</p>
      )}
      <div class="cs-buttons">
        <Send label={`Approve version ${item.versions.length}`} name="outcome" value="approved" />
      </div>
      <Area
        name="reason"
        label="Reason"
        hint="Needed to ask for changes or to reject. The author can read it."
        value={typed['reason']}
        rows={3}
      />
      <div class="cs-buttons">
        <Send label={ACTS.askForChanges} name="outcome" value="returned" look="secondary" />
        <Send label={ACTS.reject} name="outcome" value="rejected" look="warning" />
      </div>
      <WithCondition view={view} />
    </>
  )
}

function WithCondition({ view }: { view: DecisionView }) {
  const { item, typed, people } = view
  const passages = passagesFound(view)
  const chosen = typed['condition_kind'] ?? 'confirmation'
  return (
    <Fold summary="Approve with a condition" open={typed['outcome'] === 'approved-with-conditions'}>
      <fieldset class="govuk-fieldset cs-kinds">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">What must happen first?</legend>
        <div class="govuk-radios govuk-radios--small">
          {CONDITIONS.filter(([kind]) => kind !== 'text-removed' || !item.mail).map(([kind, label]) => (
            <Radio
              id={`condition-${kind}`}
              name="condition_kind"
              value={kind}
              label={label}
              checked={kind === chosen}
            />
          ))}
        </div>
        <div class="cs-kind cs-kind--confirmation">
          <Text name="condition" label="What must be confirmed?" value={typed['condition']} />
          <Choice
            name="condition_who"
            label="Who confirms it?"
            options={people}
            value={typed['condition_who'] ?? item.author}
          />
        </div>
        <div class="cs-kind cs-kind--text-removed">
          {passages.length > 0 && (
            <Choice
              name="condition_passage"
              label="Which words must go?"
              hint="What was found in the text. A version without them needs no second decision."
              options={{ '': 'Other words', ...Object.fromEntries(passages.map((words) => [words, shortened(words)])) }}
              value={typed['condition_passage'] ?? ''}
            />
          )}
          <Text
            name="condition_words"
            label={passages.length > 0 ? 'Other words' : 'Which words must go?'}
            hint={
              <>
                Exactly as in the text<span class="cs-with-script">, or select them there and press the button</span>.
                {passages.length === 0 && ' A version without them needs no second decision.'}
              </>
            }
            value={typed['condition_words']}
          />
        </div>
        <div class="cs-kind cs-kind--before">
          <DateFields
            name="condition_before"
            legend="Before when must it go out?"
            value={typed['condition_before']}
            time
          />
        </div>
        <div class="cs-kind cs-kind--evidence">
          <Choice
            name="condition_evidence"
            label="What must be attached?"
            options={EVIDENCE_NAME}
            value={typed['condition_evidence']}
          />
        </div>
      </fieldset>
      <Send label={ACTS.approveOnCondition} name="outcome" value="approved-with-conditions" look="secondary" />
    </Fold>
  )
}

const MAX_PASSAGES = 20
const MAX_SHOWN = 60

/** Only these can be made a condition. */
function passagesFound({ item, text }: DecisionView): string[] {
  const found = (item.review?.findings ?? []).flatMap(({ part, start, end }) => {
    if (part !== 'body' && part !== 'title') return []
    const words = text.parts
      .find(({ id }) => id === part)
      ?.text.slice(start, end)
      .trim()
    return words ? [words] : []
  })
  return [...new Set(found)].slice(0, MAX_PASSAGES)
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1)}…` : line
}

const CONDITIONS = [
  ['confirmation', 'Someone must confirm something'],
  ['text-removed', 'Some words must be removed'],
  ['before', 'It must go out before a time'],
  ['evidence', 'Evidence must be attached'],
] as const
