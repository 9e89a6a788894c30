import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify } from 'jose'
import { LOGIN, type Network } from './network.ts'

/** The code is for tests and logs, the message for the person who must correct it. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
  readonly code: TokenFault
  constructor(code: TokenFault) {
    super(WHY[code])
    this.code = code
  }
}

const WHY = {
  unsigned: 'The token is not signed with RS256, which this tenant uses.',
  'unknown-key': 'The token was signed with a key that the tenant does not publish.',
  'wrong-signature': 'The signature of the token is not valid.',
  'wrong-issuer': 'The token was not issued by the office’s tenant.',
  'wrong-audience': 'The token is meant for another service.',
  expired: 'The token has expired.',
  'not-yet': 'The token is not valid yet: check the clocks.',
  'no-role': 'The token carries no role of this service: grant the app role and its consent.',
  'not-app-only': 'The token was issued to a person. A machine needs its own (client credentials).',
  'unknown-client': 'The client is not on the list ENTRA_ALLOWED_CLIENTS.',
  malformed: 'The token cannot be read.',
  'tenant-unreachable': 'The keys of the tenant cannot be fetched at the moment. Try again.',
} as const

export type TokenFault = keyof typeof WHY

export type TokenKeys = ReturnType<typeof tenantKeys>

/** The permitted difference between two clocks. */
const SKEW_SECONDS = 60

/** Fetched for an unknown key id (rollover), at most every thirty seconds. */
export function tenantKeys(tenant: string, network: Network) {
  const url = new URL(`${LOGIN}/${tenant}/discovery/v2.0/keys`)
  return createRemoteJWKSet(url, {
    timeoutDuration: 5_000,
    [customFetch]: (to, { method, headers, redirect, signal }) =>
      network.fetch(to, { method, headers, redirect, signal }),
  })
}

/** Throws `TokenRefused`. A version 2.0 token of the tenant, never of `common`. */
export async function verified(
  token: string,
  { tenant, audience, keys, now }: { tenant: string; audience: string; keys: TokenKeys; now: () => Date },
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: `${LOGIN}/${tenant}/v2.0`,
      audience,
      algorithms: ['RS256'],
      clockTolerance: SKEW_SECONDS,
      currentDate: now(),
      requiredClaims: ['tid', 'exp', 'iat'],
    })
    if (payload['tid'] !== tenant) throw new TokenRefused('wrong-issuer')
    return payload
  } catch (fault) {
    throw fault instanceof TokenRefused ? fault : new TokenRefused(codeOf(fault))
  }
}

function codeOf(fault: unknown): TokenFault {
  if (fault instanceof errors.JWTExpired) return 'expired'
  if (fault instanceof errors.JWSSignatureVerificationFailed) return 'wrong-signature'
  if (fault instanceof errors.JOSEAlgNotAllowed || fault instanceof errors.JOSENotSupported) return 'unsigned'
  if (fault instanceof errors.JWKSNoMatchingKey || fault instanceof errors.JWKSMultipleMatchingKeys)
    return 'unknown-key'
  if (fault instanceof errors.JWTClaimValidationFailed) return claimCode(fault.claim)
  if (fault instanceof errors.JWSInvalid || fault instanceof errors.JWTInvalid) return 'malformed'
  // All other errors happened while fetching keys.
  return 'tenant-unreachable'
}

function claimCode(claim: string): TokenFault {
  if (claim === 'aud') return 'wrong-audience'
  if (claim === 'nbf' || claim === 'iat') return 'not-yet'
  return claim === 'exp' ? 'expired' : 'wrong-issuer'
}
