import type { Draft } from '../../core/draft.ts'
import type { Item } from '../../core/item.ts'
import { Area, Send } from '../fields.tsx'
import { FindingList, Unread } from '../findings/list.tsx'
import { PROGRESS } from '../words.ts'

export type HeldView = {
  readonly id: string
  readonly item: Item
  readonly draft: Draft
  /** In a sentence: who decides. */
  readonly whyThem: string
  readonly mine: boolean
  /** The office lets the sender answer for this alone. */
  readonly alone: boolean
}

/** A message that did not go out: what was found in it, and what its sender can do. */
export function HeldPage(view: HeldView) {
  const { id, item, draft, mine, alone, whyThem } = view
  const waiting = item.progress === 'awaiting'
  return (
    <>
      <h1 class="govuk-heading-l">{waiting ? 'Your email is held' : `Your email: ${PROGRESS[item.progress]}`}</h1>
      <p class="govuk-body">{stands(item)}</p>
      <p class="govuk-body">To: {draft.recipients.map(({ address }) => address).join(', ')}</p>
      <Unread review={item.review!} />
      <h2 class="govuk-heading-m">What was found</h2>
      <FindingList review={item.review!} resolutions={item.resolutions} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/items/${id}`}>
          See it in the text
        </a>
      </p>
      {mine && (waiting || item.progress === 'blocked') && (
        <section>
          <h2 class="govuk-heading-m">What you can do</h2>
          <h3 class="govuk-heading-s">Change it and send it again</h3>
          <p class="govuk-body">
            Send the changed email from your mail program as usual{waiting ? ', then cancel this one below' : ''}.
          </p>
          <h3 class="govuk-heading-s">{waiting ? 'Explain it and wait for sign-off' : 'Dispute what was found'}</h3>
          {waiting ? <Explain id={id} whyThem={whyThem} /> : <Dispute id={id} />}
          {alone && <Alone id={id} />}
          {waiting && <Cancel id={id} />}
        </section>
      )}
    </>
  )
}

function stands(item: Item): string {
  switch (item.progress) {
    case 'awaiting':
      return 'It has not been sent to anybody outside the office. It is kept safely until somebody decides, and it is never sent by itself.'
    case 'blocked':
      return 'It was not sent and is not kept in the mail server: as it stands it must not go out.'
    case 'approved':
    case 'releasing':
      return 'It was approved and is on its way.'
    case 'released':
      return 'It was approved and has gone out.'
    default:
      return 'It was not sent.'
  }
}

function Explain({ id, whyThem }: { id: string; whyThem: string }) {
  return (
    <form method="post" action={`/mail/${id}/explain`}>
      <Area name="reason" id="explain-reason" label="Why may it go as it is?" hint={whyThem} rows={3} required />
      <Send label="Ask for sign-off" />
    </form>
  )
}

function Dispute({ id }: { id: string }) {
  return (
    <p class="govuk-body">
      If you are sure that something was found wrongly, say so{' '}
      <a class="govuk-link" href={`/items/${id}`}>
        beside the finding
      </a>
      . When the Chief Executive agrees and it is signed off, send the same email again.
    </p>
  )
}

function Alone({ id }: { id: string }) {
  return (
    <form method="post" action={`/mail/${id}/alone`}>
      <h3 class="govuk-heading-s">Send it on your own responsibility</h3>
      <Area
        name="reason"
        id="alone-reason"
        label="Your reason"
        hint="It is kept on record with your name."
        rows={3}
        required
      />
      <Send label="Send it now" look="secondary" />
    </form>
  )
}

function Cancel({ id }: { id: string }) {
  return (
    <form method="post" action={`/mail/${id}/cancel`}>
      <h3 class="govuk-heading-s">Cancel it</h3>
      <p class="govuk-body">It is deleted from the mail server and comes back to you as not sent.</p>
      <Send label="Cancel this email" look="warning" />
    </form>
  )
}
