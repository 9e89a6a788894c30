import type { SignInRefused } from '../../access/refused.ts'
import type { Person } from '../../core/registers.ts'
import { Form, Send } from '../fields.tsx'
import { moment } from '../labels.ts'
import { Link, LinkLine } from '../link.tsx'
import { useTerms } from '../pack-context.ts'
import { roleNames } from '../roles.tsx'

export function RefusedPage({ refused }: { refused: SignInRefused }) {
  return (
    <>
      <h1 class="govuk-heading-l">You are not signed in</h1>
      <p class="govuk-body">{refused.message}</p>
      {refused.detail && <p class="govuk-body-s">For your Countersign administrator: {refused.detail}.</p>}
      <a class="govuk-button" href="/sign-in">
        Try again
      </a>
    </>
  )
}

export function FarewellPage({ farewell }: { farewell: string | undefined }) {
  return (
    <>
      <h1 class="govuk-heading-l">You are signed out</h1>
      <LinkLine href="/sign-in">Sign in again</LinkLine>
      {farewell && (
        <p class="govuk-body">
          On a computer that you share, also <Link href={farewell}>sign out of Microsoft</Link>.
        </p>
      )}
    </>
  )
}

type Account = { me: Person; fresh: string | null; away: { readonly until?: string } | undefined }

export function AccountPage({ me, fresh, away }: Account) {
  return (
    <>
      <h1 class="govuk-heading-l">Your account</h1>
      {away && (
        <div class="govuk-inset-text">
          Your mailbox says that you are away{away.until && ` until ${moment(away.until)}`}. This does not delegate your
          sign-off: <Link href="/delegations">make a delegation</Link>, if you have one.
        </div>
      )}
      <dl class="govuk-summary-list">
        <Row name="Name" value={me.name} />
        <Row name="Post" value={me.title} />
        <Row name="Address" value={me.email} />
        <Row name="Roles" value={roleNames(me.roles, useTerms()) || 'none'} />
        {me.unconfirmed && <Row name="Roles that do not work" value={roleNames(me.unconfirmed, useTerms())} />}
        <Row name="Last proved that it is you" value={fresh ? moment(fresh) : 'not known'} />
      </dl>
      <p class="govuk-body">
        A session ends after 30 minutes without use, and after 8 hours in any case. If you have left one open somewhere,
        or a device is lost, end them all.
      </p>
      <Form action="/sign-out/everywhere">
        <Send label="Sign out everywhere" />
      </Form>
    </>
  )
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class="govuk-summary-list__value">{value}</dd>
    </div>
  )
}
