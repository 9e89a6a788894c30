import { type AccountState, INVITATION_HOURS, mayShowLink } from '../../access/invitations.ts'
import { optionsIn } from '../../core/register/in-terms.ts'
import { ROLE_OPTIONS } from '../../core/words.data.ts'
import { Box, Field, Form, Group, Radios, Send, SmallButton, Text } from '../fields.tsx'
import { moment } from '../labels.ts'
import { useTerms } from '../pack-context.ts'
import { roleNames } from '../roles.tsx'
import { Warning } from '../warning.tsx'
import { ADMIN_PATH, Back } from './admin.tsx'

export const ACCOUNTS_PATH = `${ADMIN_PATH}/accounts`

type View = {
  readonly accounts: readonly AccountState[]
  readonly sends: boolean
  readonly ticked: readonly string[]
}

export function AccountsPage({ accounts, sends, ticked }: View) {
  return (
    <>
      <Back />
      <h1 class="govuk-heading-l">People who sign in</h1>
      <p class="govuk-body">
        An invitation is a link. The person who opens it chooses a password and adds an app that shows codes. It works
        once, and for {INVITATION_HOURS} hours.
      </p>
      <ul class="cs-items">
        {accounts.map((account) => (
          <Account account={account} sends={sends} />
        ))}
      </ul>
      <h2 class="govuk-heading-m">Add and invite a person</h2>
      <Form action={ACCOUNTS_PATH}>
        <Text name="name" label="Name" hint="For example: Sam Okafor" />
        <Text name="title" label="Post" hint="For example: Media Officer" />
        <Text name="email" label="Email address" type="email" hint="For example: sam.okafor@office.example" />
        <Group
          name="roles"
          id="roles-author"
          legend="What they may do"
          hint="Most people need “Author” only. You can change this later, under Registers."
        >
          <div class="govuk-checkboxes govuk-checkboxes--small">
            {Object.entries(optionsIn(ROLE_OPTIONS, useTerms())).map(([code, label]) => (
              <Box id={`roles-${code}`} name="roles" value={code} label={label} checked={ticked.includes(code)} />
            ))}
          </div>
        </Group>
        <Way sends={sends} />
        <Send label="Add and invite" />
      </Form>
    </>
  )
}

function Way({ sends }: Pick<View, 'sends'>) {
  if (!sends)
    return (
      <p class="govuk-body">
        This office sends no email. You see the link once, and hand it over in person or by telephone. The link of
        somebody with other roles than “Author” is made on the machine, with “access invite”.
      </p>
    )
  return (
    <Radios
      name="way"
      legend="How do they get the link?"
      hint="The link of somebody with other roles than “Author” goes by email only."
      options={{ email: 'By email', show: 'I hand it over: show me the link once' }}
      value="email"
    />
  )
}

function Account({ account, sends }: { account: AccountState; sends: boolean }) {
  const { person, since, invitedUntil } = account
  const whom = <span class="govuk-visually-hidden"> {person.name}</span>
  const label = since ? 'Replace the password' : invitedUntil ? 'Invite again' : 'Invite'
  return (
    <li class="cs-item">
      <div class="cs-item__what">
        <strong>{person.name}</strong>
        <p class="cs-meta">
          {roleNames(person.roles, useTerms()) || 'No roles'} ·{' '}
          {since ? `password since ${moment(since)}` : 'no password yet'}
          {invitedUntil && ` · invited until ${moment(invitedUntil)}`}
        </p>
      </div>
      <div class="cs-item__state">
        {sends || mayShowLink(account) ? (
          <Form action={`${ACCOUNTS_PATH}/invite`} hidden={{ person: person.id }}>
            <button class="govuk-button govuk-button--secondary cs-small" type="submit" name="way" value="email">
              {label}
              {whom}
              {sends && ' by email'}
            </button>{' '}
            {sends && mayShowLink(account) && (
              <button class="govuk-button govuk-button--secondary cs-small" type="submit" name="way" value="show">
                Show a link<span class="govuk-visually-hidden"> for {person.name}</span>
              </button>
            )}
          </Form>
        ) : (
          <p class="govuk-body-s">Run “access invite {person.email}” on the machine.</p>
        )}
        {invitedUntil && (
          <Form action={`${ACCOUNTS_PATH}/withdraw`} hidden={{ person: person.id }}>
            <SmallButton look="warning">Withdraw the invitation{whom}</SmallButton>
          </Form>
        )}
      </div>
    </li>
  )
}

type Invited = { readonly name: string; readonly link: string; readonly failed: boolean }

/** The link is shown only here; its hash is kept. */
export function InvitedPage({ name, link, failed }: Invited) {
  return (
    <>
      <a class="govuk-back-link" href={ACCOUNTS_PATH}>
        People who sign in
      </a>
      <h1 class="govuk-heading-l">The invitation of {name}</h1>
      {failed && <p class="govuk-inset-text">The email could not be sent. Hand the link over instead.</p>}
      <Warning>
        Give this link to {name} alone, in person or by telephone. The person who opens it signs in as them.
      </Warning>
      <Field id="link" label="Link">
        <input class="govuk-input cs-secret" id="link" value={link} readonly autocomplete="off" spellcheck={false} />
      </Field>
      <p class="govuk-body">It is shown now and never again. It works once, and for {INVITATION_HOURS} hours.</p>
      <a class="govuk-button" href={ACCOUNTS_PATH}>
        I have handed it over
      </a>
    </>
  )
}

/** Where people sign in with accounts of the office’s tenant. */
export function TenantAccountsPage() {
  return (
    <>
      <Back />
      <h1 class="govuk-heading-l">People who sign in</h1>
      <p class="govuk-body">
        People here sign in with the account of the office. Add them to the register of people. Then give them the
        matching app role in the Microsoft tenant. No invitation is needed.
      </p>
      <a class="govuk-button" href="/registers/people/new">
        Add a person
      </a>
    </>
  )
}
