import { pattern, phrases } from '../../../detectors/pattern.ts'
import type { Header } from './headers.ts'

/* These headers decide how the content is read. */

const PART_HEADERS = phrases`
  type, transfer-encoding, disposition, id, description, location, language, class, base, md5, features, duration,
  alternative, length, identifier, return, sgml-entity, translation-type, style-type, script-type, encoding,
  security-policy, translations
`

/** IANA's list, and obsolete headers. */
const OF_A_PART = pattern`^content-${PART_HEADERS}$`

const ENCODINGS = /^(?:7-?bit|8-?bit|binary|quoted-printable|base64|uu(?:encode|e)|none|x-.*|)$/

/** A near miss of such a name was probably one. */
const DECIDING = ['content-type', 'content-transfer-encoding', 'content-disposition', 'mime-version']

const PEOPLE = /^(?:from|to|cc|bcc|sender|reply-to|resent-(?:from|to|cc|sender))$/

const NAME = /^[\w.-]*$/
/** The standard lets a name have any sign (RFC 5322, 3.6.8). */
const OWN_NAME = /^x-[!-9;-~]+$/

export function isSpoiltHead(headers: readonly Header[], strays: readonly string[], ended: boolean): boolean {
  // A header block without an end contains what was the text.
  const lost = !ended && (strays.length > 0 || headers.some(({ name }) => name.startsWith('content-')))
  return lost || strays.some(isSpoilt) || headers.some(isOdd)
}

function isOdd({ name, value }: Header): boolean {
  if (/[^\P{Cc}\s]/u.test(value) || !(NAME.test(name) || OWN_NAME.test(name)) || isNearly(name)) return true
  const plain = withoutRemarks(value)
  if (name === 'content-transfer-encoding') return !ENCODINGS.test(plain.toLowerCase().replace(/[\s"';]/g, ''))
  if (name === 'content-type') return isNoType(plain)
  if (name === 'mime-version') return !/^\s*\d\s*\.\s*\d\s*$/.test(plain)
  if (name === 'date') return plain.trim() !== '' && !DATE.test(plain) && Number.isNaN(Date.parse(plain))
  if (PEOPLE.test(name)) return isOpen(plain)
  return name.startsWith('content-') && !OF_A_PART.test(name)
}

function isNoType(value: string): boolean {
  const type = value.split(';')[0]!.trim()
  return (
    (type.includes('/') && /[^\w.+/-]/.test(type)) || (/\bboundary\s*=/i.test(value) && !/^multipart\//i.test(type))
  )
}

/** Remarks are nested once at most. */
const withoutRemarks = (value: string): string => value.replace(/\((?:[^()]|\([^()]*\))*\)/g, ' ')

const DATE = /^\s*(?:[a-z]{2,9}\.?,?\s+)?\d{1,2}[\s-]+[a-z]{3,9}\.?[\s-]+\d{2,4},?\s+\d{1,2}[:.]\d{2}/i

function isOpen(value: string): boolean {
  const plain = value.replace(/"(?:[^"\\]|\\.)*"/g, '')
  return plain.split('<').length !== plain.split('>').length
}

function isNearly(name: string): boolean {
  if (DECIDING.includes(name) || name.startsWith('x-')) return false
  return DECIDING.some(
    (known) => within(name, known, 2) || (name.length > known.length && name.endsWith(known.slice(5))),
  )
}

/** True if the edit distance is at most `most`. */
function within(one: string, other: string, most: number): boolean {
  if (one === other) return true
  if (most === 0 || Math.abs(one.length - other.length) > most) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const [a, b] = [one.slice(at), other.slice(at)]
  return within(a.slice(1), b, most - 1) || within(a, b.slice(1), most - 1) || within(a.slice(1), b.slice(1), most - 1)
}

/** Control characters, Base64, uuencode, or a header of a part. */
const isSpoilt = (line: string): boolean =>
  /[^\P{Cc}\s]|\ufffd|^[^\s:]{0,60}[^\x20-\x7e][^\s:]{0,60}:/u.test(line) ||
  (/^[A-Za-z0-9+/]{12,}={0,2}$/.test(line) && /[a-z]/.test(line) && /[A-Z]/.test(line)) ||
  /^M[ -`]{60}$/.test(line) ||
  /^(?:content|mime)\b/i.test(line)
