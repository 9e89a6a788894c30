import { appRoles } from '../core/app-roles.ts'
import { dayOf } from '../core/deadline.ts'
import { nameOf, type OfficeSnapshot } from '../core/office-snapshot.ts'
import { inTerms } from '../core/pack/in-terms.ts'
import type { Terms } from '../core/pack/terms.ts'
import { holding } from '../core/people.ts'
import type { Person, Role } from '../core/registers.ts'
import { ROLE_OPTIONS } from '../core/words.data.ts'
import { Warning } from './warning.tsx'

export function roleNames(roles: readonly Role[], terms: Terms): string {
  return roles.map((role) => inTerms(ROLE_OPTIONS[role], terms)).join(', ')
}

export function rolesWarning(me: Person, snapshot: OfficeSnapshot, at: string): string | undefined {
  const { unconfirmed = [] } = me
  if (unconfirmed.length === 0) return undefined
  const several = unconfirmed.length > 1
  const names = holding(snapshot, 'admin', dayOf(at)).map((id) => nameOf(snapshot, id))
  const who = names.length > 0 ? names.join(' or ') : 'your Microsoft 365 administrator'
  return [
    several
      ? `These roles of yours do not work: ${roleNames(unconfirmed, snapshot.pack.terms)}.`
      : `Your role “${roleNames(unconfirmed, snapshot.pack.terms)}” does not work.`,
    `The Microsoft tenant does not give you the app role${several ? 's' : ''} ${appRoles(unconfirmed).join(', ')}.`,
    `Ask ${who} to assign ${several ? 'them' : 'it'}, then sign out and sign in again. Your other roles work.`,
  ].join(' ')
}

export function RolesWarning({ text }: { text: string }) {
  return <Warning class="cs-roles-warning">{text}</Warning>
}

export function RolesChangedPage({ back }: { back: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">You have a new role: sign in again</h1>
      <p class="govuk-body">
        Since you signed in, you have been given a role. A new role counts only after you have signed in with it, so you
        were signed out. Nothing that you kept is lost.
      </p>
      <a class="govuk-button" href={back}>
        Sign in again
      </a>
    </>
  )
}
