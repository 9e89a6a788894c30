import type { SignInEvent } from '../../access/administration.ts'
import { refusalText } from '../../access/refused.ts'
import { moment } from '../labels.ts'
import { Link } from '../link.tsx'
import { ADMIN_PATH, Back } from './admin.tsx'

const WHAT: Record<SignInEvent['what'], string> = {
  'signed-in': 'signed in',
  confirmed: 'confirmed that it was them',
  refused: 'Refused',
  'signed-out': 'signed out',
  'signed-out-everywhere': 'signed out everywhere',
  'session-ended': 'ended the sessions of',
  'key-made': 'made the API key',
  'key-revoked': 'revoked the API key',
  'notice-retried': 'had a notice sent again',
  invited: 'invited',
  'invitation-withdrawn': 'withdrew the invitation of',
  'password-chosen': 'chose a password',
}

const ABOUT_PEOPLE: readonly SignInEvent['what'][] = ['session-ended', 'invited', 'invitation-withdrawn']

type View = {
  readonly events: readonly SignInEvent[]
  readonly refusedOnly: boolean
  readonly name: (id: string) => string
}

export function SignInsPage({ events, refusedOnly, name }: View) {
  return (
    <>
      <Back />
      <h1 class="govuk-heading-l">Sign-ins</h1>
      <p class="govuk-body">
        {refusedOnly ? (
          <Link href={`${ADMIN_PATH}/sign-ins`}>Show everything</Link>
        ) : (
          <Link href={`${ADMIN_PATH}/sign-ins?only=refused`}>Show the refused ones only</Link>
        )}
      </p>
      {events.length === 0 && <p class="govuk-body">There is nothing to show.</p>}
      <ul class="cs-items">
        {events.map((event) => (
          <li class="cs-item">
            <div class="cs-item__what">{textFor(event, name)}</div>
            <div class="cs-item__state cs-meta">{moment(event.at)}</div>
          </li>
        ))}
      </ul>
      <p class="cs-meta">The latest 200. Kept for 400 days.</p>
    </>
  )
}

function textFor({ person, what, why }: SignInEvent, name: (id: string) => string) {
  if (what === 'refused')
    return (
      <>
        <strong class="govuk-tag govuk-tag--red">Refused</strong>
        <p class="cs-meta cs-lines">{refusalText(why ?? '')}</p>
      </>
    )
  const about = !why ? '' : ABOUT_PEOPLE.includes(what) ? ` ${name(why)}` : what.startsWith('key-') ? ` ${why}` : ''
  return `${person ? name(person) : 'Someone'} ${WHAT[what]}${about}`
}
