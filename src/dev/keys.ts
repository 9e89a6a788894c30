import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'

type Pair = { readonly kid: string; readonly privateKey: CryptoKey; readonly shown: JWK }

/** The newest key signs, and all are published. */
export function signingKeys() {
  let pairs: Promise<Pair>[] = []

  async function make(): Promise<Pair> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
    const kid = crypto.randomUUID()
    const shown = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' }
    return { kid, privateKey, shown }
  }

  function newest(): Promise<Pair> {
    if (pairs.length === 0) pairs = [make()]
    return pairs[0]!
  }

  return {
    async sign(claims: JWTPayload, forged = false): Promise<string> {
      const { kid, privateKey } = await newest()
      const key = forged ? (await make()).privateKey : privateKey
      return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(key)
    },
    async published(): Promise<{ keys: JWK[] }> {
      await newest()
      return { keys: (await Promise.all(pairs)).map(({ shown }) => shown) }
    },
    async rollOver(): Promise<void> {
      pairs = [make()]
      await newest()
    },
  }
}

export type SigningKeys = ReturnType<typeof signingKeys>
