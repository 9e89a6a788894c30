/* Bytes written as digits of a large number system: base32, base58, base85. */

/** RFC 4648, its second alphabet, and Crockford's. */
const ALPHABETS_32 = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  '0123456789ABCDEFGHIJKLMNOPQRSTUV',
  '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
]
const SIGNS_58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const SIGNS_85 = Array.from({ length: 85 }, (_, n) => String.fromCharCode(33 + n)).join('')
const SIGNS_Z85 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'
/** RFC 1924, as programs write it. */
const SIGNS_B85 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'

/** What a run may say, in each alphabet that has all of its signs. */
export function fromBase32(run: string): Uint8Array[] {
  const signs = [...run.replace(/=/g, '').toUpperCase()]
  return ALPHABETS_32.filter((alphabet) => signs.every((sign) => alphabet.includes(sign))).map((alphabet) => {
    const bits = signs.map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('')
    return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
  })
}

/** One number of all its digits; undefined where a sign is none of them. */
export function fromBase58(run: string): Uint8Array | undefined {
  let value = 0n
  for (const sign of run) {
    const digit = SIGNS_58.indexOf(sign)
    if (digit < 0) return undefined
    value = value * 58n + BigInt(digit)
  }
  const hex = value.toString(16)
  return Uint8Array.from((hex.length % 2 ? `0${hex}` : hex).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** Five signs for four bytes, with Adobe's alphabet, ZeroMQ's or that of RFC 1924. */
export function fromBase85(run: string): Uint8Array[] {
  return [SIGNS_85, SIGNS_Z85, SIGNS_B85].flatMap((alphabet) => {
    const digits = [...(alphabet === SIGNS_85 ? run.replaceAll('z', '!!!!!') : run)].map((sign) =>
      alphabet.indexOf(sign),
    )
    if (digits.includes(-1)) return []
    const bytes: number[] = []
    for (let at = 0; at < digits.length; at += 5) {
      const group = digits.slice(at, at + 5)
      const value = [...group, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0)
      bytes.push(...[24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 255).slice(0, group.length - 1))
    }
    return [Uint8Array.from(bytes)]
  })
}
