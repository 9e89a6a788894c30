import { plainName } from '../../detectors/domains.ts'
import { random } from '../access/random.ts'
import { appRoles } from '../core/app-roles.ts'
import type { Office } from '../core/registers.ts'
import { accountsOf, type Directory, GRAPH_AUDIENCE, guidOf, type Listed } from '../dev/directory.ts'
import { createFakeTenant, type FakeTenant, MOUNT } from '../dev/fake-tenant.ts'
import { RETURN_PATH, type Tenant } from './settings/tenant.ts'

export type SampleTenant = {
  readonly tenant: Tenant
  readonly fakeTenant: FakeTenant
  readonly path: string
  readonly mailFrom: string
  readonly machines: { readonly gateway: Machine; readonly publisher: Machine }
}

type Machine = { readonly id: string; readonly secret: string; readonly scope: string }

export type Fetch = (request: Request, from?: { address?: string }) => Response | Promise<Response>

const TENANT = '5a3b1e00-0000-4000-8000-000000000001'
const WEB = '5a3b1e00-0000-4000-8000-000000000002'
const API = '5a3b1e00-0000-4000-8000-000000000003'
const GATEWAY = '5a3b1e00-0000-4000-8000-000000000004'
const PUBLISHER = '5a3b1e00-0000-4000-8000-000000000005'

const OTHERS: readonly (Omit<Listed, 'oid' | 'address'> & { readonly alias: string })[] = [
  { alias: 'nia.pritchard', name: 'Nia Pritchard', title: 'Engagement Officer', phone: '01632 960108' },
  { alias: 'ravi.sandhu', name: 'Ravi Sandhu', title: 'Policy Officer' },
  { alias: 'joan.ellery', name: 'Joan Ellery' },
]

async function listedAt(alias: string, mailFrom: string) {
  return { oid: await guidOf(alias), address: `${alias}@${mailFrom.split('@')[1]}` }
}

/** Throws in production. `publicUrl`: where the browser finds this service. */
export async function sampleTenant(
  office: Office,
  publicUrl: string,
  production: boolean,
  now: () => Date,
): Promise<SampleTenant> {
  const secret = random()
  const scope = `api://${API}/.default`
  const gateway = { id: GATEWAY, secret: random(), scope }
  const publisher = { id: PUBLISHER, secret: random(), scope }
  const redirectUrl = publicUrl + RETURN_PATH
  const mailFrom = `countersign@${office.office.domains.map(plainName)[0]}`
  const directory: Directory = {
    tenant: TENANT,
    accounts: await accountsOf(office.people, ({ roles }) => appRoles(roles)),
    others: await Promise.all(OTHERS.map(async (one) => ({ ...one, ...(await listedAt(one.alias, mailFrom)) }))),
    sharedMailbox: mailFrom,
    applications: [
      {
        id: WEB,
        name: 'Countersign',
        secret,
        redirects: [redirectUrl],
        grants: { [GRAPH_AUDIENCE]: ['Mail.Send', 'MailboxSettings.Read', 'User.Read.All'] },
      },
      {
        id: GATEWAY,
        name: 'mail-gateway',
        secret: gateway.secret,
        redirects: [],
        grants: { [API]: ['Gateway.Check'] },
      },
      {
        id: PUBLISHER,
        name: 'publisher',
        secret: publisher.secret,
        redirects: [],
        grants: { [API]: ['Publish.Confirm'] },
      },
    ],
  }
  return {
    fakeTenant: createFakeTenant(directory, now, production),
    path: MOUNT,
    tenant: {
      id: TENANT,
      clientId: WEB,
      credential: { kind: 'secret', secret },
      redirectUrl,
      audience: API,
      clients: { [GATEWAY]: 'mail-gateway', [PUBLISHER]: 'publisher' },
    },
    mailFrom,
    machines: { gateway, publisher },
  }
}

export function withFakeTenant(fakeTenant: FakeTenant, service: Fetch): Fetch {
  return (request, from) => {
    const { pathname } = new URL(request.url)
    const theirs = pathname === MOUNT || pathname.startsWith(`${MOUNT}/`)
    return theirs ? fakeTenant.app.fetch(request) : service(request, from)
  }
}
