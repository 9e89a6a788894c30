import { Send, Text } from '../fields.tsx'
import { Act } from './act.tsx'
import type { ItemView } from './view.ts'

/** Conflicts of interest that an author declared about others: shown to everybody who reads it, with an answer for those who may give it. */
export function OpenConflicts({ id, item, name, mine, answersConflicts }: ItemView) {
  return (
    <>
      {[...item.openConflicts].map(([person, { by, reason }]) => (
        <section class="govuk-inset-text" aria-label="Conflict of interest">
          <p>
            <strong>
              {name(by)} says that {name(person)} has a conflict of interest.
            </strong>{' '}
            {reason}
          </p>
          <p>Until this is answered, {name(person)} cannot approve it. Who decides has not changed.</p>
          {answersConflicts.includes(person) && (
            <Act id={id} name="conflict-answer">
              <input type="hidden" name="person" value={person} />
              <Text name="reason" id={`conflict-${person}`} label="Why? (needed if it is no conflict)" />
              <Send label="It is a conflict" name="outcome" value="confirmed" />
              <Send label="It is no conflict" name="outcome" value="refused" look="secondary" />
            </Act>
          )}
          {mine && (
            <Act id={id} name="conflict-answer">
              <input type="hidden" name="person" value={person} />
              <Send label="Take this back" name="outcome" value="withdrawn" look="secondary" />
            </Act>
          )}
        </section>
      ))}
    </>
  )
}
