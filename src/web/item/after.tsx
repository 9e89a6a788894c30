import { isStopped } from '../../core/stop.ts'
import { DateFields } from '../dates.tsx'
import { ToOpenList } from '../decide/to-open.tsx'
import { Area, Choice, Fold, Send, Text } from '../fields.tsx'
import { moment } from '../labels.ts'
import { Act } from './act.tsx'
import { compared, placeName } from './history-lines.ts'
import type { ItemView } from './view.ts'

export function Afterwards(view: ItemView) {
  const { id, item, snapshot, name } = view
  return (
    <>
      <EmergencyReview {...view} />
      {item.tasks
        .filter(({ done }) => !done)
        .map(({ task, where, to, due }) => (
          <section>
            <h2 class="govuk-heading-m">To be taken down</h2>
            <p class="govuk-body">
              {placeName(where)}: {name(to)}, by {moment(due)}
            </p>
            <Act id={id} name="finish" hidden={{ task }}>
              <Text name="how" id={`how-${task}`} label="What was done?" />
              <Send label="It is done" />
            </Act>
          </section>
        ))}
      {item.live && item.progress === 'released' && !item.mail && (
        <section>
          <h2 class="govuk-heading-m">It is out</h2>
          <div class="cs-buttons">
            <a class="govuk-button govuk-button--secondary" href={`/items/${id}/versions`}>
              Correct it
            </a>
          </div>
          {item.pages.map(({ address, found }) => found && <p class="govuk-body">{compared({ ...found, address })}</p>)}
          {item.live.addresses.length > 0 && (
            <Act id={id} name="compare">
              <Send label="Compare the page with what was approved" look="secondary" />
            </Act>
          )}
          {!isStopped(snapshot, id, item.version) && (
            <Fold summary="Add another address">
              <Act id={id} name="place">
                <Text name="address" id="place-address" label="Also published at" type="url" />
                <Text name="receipt" id="place-receipt" label="When, and how?" />
                <Send label="Add this address" look="secondary" />
              </Act>
            </Fold>
          )}
          <Fold summary="Review it again">
            <Act id={id} name="date">
              <Text name="reason" id="date-reason" label="What did you check?" />
              <DateFields name="review_by" legend="Next review on (optional)" />
              <DateFields name="expires_on" legend="No longer true after (optional)" />
              <Send label="It is still right" look="secondary" />
            </Act>
          </Fold>
        </section>
      )}
    </>
  )
}

function EmergencyReview(view: ItemView) {
  const { id, item, reviews, name } = view
  if (!item.emergency) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Released in an emergency</h2>
      <p class="govuk-body">
        {name(item.emergency.by)} released it without approval
        {item.editors.includes(item.emergency.by) ? ', and wrote it too' : ''}.{' '}
        {item.emergency.outcome
          ? ''
          : `Another person must review it by ${moment(item.emergency.reviewDue)}: not ${name(item.emergency.by)}, and no one who acts for them.`}
      </p>
      <p class="govuk-body" dir="auto">
        {item.emergency.reason}
      </p>
      {reviews && <ToOpenList view={view} form="emergency-review" act="say that it was right" ticked={[]} />}
      {reviews && (
        <Act id={id} name="review" form="emergency-review">
          <Choice
            name="outcome"
            label="Was it right?"
            options={{
              ratified: 'Yes, it can stay published',
              'not-ratified': 'No: take it down and open an incident',
            }}
          />
          <Area name="reason" id="review-reason" label="Why?" rows={3} />
          <Send label="Record the review" />
        </Act>
      )}
    </section>
  )
}
