import {
  base64url,
  CompactSign,
  type CryptoKey,
  calculateJwkThumbprint,
  compactVerify,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose'
import type { Claims, Ports } from '../ports.ts'

const ALGORITHM = 'EdDSA'
const TYPE = 'release-certificate+jwt'

/** `save` returns what is stored in the end: another process may have been first. */
export type KeyPlace = {
  load(): Promise<string | undefined>
  save(keys: string): Promise<string>
}

export type Signer = Pick<Ports, 'certify' | 'check' | 'keys'>

/** The first key signs; older ones check earlier signatures. */
export async function openSigner(place: KeyPlace, issuer: string, now: () => Date): Promise<Signer> {
  const kept = (await place.load()) ?? (await place.save(JSON.stringify({ keys: [await newKey()] })))
  const { keys } = JSON.parse(kept) as { keys: JWK[] }
  const first = keys[0]
  if (!first?.kid) throw new Error('The signing keys are empty or broken.')
  const kid = first.kid
  const signing = (await importJWK(first, ALGORITHM)) as CryptoKey
  const published = { keys: keys.map(publicPart) }
  const known = createLocalJWKSet(published)

  return {
    async certify(claims) {
      const payload = {
        iss: issuer,
        sub: claims.item,
        jti: crypto.randomUUID(),
        iat: seconds(now().toISOString()),
        nbf: seconds(claims.notBefore),
        exp: seconds(claims.until),
        ...claims,
      }
      return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader({ alg: ALGORITHM, kid, typ: TYPE })
        .sign(signing)
    },

    /** Leaves the time claims to the caller, so that an early certificate can be distinguished from a forgery. */
    async check(certificate) {
      if (!isCanonical(certificate)) return undefined
      try {
        const { payload, protectedHeader } = await compactVerify(certificate, known, { algorithms: [ALGORITHM] })
        const { iss, sub, jti, iat, nbf, exp, ...claims } = JSON.parse(new TextDecoder().decode(payload))
        return protectedHeader.typ === TYPE && iss === issuer ? (claims as Claims) : undefined
      } catch {
        return undefined
      }
    },

    keys: async () => published,
  }
}

/** Other padding or unused bits would make two texts of one certificate. */
function isCanonical(certificate: string): boolean {
  return certificate.split('.').every((segment) => {
    try {
      return base64url.encode(base64url.decode(segment)) === segment
    } catch {
      return false
    }
  })
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true })
  const key = await exportJWK(privateKey)
  return { ...key, kid: await calculateJwkThumbprint(key), alg: ALGORITHM, use: 'sig' }
}

function publicPart({ d, ...key }: JWK): JWK {
  return key
}

function seconds(moment: string): number {
  return Math.floor(Date.parse(moment) / 1000)
}
