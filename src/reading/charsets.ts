import iconv from 'iconv-lite'
import { EBCDIC } from './ebcdic.data.ts'

export type Charset = {
  readonly name: string
  /** `western`: ASCII plus one byte per letter. `narrow`: one byte per letter of any alphabet. */
  readonly kind: 'unicode' | 'western' | 'narrow' | 'wide' | 'shifted'
  readonly text: (bytes: Uint8Array) => string
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const UNICODE = /^(?:utf-?8|us-?ascii|ascii|ansi_x3\.4-1968|iso-?646-us|cp65001|unicode-1-1-utf-8)$/
const UTF_7 = /^(?:utf-?7|unicode-[12]-[01]-utf-7|cs(?:unicode11)?utf7|x-unicode-2-0-utf-7|cp65000)$/
const WESTERN = /^(?:iso-?8859-?(?:1|15)|latin-?[19]?|l1|windows-?1252|cp-?1252|x-cp1252|iso_8859-1(?::1987)?)$/
const EBCDICS = /^(?:x-)?(?:ebcdic.*|(?:cp|ibm|ccsid)-?0?(?:037|37|500|1047|114[0-9]|273|277|278|280|284|285|297|871))$/
const SHIFTED = /^(?:cs)?iso-?2022-?(?:jp.*|kr|cn.*)$/
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['iso-10646-ucs-2', 'utf-16'],
  ['csunicode', 'utf-16'],
  ['unicode', 'utf-16'],
  ['iso-10646-ucs-4', 'utf-32'],
  ['x-euc-jp', 'euc-jp'],
  ['x-cp949', 'cp949'],
  ['windows-949', 'cp949'],
  ['windows-936', 'gbk'],
  ['windows-950', 'big5'],
])

export function charsetNamed(declared: string | undefined): Charset | undefined {
  const label = declared
    ?.trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
  if (!label) return undefined
  const name = ALIASES.get(label) ?? label
  if (UNICODE.test(name))
    return { name: 'utf-8', kind: 'unicode', text: (bytes) => iconv.decode(bufferOf(bytes), 'utf-8') }
  if (UTF_7.test(name)) return table('utf-7', 'shifted')
  if (name === 'utf-7-imap') return table(name, 'shifted')
  if (WESTERN.test(name)) return table(/15|latin-?9/.test(name) ? 'iso-8859-15' : 'windows-1252', 'western')
  if (EBCDICS.test(name)) return { name: 'ebcdic', kind: 'wide', text: fromEbcdic }
  if (/^hz(?:-gb-?2312)?$/.test(name)) return { name: 'hz-gb-2312', kind: 'shifted', text: fromHz }
  if (SHIFTED.test(name)) return { name, kind: 'shifted', text: fromShifted }
  if (iconv.encodingExists(name)) return table(name, kindOf(name))
  return byNode(name)
}

const table = (name: string, kind: Charset['kind']): Charset => ({
  name,
  kind,
  text: (bytes) => iconv.decode(bufferOf(bytes), name),
})

function byNode(name: string): Charset | undefined {
  try {
    const decoder = new TextDecoder(name)
    return { name: decoder.encoding, kind: kindOf(decoder.encoding), text: (bytes) => decoder.decode(bytes) }
  } catch {
    return undefined
  }
}

/** Decoding each byte alone shows whether a character has one byte or more. */
function kindOf(name: string): Charset['kind'] {
  if (/^(?:utf|ucs)/.test(name)) return 'wide'
  return /gb|big5|euc|jis|932|936|949|950|ks_?c|ksc|korean|chinese|uhc|54936|johab/.test(name) ? 'wide' : 'narrow'
}

/** RFC 1843: between `~{` and `~}`, each two characters are one of GB 2312 without their high bits. */
export function fromHz(bytes: Uint8Array): string {
  return bufferOf(bytes)
    .toString('latin1')
    .replace(/~\{([\s\S]*?)(?:~\}|$)/g, (_, inner: string) => raised(inner.replace(/\s/g, ''), 'gb2312'))
    .replaceAll('~~', '~')
}

const raised = (pairs: string, name: string): string =>
  iconv.decode(Buffer.from(pairs, 'latin1').map((byte) => byte | 0x80) as Buffer, name)

const [ESCAPE, OUT, IN] = ['\x1b', '\x0e', '\x0f']
const JAPANESE = new RegExp(String.raw`${ESCAPE}\$\(?[@B]([^${ESCAPE}]*)`, 'g')
const CHOSEN = new RegExp(String.raw`${ESCAPE}\$\)([AC])`)
const OUTSIDE = new RegExp(String.raw`${OUT}([^${IN}\r\n]*)${IN}?`, 'g')
const ESCAPES = new RegExp(String.raw`${ESCAPE}(?:\([A-J]|\$[)*+]?[A-H@]|\.[AF])`, 'g')

/** ISO 2022: an escape sequence selects the table. Japanese stays in it; Korean and Chinese shift in and out. */
export function fromShifted(bytes: Uint8Array): string {
  const source = bufferOf(bytes).toString('latin1')
  const other = CHOSEN.exec(source)?.[1] === 'A' ? 'gb2312' : 'euc-kr'
  return source
    .replace(JAPANESE, (_, pairs: string) => pairs.replace(/[!-~]+/g, (run) => raised(run, 'euc-jp')))
    .replace(OUTSIDE, (_, pairs: string) => pairs.replace(/[!-~]+/g, (run) => raised(run, other)))
    .replace(ESCAPES, '')
}

export function fromEbcdic(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => EBCDIC[byte]).join('')
}
