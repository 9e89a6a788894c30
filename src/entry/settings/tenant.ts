import { readFileSync } from 'node:fs'
import type { Credential } from '../../adapters/microsoft/credential.ts'
import { guid, type Settings, unreadable } from './read.ts'

export type Tenant = {
  readonly id: string
  readonly clientId: string
  readonly credential: Credential
  readonly redirectUrl: string
  readonly audience: string
  /** Client id → name in the record. */
  readonly clients: Readonly<Record<string, string>>
}

export const tenantFields = {
  ENTRA_TENANT_ID: guid('ENTRA_TENANT_ID').optional(),
  ENTRA_CLIENT_ID: guid('ENTRA_CLIENT_ID').optional(),
  ENTRA_API_ID: guid('ENTRA_API_ID').optional(),
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const SETTINGS = new Set([
  ...['ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'ENTRA_ASSERTION_FILE', 'ENTRA_CERTIFICATE', 'ENTRA_CERTIFICATE_FILE'],
  ...['ENTRA_PRIVATE_KEY', 'ENTRA_PRIVATE_KEY_FILE', 'ENTRA_CLIENT_SECRET', 'ENTRA_REDIRECT_URL', 'ENTRA_API_ID'],
  'ENTRA_ALLOWED_CLIENTS',
])
export const RETURN_PATH = '/sign-in/return'

export function tenantFrom(settings: Settings, wrong: string[]): Tenant | undefined {
  const names = Object.keys(settings).filter((name) => name.startsWith('ENTRA_'))
  if (names.length === 0) return undefined
  for (const name of names)
    if (!SETTINGS.has(name)) wrong.push(`${name} is not a setting. Settings of a tenant: ${[...SETTINGS].join(', ')}.`)
  const { ENTRA_TENANT_ID: id, ENTRA_CLIENT_ID: clientId, PUBLIC_URL: base } = settings
  if (!id) wrong.push(`ENTRA_TENANT_ID is missing, though ${names[0]} is set.`)
  if (!clientId) wrong.push('ENTRA_CLIENT_ID is missing: the client id of the registration that signs people in.')
  const credential = credentialFrom(settings, wrong)
  const redirectUrl = redirectFrom(settings['ENTRA_REDIRECT_URL'], base, wrong)
  const clients = clientsFrom(settings['ENTRA_ALLOWED_CLIENTS'] ?? '', wrong)
  if (!id || !clientId || !credential || !redirectUrl) return undefined
  const audience = (settings['ENTRA_API_ID'] ?? clientId).toLowerCase()
  return { id: id.toLowerCase(), clientId: clientId.toLowerCase(), credential, redirectUrl, audience, clients }
}

/** Exactly one, best first: an assertion of the platform has no secret to keep. */
function credentialFrom(settings: Settings, wrong: string[]): Credential | undefined {
  const secret = settings['ENTRA_CLIENT_SECRET']
  const assertionFile = settings['ENTRA_ASSERTION_FILE']
  const certificate = pem(settings, 'ENTRA_CERTIFICATE', wrong)
  const privateKey = pem(settings, 'ENTRA_PRIVATE_KEY', wrong)
  if (certificate && !isPem(certificate, 'CERTIFICATE')) wrong.push('ENTRA_CERTIFICATE is not a PEM certificate.')
  if (privateKey && !isPem(privateKey, 'PRIVATE KEY'))
    wrong.push('ENTRA_PRIVATE_KEY must be PKCS #8 in PEM, without a password: openssl pkcs8 -topk8 -nocrypt -in KEY.')
  if (Boolean(certificate) !== Boolean(privateKey))
    wrong.push('ENTRA_CERTIFICATE and ENTRA_PRIVATE_KEY go together (or the same names with _FILE).')
  const ways = [assertionFile, certificate && privateKey, secret].filter(Boolean).length
  if (ways !== 1) {
    const how = 'ENTRA_ASSERTION_FILE, ENTRA_CERTIFICATE with ENTRA_PRIVATE_KEY, or ENTRA_CLIENT_SECRET'
    wrong.push(ways === 0 ? `The service needs a credential: ${how}.` : `Set only one credential: ${how}.`)
    return undefined
  }
  if (secret) return { kind: 'secret', secret }
  if (certificate && privateKey) return { kind: 'certificate', certificate, privateKey }
  // Read each time, because the platform replaces it before it expires.
  return { kind: 'assertion', assertion: async () => readFileSync(assertionFile!, 'utf8').trim() }
}

function pem(settings: Settings, name: string, wrong: string[]): string | undefined {
  const file = settings[`${name}_FILE`]
  if (!file) return settings[name]?.replaceAll('\\n', '\n')
  try {
    return readFileSync(file, 'utf8')
  } catch (fault) {
    wrong.push(unreadable(`${name}_FILE`, fault))
    return undefined
  }
}

export function isPem(text: string, kind = '[A-Z ]+'): boolean {
  return new RegExp(`-----BEGIN ${kind}-----[A-Za-z0-9+/=\\s]+-----END ${kind}-----`).test(text)
}

function redirectFrom(url: string | undefined, base: string | undefined, wrong: string[]): string | undefined {
  if (!url && !base) {
    wrong.push('PUBLIC_URL is missing: the tenant returns people to it after sign-in.')
    return undefined
  }
  const redirect = url ?? `${base!.replace(/\/$/, '')}${RETURN_PATH}`
  if (!URL.canParse(redirect)) {
    if (url) wrong.push('ENTRA_REDIRECT_URL must be an address.')
    return undefined
  }
  const { pathname, origin } = new URL(redirect)
  if (pathname !== RETURN_PATH) wrong.push(`ENTRA_REDIRECT_URL must end with ${RETURN_PATH}.`)
  if (base && URL.canParse(base) && origin !== new URL(base).origin)
    wrong.push('ENTRA_REDIRECT_URL and PUBLIC_URL must be on the same host, or the session cookie is lost.')
  return redirect
}

function clientsFrom(text: string, wrong: string[]): Record<string, string> {
  const clients: Record<string, string> = {}
  for (const one of text.split(',').map((part) => part.trim())) {
    if (one === '') continue
    const [id, name, ...more] = one.split(/\s+/)
    if (!GUID.test(id!) || !name || more.length > 0)
      wrong.push('ENTRA_ALLOWED_CLIENTS must be a list like “GUID mail-gateway, GUID publisher”.')
    else clients[id!.toLowerCase()] = name
  }
  return clients
}
