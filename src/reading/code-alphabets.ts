import { readable } from './unfold/escapes.ts'

/* Decoded only to tell encoded text from a reference number. */

/** RFC 4648 (both alphabets), Crockford's and z-base-32. */
const BASE_32 = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  '0123456789ABCDEFGHIJKLMNOPQRSTUV',
  '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
  'YBNDRFG8EJKMCPQXOT1UWISZA345H769',
]
const DIGITS = '0123456789'
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const SMALL = 'abcdefghijklmnopqrstuvwxyz'
const BASE_58 = `${DIGITS}${CAPITALS}${SMALL}`.replace(/[0OIl]/g, '')
/** Base58 in two orders, base62 in three, base36. */
const NUMBERS = [
  BASE_58,
  `${DIGITS}${SMALL}${CAPITALS}`.replace(/[0OIl]/g, ''),
  `${DIGITS}${CAPITALS}${SMALL}`,
  `${DIGITS}${SMALL}${CAPITALS}`,
  `${CAPITALS}${SMALL}${DIGITS}`,
  `${DIGITS}${CAPITALS}`,
]
/** Ascii85, Z85 (ZeroMQ) and RFC 1924. */
const BASE_85 = [
  Array.from({ length: 85 }, (_, n) => String.fromCharCode(33 + n)).join(''),
  `${DIGITS}${SMALL}${CAPITALS}.-:+=^!/*?&<>()[]{}@%$#`,
  `${DIGITS}${CAPITALS}${SMALL}!#$%&()*+-;<=>?@^_\`{|}~`,
]

const LOOKED_AT = 80
/** Ten base32 characters are six bytes. */
const SHORTEST_32 = 10
const SHORTEST_NUMBER = 12
const FEWEST_KINDS = 5
const SHORTEST_85 = 12

const WORD = /^(?:[A-Z]?[a-z]+|[A-Z]+|\d+)$/

export function holdsWordsInDigits(run: string): boolean {
  if (run.length < SHORTEST_32 || new Set(run).size < FEWEST_KINDS) return false
  const capitals = run.toUpperCase()
  const oneCase = run === capitals || run === run.toLowerCase()
  const start = capitals.slice(0, LOOKED_AT)
  if (oneCase && BASE_32.some((alphabet) => isWords(fromBits(start, alphabet)))) return true
  if (run.length < SHORTEST_NUMBER || run.length > LOOKED_AT || WORD.test(run)) return false
  return NUMBERS.some((alphabet) => isWords(fromNumber(oneCase ? capitals : run, alphabet)))
}

export function holdsWordsInSigns(run: string): boolean {
  if (run.length < SHORTEST_85) return false
  const start = run.slice(0, LOOKED_AT)
  return BASE_85.some((alphabet, index) =>
    isWords(fromFives(index === 0 ? start.replaceAll('z', '!!!!!') : start, alphabet)),
  )
}

const NOTHING = new Uint8Array(0)
const isWords = (bytes: Uint8Array): boolean => bytes.length > 5 && readable(bytes) !== undefined

function digitsOf(run: string, alphabet: string): number[] | undefined {
  const digits = [...run].map((sign) => alphabet.indexOf(sign))
  return digits.includes(-1) ? undefined : digits
}

/** Stops at the first byte that no text has, which rejects most English words at once. */
function fromBits(run: string, alphabet: string): Uint8Array {
  const bytes: number[] = []
  let [rest, bits] = [0, 0]
  for (const sign of run) {
    const digit = alphabet.indexOf(sign)
    if (digit < 0) return NOTHING
    rest = (rest << 5) | digit
    bits += 5
    if (bits < 8) continue
    bits -= 8
    const byte = rest >> bits
    if (isControl(byte)) return NOTHING
    bytes.push(byte)
    rest &= (1 << bits) - 1
  }
  return Uint8Array.from(bytes)
}

function fromNumber(run: string, alphabet: string): Uint8Array {
  const base = BigInt(alphabet.length)
  const value = digitsOf(run, alphabet)?.reduce((sum, digit) => sum * base + BigInt(digit), 0n)
  return value === undefined ? NOTHING : Buffer.from(evenly(value.toString(16)), 'hex')
}

const evenly = (hex: string): string => (hex.length % 2 > 0 ? `0${hex}` : hex)

function fromFives(run: string, alphabet: string): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < run.length; at += 5) {
    const digits = digitsOf(run.slice(at, at + 5), alphabet)
    if (!digits) return NOTHING
    const value = [...digits, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0)
    const group = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 255).slice(0, digits.length - 1)
    if (group.some(isControl)) return NOTHING
    bytes.push(...group)
  }
  return Uint8Array.from(bytes)
}

const isControl = (byte: number): boolean => byte < 32 && (byte < 9 || byte > 13)
