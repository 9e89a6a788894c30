import { base64url, type JWTPayload } from 'jose'
import type { Account, Application, Directory } from './directory.ts'
import type { Faults, TokenFault } from './faults.ts'
import type { SigningKeys } from './keys.ts'

const LIFETIME_SECONDS = 3600
const HOUR_SECONDS = 3600
const OTHER = '99999999-9999-4999-8999-999999999999'

export function issuer(directory: Directory, keys: SigningKeys, faults: Faults, now: () => Date) {
  const { tenant } = directory

  return {
    idToken(account: Account, audience: string, nonce: string | undefined, sid: string): Promise<string> {
      return signed({
        ...frame(audience),
        oid: account.oid,
        sub: account.oid,
        name: account.name,
        preferred_username: account.address,
        email: account.address,
        roles: account.roles,
        auth_time: seconds(),
        sid,
        ...(nonce === undefined ? {} : { nonce }),
      })
    },
    appToken(application: Application, audience: string): Promise<string> {
      return signed({
        ...frame(audience),
        azp: application.id,
        appid: application.id,
        azpacr: application.certificate || application.federated ? '2' : '1',
        idtyp: 'app',
        oid: application.id,
        sub: application.id,
        roles: application.grants[audience] ?? [],
      })
    },
  }

  function seconds(): number {
    return Math.floor(now().getTime() / 1000)
  }

  function frame(aud: string): JWTPayload {
    const at = seconds()
    return {
      iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
      aud,
      tid: tenant,
      ver: '2.0',
      iat: at,
      nbf: at,
      exp: at + LIFETIME_SECONDS,
    }
  }

  async function signed(claims: JWTPayload): Promise<string> {
    const fault = faults.take('token') as TokenFault | undefined
    const spoilt = fault ? spoil(claims, fault) : claims
    if (fault !== 'token-unsigned') return keys.sign(spoilt, fault === 'token-forged')
    const part = (value: object) => base64url.encode(JSON.stringify(value))
    return `${part({ alg: 'none', typ: 'JWT' })}.${part(spoilt)}.`
  }
}

function spoil(claims: JWTPayload, fault: TokenFault): JWTPayload {
  const { auth_time: signedIn, roles, ...rest } = claims
  const at = claims.iat!
  switch (fault) {
    case 'token-wrong-tenant':
      return { ...claims, tid: OTHER, iss: `https://login.microsoftonline.com/${OTHER}/v2.0` }
    case 'token-wrong-audience':
      return { ...claims, aud: OTHER }
    case 'token-expired':
      return { ...claims, iat: at - 2 * HOUR_SECONDS, nbf: at - 2 * HOUR_SECONDS, exp: at - HOUR_SECONDS }
    case 'token-early':
      return { ...claims, nbf: at + HOUR_SECONDS, exp: at + 2 * HOUR_SECONDS }
    case 'token-wrong-nonce':
      return { ...claims, nonce: OTHER }
    case 'token-no-auth-time':
      return { ...rest, roles }
    case 'token-old-auth-time':
      return { ...claims, auth_time: at - HOUR_SECONDS }
    case 'token-for-person':
      return { ...claims, scp: 'access', idtyp: 'user' }
    case 'token-no-roles':
      return { ...rest, auth_time: signedIn }
    default:
      return claims
  }
}
