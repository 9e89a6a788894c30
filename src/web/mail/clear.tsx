import { groupBy } from '../../core/group-by.ts'
import type { Item } from '../../core/item/state.ts'
import { CURRENT_STATEMENT, STATEMENTS } from '../../core/mail/statements.data.ts'
import { type Finding, weightyOf } from '../../core/review.ts'
import { ACTS } from '../../core/words.data.ts'
import { Area, Fold, Form, Send } from '../fields.tsx'
import { shortAdviceOf, shortReasonOf } from '../findings/one.tsx'
import { approverRole, moment, plural } from '../labels.ts'
import { useInTerms, useTerms } from '../pack-context.ts'
import { typeName } from '../type-names.ts'

export type ToClear = {
  readonly id: string
  readonly item: Item
  /** Says why the sender may not; undefined if they may. */
  readonly problem: string | undefined
}

/** Nothing is sent before an answer. */
export function ToClear({ id, item, problem }: ToClear) {
  return (
    <section class="cs-actions">
      <h2 class="govuk-heading-m">What was found</h2>
      <Found findings={weightyOf(item.review!)} />
      {problem ? (
        <p class="govuk-inset-text">{problem}</p>
      ) : (
        <Form action={`/mail/${id}/declare`}>
          <p class="govuk-body">By sending it you declare:</p>
          <p class="govuk-inset-text" id="statement">
            {STATEMENTS[CURRENT_STATEMENT]}
          </p>
          <p class="govuk-hint">
            The declaration is recorded with your name. The data protection officer looks at some of these emails.
          </p>
          <input type="hidden" name="version" value={item.version} />
          <input type="hidden" name="shown" value={item.shown} />
          <input type="hidden" name="statement" value={CURRENT_STATEMENT} />
          <Send label={ACTS.sendMail} />
        </Form>
      )}
      <Form action={`/mail/${id}/cancel`}>
        <Send label={ACTS.cancelMail} look="warning" />
      </Form>
      <Fold summary="Ask for sign-off" open={problem !== undefined}>
        <Form action={`/mail/${id}/ask`}>
          <Area
            name="reason"
            id="ask-reason"
            label="What should the person who decides know? (optional)"
            hint="They see the email, what was found, and what you write here."
            rows={3}
          />
          <Send label={ACTS.askForSignOff} look="secondary" />
        </Form>
      </Fold>
    </section>
  )
}

/** Each kind of finding has one entry. */
export function Found({ findings }: { findings: readonly Finding[] }) {
  const inTerms = useInTerms()
  const kinds = groupBy(findings, ({ type }) => type)
  return (
    <ul class="govuk-list cs-found">
      {[...kinds].map(([type, own]) => (
        <li>
          <strong>{typeName(type)}</strong> {own.length > 1 && plural(own.length, 'time')}
          <br />
          {shortReasonOf(own[0]!)}
          <br />
          {inTerms(shortAdviceOf(own[0]!.advice))}
        </li>
      ))}
    </ul>
  )
}

export function Declared({ item, reason }: { item: Item; reason: string | undefined }) {
  const { declaration } = item
  if (!declaration) return null
  const { at, statement, sample, judged } = declaration
  return (
    <section>
      <h2 class="govuk-heading-m">Your declaration</h2>
      <p class="govuk-inset-text">{STATEMENTS[statement]}</p>
      <p class="govuk-body">You declared it on {moment(at)}.</p>
      {sample && !judged && (
        <p class="govuk-body">
          This email is in the sample: {approverRole(sample.judge, useTerms())} may read it until {moment(sample.until)}{' '}
          and says whether the declaration was right.
        </p>
      )}
      {judged?.outcome === 'right' && <p class="govuk-body">It was looked at, and judged right.</p>}
      {judged?.outcome === 'wrong' && (
        <p class="govuk-inset-text">
          It was judged wrong, and an incident was opened. {reason} Do not write to the recipients yourself: the data
          protection officer tells you what to do next.
        </p>
      )}
    </section>
  )
}
