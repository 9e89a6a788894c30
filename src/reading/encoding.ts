import iconv from 'iconv-lite'
import { type Charset, charsetNamed, fromEbcdic, fromShifted } from './charsets.ts'

export type Decoded = {
  readonly text: string
  readonly encoding: string
  /** Some programs show this where the bytes contradict the declared charset. */
  readonly other?: string
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
const lenient = new TextDecoder('utf-8')

export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const { other, ...decoded } = decodedAs(bytes, declared)
  return {
    ...decoded,
    text: withPlainLines(decoded.text),
    ...(other === undefined ? {} : { other: withPlainLines(other) }),
  }
}

/** Lines end as the rules expect them: mail, old computers and mainframes (NEL) end them in other ways. */
function withPlainLines(text: string): string {
  if (!OTHER_ENDS.test(text)) return text
  const plain = text.includes('\r\r') ? text : text.replaceAll('\r\n', '\n')
  return OTHER_ENDS.test(plain) ? plain.replace(/\r{0,2}\n|[\r\x85]/g, '\n') : plain
}

const OTHER_ENDS = /[\r\x85]/

function decodedAs(bytes: Uint8Array, declared?: string): Decoded {
  const charset = charsetNamed(declared)
  const wide = byMark(bytes) ?? withoutMark(bytes)
  if (wide) return wholly(as(bytes, wide), bytes, charset)
  return charset && !isUsual(charset) ? byName(bytes, charset) : guessed(bytes, charset)
}

/** UTF-8, ASCII and Western European charsets are declared by default, so evidence in the bytes counts more. */
const isUsual = ({ kind }: Charset): boolean => kind === 'unicode' || kind === 'western'

function byName(bytes: Uint8Array, charset: Charset): Decoded {
  const named = { text: charset.text(bytes), encoding: charset.name }
  const plain = utf8(bytes)
  // A page declared as UTF-16 but made of single-byte characters is not UTF-16.
  if (plain !== undefined && (charset.kind === 'narrow' || /^(?:utf|ucs)/.test(charset.name)))
    return withOther({ text: plain, encoding: 'utf-8' }, named.text)
  if (plain !== undefined)
    return charset.kind === 'shifted' ? withOther(named, otherOf(plain)) : withOther(named, plain)
  if (/^(?:utf-16|ucs-?2)$/.test(charset.name)) return withOther(named, iconv.decode(bufferOf(bytes), 'utf-16be'))
  if (charset.name === 'utf-32') return withOther(named, iconv.decode(bufferOf(bytes), 'utf-32be'))
  return named.text.includes('\ufffd') ? withOther(named, guessed(bytes).text) : named
}

/** Escape sequences of a shifted set are ASCII too, so only a reading with other characters adds anything. */
const otherOf = (plain: string): string => (/[\u0080-\uffff]/.test(plain) ? plain : '')

function guessed(bytes: Uint8Array, charset?: Charset): Decoded {
  if (includes(bytes, '\x1b$B') || includes(bytes, '\x1b$@'))
    return { text: fromShifted(bytes), encoding: 'iso-2022-jp' }
  if (includes(bytes, '\x1b$)C') || includes(bytes, '\x1b$)A'))
    return { text: fromShifted(bytes), encoding: 'iso-2022-kr' }
  const plain = utf8(bytes)
  if (plain !== undefined) return { text: plain, encoding: 'utf-8' }
  const western = charset?.kind === 'western' ? charset.text(bytes) : iconv.decode(bufferOf(bytes), 'windows-1252')
  const eastern = byTheirLetters(bytes)
  if (tooLong(bytes)) return withOther({ text: lenient.decode(shortened(bytes)), encoding: 'utf-8' }, eastern?.text)
  if (mostlyUtf8(bytes)) return withOther({ text: lenient.decode(bytes), encoding: 'utf-8' }, eastern?.text)
  const found = ebcdic(bytes) ? { text: fromEbcdic(bytes), encoding: 'ebcdic' } : eastern
  const fallback = { text: western, encoding: charset?.kind === 'western' ? charset.name : 'windows-1252' }
  if (!found) return fallback
  return charset ? withOther(fallback, found.text) : withOther(found, western)
}

function withOther(decoded: Decoded, other: string | undefined): Decoded {
  return other === undefined || other.trim() === '' || other === decoded.text ? decoded : { ...decoded, other }
}

/** A byte order mark or leading zeros may precede single-byte text. */
function wholly(decoded: Decoded, bytes: Uint8Array, charset: Charset | undefined): Decoded {
  const narrow = /^utf-8$/.test(decoded.encoding)
  if (!narrow && hasNarrow(bytes)) return withOther(decoded, guessed(bytes).text)
  return narrow && charset && !isUsual(charset) ? withOther(decoded, charset.text(bytes)) : decoded
}

const hasNarrow = (bytes: Uint8Array): boolean => /[A-Za-z][ -~\r\n]{15}/.test(bufferOf(bytes).toString('latin1'))

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const includes = (bytes: Uint8Array, text: string): boolean => bufferOf(bytes).includes(Buffer.from(text, 'latin1'))

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

