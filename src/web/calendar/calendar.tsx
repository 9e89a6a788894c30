import { type CalendarEvent, dayOfEvent, EVENT_NAME } from '../../core/calendar-event.ts'
import { groupBy } from '../../core/group-by.ts'
import { Form, Send } from '../fields.tsx'
import { clock, dayAndYear, moment } from '../labels.ts'
import { Link } from '../link.tsx'

type View = {
  readonly events: readonly CalendarEvent[]
  readonly now: string
  /** ISO 8601; empty where there is no address. */
  readonly since: string
  /** The new address, shown once. */
  readonly address: string | undefined
}

export function CalendarPage({ events, now, since, address }: View) {
  return (
    <>
      <h1 class="govuk-heading-l">Calendar</h1>
      {address && <NewAddress address={address} />}
      {events.length === 0 && (
        <p class="govuk-body">Nothing that you can read is due, scheduled, under embargo or about to end.</p>
      )}
      {[...groupBy(events, dayOfEvent)].map(([date, ofDay]) => (
        <section>
          <h2 class="govuk-heading-m">{dayAndYear(date, now)}</h2>
          <ul class="cs-items">
            {ofDay.map((event) => (
              <li class="cs-item">
                <div class="cs-item__what">
                  <Link href={event.path} dir="auto">
                    {EVENT_NAME[event.what]}
                    {event.about && `: ${event.about}`}
                  </Link>
                  <p class="cs-meta">
                    {event.at ? clock(event.at) : 'All day'}
                    {event.until && event.until !== event.day && `, until ${dayAndYear(event.until, now)}`}
                    {event.at && event.at < now && ', past'}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2 class="govuk-heading-m">In your own calendar</h2>
      <p class="govuk-body">
        {since
          ? `Your calendar has had a secret address since ${moment(since)}. A new address ends the old one.`
          : 'Make a secret address, and add it to your calendar program as an internet calendar.'}{' '}
        Anyone who has the address can read the calendar. It has no titles of emails or of drafts marked SECRET.
      </p>
      <div class="cs-buttons">
        <Form action="/calendar/address">
          <Send label={since ? 'Make a new address' : 'Make an address'} look="secondary" />
        </Form>
        {since && (
          <Form action="/calendar/address/end">
            <Send label="End the address" look="secondary" />
          </Form>
        )}
      </div>
    </>
  )
}

function NewAddress({ address }: { address: string }) {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">Copy this address now. It is not shown again.</p>
      <p class="govuk-body cs-hash">{address}</p>
    </div>
  )
}
