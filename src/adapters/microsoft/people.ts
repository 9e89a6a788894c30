import { AuthError, ConfidentialClientApplication, ServerError } from '@azure/msal-node'
import { base64url } from 'jose'
import { type Credential, msalCredential } from './credential.ts'
import { LOGIN, msalNetwork, type Network } from './network.ts'
import { type TokenKeys, TokenRefused, verified } from './tokens.ts'

export type Identity = {
  /** Never changes and is never reused for another person. */
  readonly oid: string
  /** Both names may change. */
  readonly addresses: readonly string[]
  readonly roles: readonly string[]
  /** Seconds; absent when the tenant was not asked for it. */
  readonly authTime: number | undefined
  /** The tenant names it later, when its session ends. */
  readonly sid?: string
}

export type Flow = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** `code` is OAuth's or msal's own; never text that a person wrote. */
class TenantRefused extends Error {
  override readonly name = 'TenantRefused'
  readonly code: string
  constructor(code: string) {
    super(`The tenant answered ${code}.`)
    this.code = code
  }
}

export type WebTenant = {
  readonly id: string
  readonly clientId: string
  readonly credential: Credential
  readonly redirectUrl: string
}

/** No access token is needed: the id token holds everything for signing in. */
const SCOPES = ['openid', 'profile', 'email']

/** The authorisation code flow with PKCE (RFC 6749, RFC 7636, OpenID Connect). */
export function peopleOf(tenant: WebTenant, keys: TokenKeys, network: Network, now: () => Date) {
  const client = () =>
    new ConfidentialClientApplication({
      auth: {
        clientId: tenant.clientId,
        authority: `${LOGIN}/${tenant.id}`,
        ...msalCredential(tenant, now),
      },
      system: { networkClient: msalNetwork(network) },
    })

  return {
    /** `fresh` asks for the password again, whatever session the tenant has. */
    async begin(flow: Flow, ask: { fresh: boolean; hint?: string }): Promise<string> {
      const url = await client().getAuthCodeUrl({
        scopes: SCOPES,
        redirectUri: tenant.redirectUrl,
        responseMode: 'query',
        codeChallenge: await challenge(flow.verifier),
        codeChallengeMethod: 'S256',
        state: flow.state,
        nonce: flow.nonce,
        ...(ask.fresh ? { prompt: 'login' } : {}),
        ...(ask.hint ? { loginHint: ask.hint } : {}),
      })
      return network.page(url)
    },

    /** Throws `TenantRefused`, `TokenRefused`. */
    async finish(code: string, flow: Flow): Promise<Identity> {
      // The request must include nonce and state, because msal does not check them elsewhere.
      const token = await tokenFor({ code, codeVerifier: flow.verifier, nonce: flow.nonce, state: flow.state })
      const claims = await verified(token, { tenant: tenant.id, audience: tenant.clientId, keys, now })
      if (claims['nonce'] !== flow.nonce) throw new TenantRefused('nonce_mismatch')
      const { oid, preferred_username: name, email, roles, auth_time: authTime, sid } = claims
      if (typeof oid !== 'string') throw new TokenRefused('malformed')
      return {
        oid,
        addresses: [name, email].filter((one) => typeof one === 'string').map((one) => one.toLowerCase()),
        roles: Array.isArray(roles) ? roles.map(String) : [],
        authTime: typeof authTime === 'number' ? authTime : undefined,
        ...(typeof sid === 'string' ? { sid } : {}),
      }
    },

    issuer: `${LOGIN}/${tenant.id}/v2.0`,

    farewell: (back: string): string =>
      network.page(
        `${LOGIN}/${tenant.id}/oauth2/v2.0/logout?${new URLSearchParams({ post_logout_redirect_uri: back })}`,
      ),
  }

  async function tokenFor(request: { code: string; codeVerifier: string; nonce: string; state: string }) {
    try {
      const answer = await client().acquireTokenByCode({ ...request, scopes: SCOPES, redirectUri: tenant.redirectUrl })
      return answer.idToken
    } catch (fault) {
      throw new TenantRefused(codeOf(fault))
    }
  }
}

function codeOf(fault: unknown): string {
  if (fault instanceof ServerError && fault.errorNo) return `AADSTS${fault.errorNo}`
  if (fault instanceof AuthError) return fault.errorCode
  return 'tenant_unreachable'
}

/** RFC 7636, section 4.2. */
async function challenge(verifier: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return base64url.encode(new Uint8Array(hash))
}
