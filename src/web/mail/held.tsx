import type { Item } from '../../core/item/state.ts'
import { ACTS, PROGRESS } from '../../core/words.data.ts'
import { Area, Fold, Form, Send } from '../fields.tsx'
import { Findings } from '../findings/findings.tsx'
import { recordingsOf } from '../findings/recordings.tsx'
import { Risk } from '../findings/risk.tsx'
import { mailGoes } from '../item/mail-going.tsx'
import type { ItemView } from '../item/view.ts'
import { addressed } from '../labels.ts'
import { useTerms } from '../pack-context.ts'
import { Declared, ToClear } from './clear.tsx'

export type HeldView = ItemView & {
  /** The reader is its sender. */
  readonly toClear?: { readonly problem: string | undefined } | undefined
}

/** Instead of its generated file name. */
const THE_EMAIL = ['your email']

export function HeldPage(view: HeldView) {
  const { id, item, draft, text, title, mine, toClear } = view
  const waiting = item.progress === 'awaiting'
  return (
    <>
      <h1 class="govuk-heading-l">{headline(view)}</h1>
      <p class="govuk-body">{toClear ? FOR_YOU : statusText(item)}</p>
      <dl class="cs-facts">
        <div>
          <dt>Subject</dt>
          <dd dir="auto">{title}</dd>
        </div>
        <div>
          <dt>To</dt>
          <dd>{addressed(draft.recipients)}</dd>
        </div>
      </dl>
      <Risk review={item.review!} verdict={item.verdict!} />
      {toClear && <ToClear id={id} item={item} problem={toClear.problem} />}
      {mine && !toClear && (waiting || item.progress === 'blocked') && <Choices {...view} />}
      {mine && <Declared item={item} reason={judgedBecause(view)} />}
      <Findings
        review={item.review!}
        parts={text.parts}
        files={THE_EMAIL}
        observations={text.observations}
        papers={text.papers}
        resolutions={item.resolutions}
        judged={view.judged}
        pictures={view.pictures}
        recordings={recordingsOf(view)}
        whole={`/items/${id}/text`}
        page={{ at: view.show, address: (page) => `/mail/${id}?show=${page}` }}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`/items/${id}`}>
          Its page, with comments and what happened
        </a>
      </p>
    </>
  )
}

const FOR_YOU =
  'It has not been sent to anyone outside the office yet. It waits for you: check what was found, and say whether it may go.'

function headline({ item, toClear }: HeldView): string {
  if (toClear) return 'Check your email before it goes'
  return item.progress === 'awaiting' ? 'Your email is held' : `Your email: ${PROGRESS[item.progress]}`
}

function judgedBecause({ entries }: HeldView): string | undefined {
  return entries.flatMap((entry) => (entry.what === 'declaration-judged' ? [entry.reason] : [])).at(-1)
}

function Choices({ id, item, whyThem }: HeldView) {
  const waiting = item.progress === 'awaiting'
  return (
    <section class="cs-actions cs-choices">
      <h2 class="govuk-heading-m">What you can do</h2>
      <Fold summary="Change it and send it again">
        <p class="govuk-body">
          Send the changed email from your mail program as usual{waiting ? ', then cancel this one' : ''}.
        </p>
      </Fold>
      <Fold summary={waiting ? 'Explain it and wait for sign-off' : 'Dispute what was found'} open={waiting}>
        {waiting ? <Explain id={id} whyThem={whyThem} /> : <Dispute id={id} />}
      </Fold>
      {waiting && (
        <Fold summary="Cancel it">
          <Cancel id={id} />
        </Fold>
      )}
    </section>
  )
}

function statusText(item: Item): string {
  switch (item.progress) {
    case 'awaiting':
      return 'It has not been sent to anyone outside the office. It is kept safely until a person decides, and it is never sent by itself.'
    case 'blocked':
      return 'It was not sent and is not kept in the mail server. It must be changed before it can go out.'
    case 'approved':
    case 'releasing':
    case 'released':
      return mailGoes(item)!
    default:
      return 'It was not sent.'
  }
}

function Explain({ id, whyThem }: { id: string; whyThem: string }) {
  return (
    <Form action={`/mail/${id}/explain`}>
      <Area
        name="reason"
        id="explain-reason"
        label="Why may it go as it is?"
        hint={`Who decides: ${whyThem}`}
        rows={3}
      />
      <Send label={ACTS.askForSignOff} />
    </Form>
  )
}

function Dispute({ id }: { id: string }) {
  return (
    <p class="govuk-body">
      If you are sure that a finding is wrong, say so{' '}
      <a class="govuk-link" href={`/items/${id}`}>
        beside the finding
      </a>
      . When the {useTerms().chiefExecutive} agrees and it is signed off, send the same email again.
    </p>
  )
}

function Cancel({ id }: { id: string }) {
  return (
    <Form action={`/mail/${id}/cancel`}>
      <p class="govuk-body">It is deleted from the mail server and returned to you as not sent.</p>
      <Send label="Cancel this email" look="warning" />
    </Form>
  )
}
