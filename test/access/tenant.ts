import type { Credential } from '../../src/adapters/microsoft/credential.ts'
import { appRoles } from '../../src/core/app-roles.ts'
import type { Office } from '../../src/core/registers.ts'
import { type Application, accountsOf, GRAPH_AUDIENCE } from '../../src/dev/directory.ts'
import { createFakeTenant } from '../../src/dev/fake-tenant.ts'
import type { Tenant } from '../../src/entry/settings/tenant.ts'

const id = (last: number) => `5a3b1e00-0000-4000-8000-0000000001${String(last).padStart(2, '0')}`
const TENANT = id(1)
const WEB = id(2)
const API = id(3)
const SCOPE = `api://${API}/.default`

type Proof = { readonly credential: Credential } & Pick<Application, 'secret' | 'certificate' | 'federated'>

/**
 * A tenant in which the service proves itself as `proof` says. Two machines have their roles, one has a role and is
 * not on the office's list, and one has a role without meaning here.
 */
export async function tenantWith(
  office: Office,
  base: string,
  { credential, ...known }: Proof,
  now = () => new Date(),
) {
  const roles = {
    gateway: 'Gateway.Check',
    publisher: 'Publish.Confirm',
    stranger: 'Gateway.Check',
    clerk: 'Filing.Read',
  }
  const machines = Object.entries(roles).map(([name, role], at) => ({
    ...{ name, role, id: id(10 + at), secret: `secret of the ${name}`, scope: SCOPE },
  }))
  const mailFrom = `countersign@${office.office.domains[0]}`
  const redirectUrl = `${base}/sign-in/return`
  const web = { name: 'Countersign', redirects: [redirectUrl], grants: { [GRAPH_AUDIENCE]: GRAPH_ROLES } }
  const fakeTenant = createFakeTenant(
    {
      tenant: TENANT,
      accounts: await accountsOf(office.people, (person) => appRoles(person.roles)),
      sharedMailbox: mailFrom,
      applications: [
        { id: WEB, ...web, ...known },
        ...machines.map(({ role, ...one }) => ({ ...one, redirects: [], grants: { [API]: [role] } })),
      ],
    },
    now,
    false,
  )
  const listed = machines.filter(({ name }) => name !== 'stranger').map((one) => [one.id, one.name] as const)
  const tenant: Tenant = {
    ...{ id: TENANT, clientId: WEB, credential, redirectUrl, audience: API },
    clients: Object.fromEntries(listed),
  }
  const named = Object.fromEntries(machines.map((one) => [one.name, one])) as Record<
    keyof typeof roles,
    (typeof machines)[number]
  >
  const settings = {
    PUBLIC_URL: base,
    ENTRA_TENANT_ID: TENANT,
    ENTRA_CLIENT_ID: WEB,
    ENTRA_API_ID: API,
    ENTRA_ALLOWED_CLIENTS: listed.map((one) => one.join(' ')).join(', '),
    MAIL_FROM: mailFrom,
  }
  return { fakeTenant, tenant, mailFrom, machines: named, settings }
}

const GRAPH_ROLES = ['Mail.Send', 'MailboxSettings.Read']
