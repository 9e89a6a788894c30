import { EVIDENCE } from '../../core/conditions.ts'
import type { Item } from '../../core/item.ts'
import { Area, Choice, Fold, Send, Text } from '../fields.tsx'
import { placeName } from '../item/told.ts'
import { moment } from '../words.ts'

export type ActsView = {
  readonly id: string
  readonly item: Item
  readonly title: string
  readonly mine: boolean
  readonly decides: boolean
  /** On the emergency list. */
  readonly onCall: boolean
  /** May review the emergency release. */
  readonly reviews: boolean
  /** Everybody on the register, by id. */
  readonly people: Readonly<Record<string, string>>
  readonly now: string
}

/** Every act that this reader may want and that stands on no other page: a plain form each. */
export function ActsPage(view: ActsView) {
  const { id, title } = view
  return (
    <>
      <a class="govuk-back-link" href={`/items/${id}`}>
        Back to the item
      </a>
      <h1 class="govuk-heading-l" dir="auto">
        {title}
      </h1>
      <p class="govuk-body">
        <a class="govuk-link" href={`/items/${id}/changes`}>
          What has changed since you last saw it
        </a>
      </p>
      <Deciding {...view} />
      <Going {...view} />
      <Emergency {...view} />
      <Afterwards {...view} />
      <Talking {...view} />
    </>
  )
}

function Form({ view, name, children }: { view: ActsView; name: string; children?: unknown }) {
  return (
    <form method="post" action={`/items/${view.id}/acts/${name}`}>
      {children as string}
    </form>
  )
}

function Deciding(view: ActsView) {
  const { item, decides, mine, people, now } = view
  const claimed = item.claim && now < item.claim.until ? item.claim : undefined
  return (
    <section>
      {claimed && (
        <p class="govuk-body">
          {people[claimed.by]} is looking at it until {moment(claimed.until)}.
        </p>
      )}
      {decides && (
        <>
          <Form view={view} name="claim">
            <Send label="I am looking at it" look="secondary" />
          </Form>
          {claimed && (
            <Form view={view} name="unclaim">
              <Send label="I am no longer looking at it" look="secondary" />
            </Form>
          )}
        </>
      )}
      <Fold summary="Declare a conflict of interest">
        <Form view={view} name="conflict">
          <Choice name="person" label="Who should not decide this?" options={people} />
          <Text name="reason" id="conflict-reason" label="Why?" required />
          <Send label="Declare it" look="secondary" />
        </Form>
      </Fold>
      {mine && (
        <Fold summary="Attach evidence">
          <Form view={view} name="evidence">
            <Choice
              name="evidence"
              label="What kind?"
              options={Object.fromEntries(EVIDENCE.map((one) => [one, one]))}
            />
            <Text name="reference" label="Where is it kept?" required />
            <Send label="Attach it" look="secondary" />
          </Form>
        </Fold>
      )}
    </section>
  )
}

function Going(view: ActsView) {
  const { item } = view
  if (item.progress === 'scheduled' || (item.progress === 'releasing' && item.order?.notBefore))
    return (
      <section>
        <h2 class="govuk-heading-m">On its way</h2>
        <p class="govuk-body">It goes out at {moment(item.scheduled?.for ?? item.order!.notBefore!)}.</p>
        <Form view={view} name="cancel">
          <Text name="reason" id="cancel-reason" label="Why should it not?" />
          <Send label="Stop it" look="warning" />
        </Form>
      </section>
    )
  if (item.progress !== 'approved') return null
  const means = { 'by-hand': 'I publish it by hand', 'press-list': 'Mail it to the press list' }
  return (
    <section>
      <h2 class="govuk-heading-m">Approved: send it out</h2>
      {item.submitted?.channel === 'press' && (
        <Form view={view} name="order">
          <p class="govuk-body">
            It is mailed to everybody on the press list in two minutes; until then it can be stopped.
          </p>
          <Send label="Mail it to the press list" />
        </Form>
      )}
      <Fold summary="Set a time">
        <Form view={view} name="schedule">
          <Text name="for" label="When? (London time)" type="datetime-local" required />
          <Choice name="means" label="How?" options={means} />
          <Send label="Set this time" look="secondary" />
        </Form>
      </Fold>
    </section>
  )
}

