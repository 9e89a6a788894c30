import { Send, Text } from '../fields.tsx'
import { Act } from './act.tsx'
import type { ItemView } from './view.ts'

export function OpenConflicts({ id, item, name, mine, answersConflicts }: ItemView) {
  return (
    <>
      {[...item.openConflicts].map(([person, { by, reason, because }]) => (
        <section class="govuk-inset-text" aria-label="Conflict of interest">
          <p>
            <strong>
              {because
                ? `${name(by)} says that this speaks in the name of ${name(person)}.`
                : `${name(by)} says that ${name(person)} has a conflict of interest.`}
            </strong>{' '}
            {because ? 'No one can approve what speaks in their own name.' : reason}
          </p>
          <p>Until this is answered, {name(person)} cannot approve it. Who decides has not changed.</p>
          {answersConflicts.includes(person) && (
            <Act id={id} name="conflict-answer" hidden={{ person }}>
              <Text
                name="reason"
                id={`conflict-${person}`}
                label={because ? 'Why? (needed if they may decide)' : 'Why? (needed if it is no conflict)'}
              />
              <Send
                label={because ? 'It does: another person decides' : 'It is a conflict'}
                name="outcome"
                value="confirmed"
              />
              <Send
                label={because ? `It does not: ${name(person)} may decide` : 'It is no conflict'}
                name="outcome"
                value="refused"
                look="secondary"
              />
            </Act>
          )}
          {mine && !because && (
            <Act id={id} name="conflict-answer" hidden={{ person }}>
              <Send label="Take this back" name="outcome" value="withdrawn" look="secondary" />
            </Act>
          )}
        </section>
      ))}
    </>
  )
}
