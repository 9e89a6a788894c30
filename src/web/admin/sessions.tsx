import type { Administration } from '../../access/administration.ts'
import { groupBy } from '../../core/group-by.ts'
import { Form, SmallButton } from '../fields.tsx'
import { moment, plural } from '../labels.ts'
import { ADMIN_PATH, Back } from './admin.tsx'

type Session = Awaited<ReturnType<Administration['sessions']>>[number]
type View = { readonly sessions: readonly Session[]; readonly own: string; readonly name: (id: string) => string }

export function SessionsPage({ sessions, own, name }: View) {
  const people = groupBy(sessions, ({ person }) => person)
  return (
    <>
      <Back />
      <h1 class="govuk-heading-l">Sessions</h1>
      <p class="govuk-body">
        {people.size === 0 ? 'Nobody is signed in.' : `${plural(people.size, 'person', 'people')} signed in.`} People
        you sign out must sign in again. They keep what they typed.
      </p>
      {[...people].map(([person, theirs]) => (
        <section>
          <h2 class="govuk-heading-m">{name(person)}</h2>
          <ul class="cs-items">
            {theirs.map(({ id, created, seen }) => (
              <li class="cs-item">
                <div class="cs-item__what">
                  Since {moment(created)}
                  {id === own && ' (this one, yours)'}
                  <p class="cs-meta">Last seen {moment(seen)}</p>
                </div>
                <Form class="cs-item__state" action={`${ADMIN_PATH}/sessions/end`}>
                  <input type="hidden" name="session" value={id} />
                  <SmallButton>
                    Sign out<span class="govuk-visually-hidden"> {name(person)}, this session</span>
                  </SmallButton>
                </Form>
              </li>
            ))}
          </ul>
          <Form action={`${ADMIN_PATH}/sessions/end`}>
            <input type="hidden" name="person" value={person} />
            <button class="govuk-button govuk-button--warning" type="submit">
              Sign {name(person)} out everywhere
            </button>
          </Form>
        </section>
      ))}
    </>
  )
}