function Emergency(view: ActsView) {
  const { item, onCall, reviews } = view
  return (
    <>
      {onCall && item.progress === 'awaiting' && (
        <Fold summary="Release it in an emergency">
          <p class="govuk-body">
            The Chief Executive and the data-protection officer are told at once, and somebody else reviews it by the
            end of the next working day.
          </p>
          <Form view={view} name="emergency">
            <input type="hidden" name="version" value={item.version} />
            <input type="hidden" name="shown" value={item.shown} />
            <Area
              name="reason"
              id="emergency-reason"
              label="Why can it not wait? At least 20 characters."
              rows={3}
              required
            />
            <Text name="receipt" id="emergency-receipt" label="When did it go out, and how?" required />
            <Text name="address" id="emergency-address" label="Its web address, if it has one" type="url" />
            <Send label="Release it now" look="warning" />
          </Form>
        </Fold>
      )}
      {item.emergency && (
        <section>
          <h2 class="govuk-heading-m">Released in an emergency</h2>
          <p class="govuk-body">{item.emergency.reason}</p>
          {reviews && (
            <Form view={view} name="review">
              <Area name="reason" id="review-reason" label="What do you say?" rows={3} required />
              <Choice
                name="outcome"
                label="Was it right?"
                options={{ ratified: 'Yes, it stands', 'not-ratified': 'No: take it down and open an incident' }}
              />
              <Send label="Record the review" />
            </Form>
          )}
        </section>
      )}
    </>
  )
}

function Afterwards(view: ActsView) {
  const { id, item, people } = view
  return (
    <>
      {item.tasks
        .filter(({ done }) => !done)
        .map(({ task, where, to, due }) => (
          <section>
            <h2 class="govuk-heading-m">To be taken down</h2>
            <p class="govuk-body">
              {placeName(where)}: {people[to]}, by {moment(due)}
            </p>
            <Form view={view} name="finish">
              <input type="hidden" name="task" value={task} />
              <Text name="how" id={`how-${task}`} label="What was done?" required />
              <Send label="It is done" />
            </Form>
          </section>
        ))}
      {item.live && (
        <section>
          <h2 class="govuk-heading-m">It is out</h2>
          <ul class="govuk-list govuk-list--bullet">
            {item.live.addresses.map((address) => (
              <li>{address}</li>
            ))}
          </ul>
          <p class="govuk-body">
            <a class="govuk-link" href={`/items/${id}/versions`}>
              Correct it
            </a>
          </p>
          {item.progress === 'released' && (
            <Form view={view} name="place">
              <Text name="address" id="place-address" label="Also published at" type="url" required />
              <Text name="receipt" id="place-receipt" label="When, and how?" required />
              <Send label="Add this address" look="secondary" />
            </Form>
          )}
          <Form view={view} name="date">
            <Text name="reason" id="date-reason" label="What did you look at?" required />
            <Text name="review_by" label="Look again on" type="date" />
            <Text name="expires_on" label="No longer true after" type="date" />
            <Send label="It is still right" look="secondary" />
          </Form>
        </section>
      )}
    </>
  )
}

function Talking(view: ActsView) {
  const { item, people } = view
  if (item.comments.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Comments</h2>
      {item.comments.map(({ number, by, at, text, inReplyTo }) => (
        <div class="govuk-inset-text" id={`comment-${number}`}>
          <p class="govuk-body" dir="auto">
            {people[by]}, {moment(at)}
            {inReplyTo ? ', in answer' : ''}: {text}
          </p>
          <Form view={view} name="reply">
            <input type="hidden" name="in_reply_to" value={number} />
            <Text name="text" id={`reply-${number}`} label="Your answer" required />
            <Send label="Answer" look="secondary" />
          </Form>
        </div>
      ))}
    </section>
  )
}
