import { type Context, Hono } from 'hono'
import { base64url, decodeProtectedHeader, importJWK, importX509, jwtVerify } from 'jose'
import type { Account, Application, Directory } from './directory.ts'
import type { Grants } from './grants.ts'

type Issuer = {
  idToken(account: Account, audience: string, nonce: string | undefined, sid: string): Promise<string>
  appToken(application: Application, audience: string): Promise<string>
}

const EXCHANGE = 'api://AzureADTokenExchange'
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

class OAuthError extends Error {
  readonly error: string
  readonly number: number
  readonly status: 400 | 401
  constructor(error: string, number: number, message: string, status: 400 | 401 = 400) {
    super(message)
    this.error = error
    this.number = number
    this.status = status
  }
}

/** RFC 6749, sections 4.1.3 and 4.4, with client secrets and assertions (RFC 7523). */
export function tokenEndpoint(directory: Directory, grants: Grants, issue: Issuer, now: () => Date) {
  const app = new Hono()
  const seen = new Set<string>()

  app.post('/:tenant/oauth2/v2.0/token', async (c) => {
    try {
      return c.json(await answer(await form(c), c.req.param('tenant')))
    } catch (fault) {
      if (!(fault instanceof OAuthError)) throw fault
      const { error, number, message, status } = fault
      const text = `AADSTS${number}: ${message}`
      return c.json({ error, error_description: text, error_codes: [number], timestamp: now().toISOString() }, status)
    }
  })
  return app

  async function answer(given: Record<string, string>, tenant: string): Promise<object> {
    if (tenant !== directory.tenant) throw new OAuthError('invalid_request', 90002, `Tenant '${tenant}' not found.`)
    const application = directory.applications.find(({ id }) => id === given['client_id'])
    if (!application) throw new OAuthError('unauthorized_client', 700016, 'Application not found in the directory.')
    await prove(application, given)
    const type = given['grant_type']
    if (type === 'authorization_code') return forCode(application, given)
    if (type === 'client_credentials') return forMachine(application, given['scope'] ?? '')
    throw new OAuthError('unsupported_grant_type', 70003, 'The grant type is not supported.')
  }

  async function prove(application: Application, given: Record<string, string>): Promise<void> {
    const { client_secret: secret, client_assertion: assertion, client_assertion_type: type } = given
    if (assertion && type === ASSERTION) return proveByAssertion(application, assertion)
    if (!secret) throw new OAuthError('invalid_client', 7000218, 'A client secret or assertion is needed.', 401)
    if (!application.secret || secret !== application.secret)
      throw new OAuthError('invalid_client', 7000215, 'Invalid client secret provided.', 401)
  }

  async function proveByAssertion(application: Application, assertion: string): Promise<void> {
    if (application.federated && !thumbprintOf(assertion)) return proveByPlatform(application.federated, assertion)
    const refused = new OAuthError('invalid_client', 700027, 'The certificate is not registered, or did not sign.', 401)
    if (!application.certificate || !thumbprintOf(assertion)) throw refused
    const key = await importX509(application.certificate, 'PS256')
    const audience = `https://login.microsoftonline.com/${directory.tenant}/oauth2/v2.0/token`
    const checked = {
      audience,
      issuer: application.id,
      subject: application.id,
      currentDate: now(),
      requiredClaims: ['jti'],
    }
    const { payload } = await jwtVerify(assertion, key, checked).catch(() => Promise.reject(refused))
    if (seen.has(payload.jti!)) throw refused
    seen.add(payload.jti!)
  }

  async function proveByPlatform({ issuer, subject, key }: NonNullable<Application['federated']>, assertion: string) {
    const checked = { issuer, subject, audience: EXCHANGE, currentDate: now(), requiredClaims: ['exp'] }
    await jwtVerify(assertion, await importJWK(key), checked).catch(() => {
      throw new OAuthError('invalid_client', 700213, 'No matching federated identity record found.', 401)
    })
  }

  async function forCode(application: Application, given: Record<string, string>): Promise<object> {
    const grant = grants.redeem(given['code'] ?? '', now())
    if (grant === 'used') throw new OAuthError('invalid_grant', 54005, 'The code was already redeemed.')
    if (grant === 'expired') throw new OAuthError('invalid_grant', 70008, 'The code has expired.')
    if (!grant || grant.client !== application.id)
      throw new OAuthError('invalid_grant', 9002313, 'The code is not one of this application.')
    if (grant.redirect !== given['redirect_uri'])
      throw new OAuthError('invalid_grant', 500112, 'The redirect address is not the one of the request.')
    if ((await challengeOf(given['code_verifier'] ?? '')) !== grant.challenge)
      throw new OAuthError('invalid_grant', 501481, 'The code verifier does not match the code challenge.')
    return {
      token_type: 'Bearer',
      scope: 'openid profile email',
      expires_in: 3600,
      access_token: await issue.appToken({ ...application, grants: {} }, '00000003-0000-0000-c000-000000000000'),
      id_token: await issue.idToken(grant.account, application.id, grant.nonce, grant.sid),
      client_info: base64url.encode(JSON.stringify({ uid: grant.account.oid, utid: directory.tenant })),
    }
  }

  async function forMachine(application: Application, scope: string): Promise<object> {
    const audience = /^(?:api:\/\/)?(.+)\/\.default$/.exec(scope)?.[1]
    if (!audience || !(audience in application.grants))
      throw new OAuthError('invalid_scope', 500011, 'The resource of this scope was not found in the tenant.')
    return { token_type: 'Bearer', expires_in: 3600, access_token: await issue.appToken(application, audience) }
  }
}

function thumbprintOf(assertion: string): unknown {
  try {
    return decodeProtectedHeader(assertion)['x5t#S256']
  } catch {
    throw new OAuthError('invalid_client', 50027, 'The assertion is no token that can be read.', 401)
  }
}

async function form(c: Context): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await c.req.text()))
}

async function challengeOf(verifier: string): Promise<string> {
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))
}