/** Overlong UTF-8: forbidden, but lenient programs decode it. */
function tooLong(bytes: Uint8Array): boolean {
  let pairs = 0
  for (let i = 0; i + 1 < bytes.length; i++)
    if ((bytes[i] === 0xc0 || bytes[i] === 0xc1) && (bytes[i + 1]! & 0xc0) === 0x80) pairs++
  return pairs > 2
}

function shortened(bytes: Uint8Array): Uint8Array {
  const short = bufferOf(bytes)
    .toString('latin1')
    .replace(/[\xc0\xc1][\x80-\xbf]/g, (pair) =>
      String.fromCharCode(((pair.charCodeAt(0) & 1) << 6) | (pair.charCodeAt(1) & 63)),
    )
  return Buffer.from(short, 'latin1')
}

/** Full-width letters and kana share one row, so a lead byte repeats more than in any Western text. */
const ROWS: readonly (readonly [name: string, bytes: RegExp, letters: RegExp])[] = [
  ['shift_jis', /[\x82\x83][\x40-\x9a\x9f-\xf1]/g, /[\u3041-\u30f6\uff10-\uff5a]/g],
  ['gb18030', /\xa3[\xc1-\xda\xe1-\xfa]/g, /[\uff21-\uff5a]/g],
  ['big5', /\xa2[\xcf-\xfe]|\xa3[\x40-\x43]/g, /[\uff21-\uff5a]/g],
]
const MIN_LETTERS = 4

function byTheirLetters(bytes: Uint8Array): Decoded | undefined {
  const head = bufferOf(bytes.subarray(0, 100_000))
  const source = head.toString('latin1')
  for (const [name, pairs, letters] of ROWS) {
    if ((source.match(pairs)?.length ?? 0) <= MIN_LETTERS) continue
    if ((iconv.decode(head, name).match(letters)?.length ?? 0) > MIN_LETTERS) return as(bytes, name)
  }
  return undefined
}

/** One invalid byte does not rule out UTF-8. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const source = bufferOf(bytes).toString('latin1')
  const beyond = source.match(/[\x80-\xff]/g)?.length ?? 0
  const whole = source.match(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g) ?? []
  return whole.join('').length * 2 > beyond
}

function as(bytes: Uint8Array, encoding: string): Decoded {
  return { text: iconv.decode(bufferOf(bytes), encoding), encoding }
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** Western text in UTF-16 or UTF-32 shows as a pattern of zero bytes. */
function withoutMark(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4_096) & ~3
  const zero = [0, 0, 0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zero[i & 3]!++
  const quarter = length / 4
  if (quarter < 1) return shortWide(bytes)
  const many = (...places: number[]) => places.every((place) => zero[place]! > quarter * 0.7)
  const few = (...places: number[]) => places.every((place) => zero[place]! < quarter * 0.1)
  if (many(1, 2, 3) && few(0)) return 'utf-32le'
  if (many(0, 1, 2) && few(3)) return 'utf-32be'
  if (many(1, 3) && few(0, 2)) return 'utf-16le'
  if (many(0, 2) && few(1, 3)) return 'utf-16be'
  return undefined
}

function shortWide(bytes: Uint8Array): string | undefined {
  if (bytes.length !== 2) return undefined
  if (bytes[1] === 0 && bytes[0] !== 0) return 'utf-16le'
  return bytes[0] === 0 && bytes[1] !== 0 ? 'utf-16be' : undefined
}

const isEbcdicLetter = (byte: number): boolean =>
  byte >= 0x81 && byte < 0xfa && (byte & 15) < 10 && (byte & 15) > 0 && !(byte >= 0xb0 && byte < 0xc0)

/**
 * Space is 0x40 and letters lie in three rows above 0x80. In East Asian charsets 0x40 follows the same few bytes; in EBCDIC words end in many
 * letters.
 */
function ebcdic(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 4_096)
  let [letters, spaces, ascii] = [0, 0, 0]
  const before = new Set<number>()
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!
    if (byte === 0x40) {
      spaces++
      before.add(bytes[i - 1] ?? 0)
    } else if (isEbcdicLetter(byte) || (byte >= 0xf0 && byte <= 0xf9)) letters++
    else if ((byte >= 0x61 && byte <= 0x7a) || byte === 0x20 || byte === 0x0a) ascii++
  }
  const parted = spaces > length * 0.05 && spaces < length * 0.4 && before.size > Math.min(2, spaces / 2)
  return parted && letters > length * 0.6 && ascii < length * 0.05
}

export function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8_192)
  const wide = byMark(head) ?? withoutMark(head)
  if (wide && wide !== 'utf-8') return printable(as(head, wide).text) > 0.95
  let odd = 0
  // Indexed because an iterator over bytes takes ten times as long and every message is checked several times.
  for (let i = 0; i < head.length; i++) if (isControl(head[i]!)) odd++
  if (odd <= head.length * 0.02) return true
  return ebcdic(head) && printable(fromEbcdic(head)) > 0.9
}

const isControl = (byte: number) => byte < 8 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127

function printable(text: string): number {
  if (text === '') return 0
  const odd = text.match(/[^\P{Cc}\s]|\uFFFD/gu)?.length ?? 0
  return 1 - odd / text.length
}
