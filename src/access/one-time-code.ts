/** RFC 6238 with SHA-1, six digits and thirty seconds, as every app knows. */

/** RFC 6238 with SHA-1, six digits and thirty seconds, as every app knows. */
const STEP_MS = 30_000
const DIGITS = 6
const SECRET_BYTES = 20
/** Clocks of phones differ by some seconds, and people type slowly. */
const STEPS_AROUND = [0, -1, 1] as const
/** RFC 4648. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** In base32, as apps take it when it is typed in. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES))
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join('')
}

export const isSecret = (text: string): boolean => /^[A-Z2-7]{32}$/.test(text)

export function appAddress(secret: string, account: string): string {
  const issuer = 'Countersign'
  return `otpauth://totp/${issuer}:${encodeURIComponent(account)}?secret=${secret}&issuer=${issuer}`
}

/** Only a step later than `after`, so that no code counts twice. */
export async function stepOf(secret: string, code: string, now: Date, after: number): Promise<number | undefined> {
  const current = Math.floor(now.getTime() / STEP_MS)
  for (const around of STEPS_AROUND) {
    const step = current + around
    if (step > after && (await codeAt(secret, step)) === code.replaceAll(/\s/g, '')) return step
  }
  return undefined
}

export const codeOf = (secret: string, now: Date): Promise<string> =>
  codeAt(secret, Math.floor(now.getTime() / STEP_MS))

async function codeAt(secret: string, step: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(step))
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter))
  const at = mac.getUint8(mac.byteLength - 1) & 15
  return String((mac.getUint32(at) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0')
}

function bytesOf(secret: string): Uint8Array<ArrayBuffer> {
  const bits = Array.from(secret, (letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2))
}
