import { X509Certificate } from 'node:crypto'
import { graphClient, graphFault } from '../../adapters/microsoft/graph.ts'
import { LOGIN, type Network } from '../../adapters/microsoft/network.ts'
import type { Mail } from '../settings/mail.ts'
import type { Tenant } from '../settings/tenant.ts'
import { type Check, ok, wrong } from './check.ts'

const SKEW_MS = 60_000
const DAY_MS = 86_400_000
/** Days to have a certificate made and uploaded. */
const SOON_DAYS = 14

/** Sends and changes nothing. */
export async function tenantChecks(tenant: Tenant, mail: Mail | undefined, network: Network): Promise<Check[]> {
  let answer: Response
  try {
    answer = await network.fetch(`${LOGIN}/${tenant.id}/v2.0/.well-known/openid-configuration`)
  } catch {
    const todo = `Let the server reach ${LOGIN} and https://graph.microsoft.com on port 443.`
    return [wrong('tenant', 'Microsoft’s sign-in cannot be reached from here.', todo)]
  }
  if (answer.status === 429 || answer.status >= 500)
    return [wrong('tenant', `Microsoft’s sign-in answers ${answer.status}.`, 'Try again in a while: it has an outage.')]
  if (!answer.ok)
    return [wrong('tenant', `There is no tenant ${tenant.id} (${answer.status}).`, 'Check ENTRA_TENANT_ID.')]
  const keys = await network.fetch(`${LOGIN}/${tenant.id}/discovery/v2.0/keys`).catch(() => undefined)
  return [
    keys?.ok
      ? ok('tenant', `Found, with its keys; people return to ${tenant.redirectUrl}.`)
      : wrong('tenant', 'Its keys cannot be fetched.', 'Try again.'),
    skewOf(answer.headers.get('date')),
    ...certificateCheck(tenant),
    ...(await graphChecks(tenant, mail, network)),
    Object.keys(tenant.clients).length > 0
      ? ok('machines', `${Object.values(tenant.clients).join(', ')} may call.`)
      : ok('machines', 'None may call with tokens of the tenant; API keys work.'),
  ]
}

function skewOf(date: string | null): Check {
  if (!date) return ok('clock', 'The tenant did not say the time.')
  const skew = Math.abs(Date.now() - Date.parse(date))
  return skew <= SKEW_MS
    ? ok('clock', `Within ${Math.ceil(skew / 1000)} seconds of the tenant’s.`)
    : wrong(
        'clock',
        `${Math.round(skew / 1000)} seconds off the tenant’s.`,
        'Keep the time by NTP: tokens are refused.',
      )
}

function certificateCheck({ credential }: Tenant): Check[] {
  if (credential.kind !== 'certificate') return []
  const days = Math.floor((Date.parse(new X509Certificate(credential.certificate).validTo) - Date.now()) / DAY_MS)
  const todo = 'Make a new one, upload it beside the old one in the registration, then put it into the settings.'
  if (days < 0) return [wrong('certificate', 'It has run out.', todo)]
  return [days < SOON_DAYS ? wrong('certificate', `${days} days left.`, todo) : ok('certificate', `${days} days left.`)]
}

/** The token proves the credential, the answer shows the permissions. */
async function graphChecks(tenant: Tenant, mail: Mail | undefined, network: Network): Promise<Check[]> {
  const client = graphClient(tenant, network, () => new Date())
  const mailbox = mail?.from ?? 'countersign-doctor@invalid'
  try {
    await client.api(`/users/${encodeURIComponent(mailbox)}/mailboxSettings/automaticRepliesSetting`).get()
    return [ok('credential', 'The tenant gives a token for it.'), ok('graph', `${mailbox} can be read.`)]
  } catch (fault) {
    const { status, code } = graphFault(fault) ?? { status: -1, code: '' }
    if (status === 0)
      return [
        wrong(
          'credential',
          `The tenant gives no token (${code}).`,
          'Renew the certificate or secret, and check ENTRA_CLIENT_ID.',
        ),
      ]
    const granted = ok('credential', 'The tenant gives a token for it.')
    if (mail?.by !== 'graph') return [granted]
    if (status === 403)
      return [
        granted,
        wrong(
          'graph',
          'Access to the mailbox is denied.',
          'Grant Mail.Send and MailboxSettings.Read to the app for this mailbox (RBAC for Applications); it takes up to two hours.',
        ),
      ]
    if (status === 404) return [granted, wrong('graph', `There is no mailbox ${mailbox}.`, 'Check MAIL_FROM.')]
    return [granted, wrong('graph', `Graph answers ${status} ${code}.`, 'Try again in a while.')]
  }
}
