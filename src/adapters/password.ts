import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

export type Locked = { readonly salt: string; readonly proof: string; readonly sealed: string }

const HALF = 32
const IV_BYTES = 12
const TAG_BYTES = 16
/** 32 MB and some tenths of a second for each try (OWASP Password Storage Cheat Sheet). */
const COST: ScryptOptions = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 << 20 }

/** One half of what scrypt makes proves the password; the other encrypts the secret, which is never kept in clear. */
export async function lock(password: string, secret: string): Promise<Locked> {
  const salt = randomBytes(16)
  const made = await derive(password, salt)
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', made.subarray(HALF), iv)
  const sealed = Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { salt: text(salt), proof: text(made.subarray(0, HALF)), sealed: text(sealed) }
}

export async function unlock(password: string, { salt, proof, sealed }: Locked): Promise<string | undefined> {
  const made = await derive(password, Buffer.from(salt, 'base64'))
  const kept = Buffer.from(proof, 'base64')
  if (kept.length !== HALF || !timingSafeEqual(made.subarray(0, HALF), kept)) return undefined
  const whole = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', made.subarray(HALF), whole.subarray(0, IV_BYTES))
  decipher.setAuthTag(whole.subarray(whole.length - TAG_BYTES))
  const opened = decipher.update(whole.subarray(IV_BYTES, whole.length - TAG_BYTES))
  return Buffer.concat([opened, decipher.final()]).toString('utf8')
}

const text = (bytes: Buffer) => bytes.toString('base64')

/** Normalised, because keyboards make the same letters in several ways. */
function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 2 * HALF, COST, (fault, made) => (fault ? reject(fault) : resolve(made)))
  })
}
