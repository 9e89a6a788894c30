import type { NodeAuthOptions } from '@azure/msal-node'
import { base64url, importPKCS8, SignJWT } from 'jose'
import { LOGIN } from './network.ts'

/** Certificate and private key are PEM, the key PKCS #8. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly certificate: string; readonly privateKey: string }
  | { readonly kind: 'assertion'; assertion(): Promise<string> }

/** Long enough for a slow response; each request gets a new assertion. */
const ASSERTION_SECONDS = 300

/** msal's own way to sign with certificates does not run on workerd. */
export function msalCredential(
  tenant: { id: string; clientId: string; credential: Credential },
  now: () => Date,
): Pick<NodeAuthOptions, 'clientSecret' | 'clientAssertion'> {
  const { credential } = tenant
  if (credential.kind === 'secret') return { clientSecret: credential.secret }
  if (credential.kind === 'assertion') return { clientAssertion: () => credential.assertion() }
  return { clientAssertion: () => signedAssertion({ ...tenant, credential }, now()) }
}

async function signedAssertion(
  { id, clientId, credential }: { id: string; clientId: string; credential: Credential & { kind: 'certificate' } },
  now: Date,
): Promise<string> {
  const key = await importPKCS8(credential.privateKey, 'PS256')
  const seconds = Math.floor(now.getTime() / 1000)
  return new SignJWT({})
    .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': await thumbprint(credential.certificate) })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(`${LOGIN}/${id}/oauth2/v2.0/token`)
    .setJti(crypto.randomUUID())
    .setNotBefore(seconds)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + ASSERTION_SECONDS)
    .sign(key)
}

/** SHA-256 of DER, base64url. The first certificate of a chain is the service's own. */
async function thumbprint(certificate: string): Promise<string> {
  const body = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/.exec(certificate)?.[1]
  if (!body) throw new Error('ENTRA_CERTIFICATE is not a certificate in PEM.')
  const der = Uint8Array.from(atob(body.replace(/\s/g, '')), (character) => character.charCodeAt(0))
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', der)))
}
