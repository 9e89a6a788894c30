import iconv from 'iconv-lite'
import { EBCDIC } from './ebcdic.data.ts'

/** A text as it was meant, and the encoding in which it made sense. */
export type Decoded = { readonly text: string; readonly encoding: string }

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
const lenient = new TextDecoder('utf-8')

/** Bytes → text. A byte order mark decides, then what the sender declared, then what the bytes look like. */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byMark(bytes)
  if (marked) return as(bytes, marked)
  const wide = withoutMark(bytes)
  if (wide) return as(bytes, wide)
  if (/^(?:utf-7|utf7|unicode-1-1-utf-7|iso-2022-[\w-]+|hz-gb-2312)$/i.test(declared ?? ''))
    return shifted(bytes, declared!)
  if (includes(bytes, '\x1b$B') || includes(bytes, '\x1b$@')) return shifted(bytes, 'iso-2022-jp')
  try {
    return { text: strict.decode(bytes), encoding: 'utf-8' }
  } catch {
    if (tooLong(bytes)) return { text: lenient.decode(shortened(bytes)), encoding: 'utf-8' }
    if (mostlyUtf8(bytes)) return { text: lenient.decode(bytes), encoding: 'utf-8' }
    if (ebcdic(bytes)) return { text: fromEbcdic(bytes), encoding: 'ebcdic' }
    return as(bytes, known(declared) ?? eastern(bytes) ?? 'windows-1252')
  }
}

const includes = (bytes: Uint8Array, said: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(said, 'latin1'))

/** ASCII written in two bytes of UTF-8: forbidden, and read by careless programs all the same. */
function tooLong(bytes: Uint8Array): boolean {
  let pairs = 0
  for (let i = 0; i + 1 < bytes.length; i++)
    if ((bytes[i] === 0xc0 || bytes[i] === 0xc1) && (bytes[i + 1]! & 0xc0) === 0x80) pairs++
  return pairs > 2
}

function shortened(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const short = source.replace(/[\xc0\xc1][\x80-\xbf]/g, (pair) =>
    String.fromCharCode(((pair.charCodeAt(0) & 1) << 6) | (pair.charCodeAt(1) & 63)),
  )
  return Buffer.from(short, 'latin1')
}

/** Full-width letters and kana stand in one row of their tables: bytes that no Western text has so often. */
function eastern(bytes: Uint8Array): string | undefined {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 100_000)).toString('latin1')
  if ((source.match(/[\x82\x83][\x40-\x9a\x9f-\xf1]/g)?.length ?? 0) > 4) return 'shift_jis'
  return (source.match(/\xa3[\xc1-\xda\xe1-\xfa]/g)?.length ?? 0) > 4 ? 'gb18030' : undefined
}

/** One broken byte does not make another encoding of a text: most of what is no ASCII are whole characters of UTF-8. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const beyond = source.match(/[\x80-\xff]/g)?.length ?? 0
  const whole = source.match(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g) ?? []
  return whole.join('').length * 2 > beyond
}

/** Node 20's own decoder turns the curly quotes of Windows-1252 into control characters, so a table decodes it. */
function as(bytes: Uint8Array, encoding: string): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { text: iconv.decode(buffer, encoding), encoding }
}

/** Encodings that write other characters in plain ASCII, between marks. */
function shifted(bytes: Uint8Array, declared: string): Decoded {
  const name = /7$/.test(declared) ? 'utf-7' : declared.toLowerCase()
  if (name === 'hz-gb-2312') return { text: fromHz(bytes), encoding: name }
  if (iconv.encodingExists(name)) return as(bytes, name)
  try {
    return { text: new TextDecoder(name).decode(bytes), encoding: name }
  } catch {
    return as(bytes, 'windows-1252')
  }
}

/** RFC 1843: between `~{` and `~}` each two letters are one sign of GB 2312, without their high bits. */
export function fromHz(bytes: Uint8Array): string {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return source
    .replace(/~\{([\s\S]*?)(?:~\}|$)/g, (_, inner: string) =>
      iconv.decode(Buffer.from(inner.replace(/\s/g, ''), 'latin1').map((byte) => byte | 0x80) as Buffer, 'gb2312'),
    )
    .replaceAll('~~', '~')
}

function fromEbcdic(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => EBCDIC[byte]).join('')
}

function known(declared: string | undefined): string | undefined {
  const name = declared?.trim().toLowerCase()
  if (!name || name === 'utf-8' || name === 'utf8' || name === 'us-ascii' || name === 'ascii') return undefined
  if (name === 'iso-8859-1' || name === 'latin1') return 'windows-1252'
  return iconv.encodingExists(name) ? name : undefined
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

/** UTF-16 and UTF-32 of Western text show as a pattern of zero bytes. */
function withoutMark(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4_096) & ~3
  const zero = [0, 0, 0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zero[i & 3]!++
  const quarter = length / 4
  if (quarter < 1) return shortWide(bytes)
  const most = (...places: number[]) => places.every((place) => zero[place]! > quarter * 0.7)
  const few = (...places: number[]) => places.every((place) => zero[place]! < quarter * 0.1)
  if (most(1, 2, 3) && few(0)) return 'utf-32le'
  if (most(0, 1, 2) && few(3)) return 'utf-32be'
  if (most(1, 3) && few(0, 2)) return 'utf-16le'
  if (most(0, 2) && few(1, 3)) return 'utf-16be'
  return undefined
}

function shortWide(bytes: Uint8Array): string | undefined {
  if (bytes.length !== 2) return undefined
  if (bytes[1] === 0 && bytes[0] !== 0) return 'utf-16le'
  return bytes[0] === 0 && bytes[1] !== 0 ? 'utf-16be' : undefined
}

/** In EBCDIC the space is 0x40 and letters lie above 0x80; in any other encoding that would be a text of @ signs. */
function ebcdic(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 4_096)
  let letters = 0
  let spaces = 0
  let ascii = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!
    if (byte === 0x40) spaces++
    else if ((byte >= 0x81 && byte <= 0xa9) || (byte >= 0xc1 && byte <= 0xf9)) letters++
    else if (byte >= 0x61 && byte <= 0x7a) ascii++
  }
  return letters > length * 0.6 && ascii < length * 0.1 && spaces < length * 0.4
}

/** Whether bytes are text in any encoding: few control characters once decoded. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8_192)
  const wide = byMark(head) ?? withoutMark(head)
  if (wide && wide !== 'utf-8') return printable(as(head, wide).text) > 0.95
  let odd = 0
  // By index: an iterator over bytes takes ten times as long, and every mail is asked several times.
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
