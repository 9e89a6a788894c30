import { decodeHTML } from 'entities'
import { patternWith, phrases } from '../../../detectors/pattern.ts'
import { fromHz } from '../charsets.ts'
import { decode } from '../encoding.ts'
import { fromQuoted } from '../mail/transfer.ts'
import { traitsOf } from '../traits.ts'
import type { Hints } from './hints.ts'
import { replace, type View } from './view.ts'

const BLOCK_TAGS = phrases`
  p, div, h\d, li, t[dhr], d[dt], title, section, article, table, header, footer, blockquote, option, caption
`
const RUN_INSIDE_WORD = patternWith('gu')`
  (?=<\/)(?<=\p{L})<\/(?!(?:\w{1,8}:)?${BLOCK_TAGS}>)((?:\w{1,8}:)?\w{1,12})>\s{0,2}
    (?:<\/?[\w:]{1,20}(?:\s[^<>]{0,200})?\/?>\s{0,2}){0,6}?<\1(?:\s[^<>]{0,200})?>(?=\p{L})
`

const JOINED_STRINGS = /["'`]\s{0,5}\+/

export function escapes(view: View, hint: Hints): View {
  const { text } = view
  let now = controls(view)
  if (text.includes('%')) now = replace(now, /(?:%[0-9A-Fa-f]{2}){1,4000}/g, percent)
  if (text.includes('&')) now = replace(now, /&(?:#\d{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z]{2,31};)/g, entity)
  if (text.includes('\\'))
    now = replace(
      now,
      /\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|0000([2-7][0-9A-Fa-f])|([0-7]{2,3}))/g,
      backslash,
    )
  // An escaped line break, unless it is part of a path.
  if (text.includes('\\n')) now = replace(now, /(?=\\n)(?<=\p{L})(?<!\\[\w .-]{0,40})\\n(?=\p{L})/gu, () => '\n')
  // Source code concatenates string literals.
  if (text.includes('+') && JOINED_STRINGS.test(text))
    now = replace(now, /(?=["'`])(?<=[\p{L} ])(["'`])\s{0,5}\+\s{0,5}\1(?=[\p{L} ])/gu, () => '')
  if (text.includes('='))
    now = replace(now, /(?:=[0-9A-F]{2}){4,2000}/g, (found) => percent(found.replaceAll('=', '%')))
  if (text.includes('+')) now = replace(now, /\+([A-Za-z0-9+/]{8,20000})-?/g, utf7)
  // RTF source pasted as text: control words are not letters.
  if (text.includes('{\\rtf')) now = replace(now, /\\(?:par|line|page)\b ?|[{}]|\\\*?[a-z]{1,32}-?\d{0,10} ?/g, rtf)
  // A comment inside a word is invisible on the page.
  if (text.includes('<!--')) now = replace(now, /(?=<!--)(?<=\p{L})<!--[^<>]{0,200}-->(?=\p{L})/gu, () => '')
  // Word-processor XML that splits a word between runs; paragraphs and cells stay separate.
  if (text.includes('</')) now = replace(now, RUN_INSIDE_WORD, () => '')
  now = codes(now, hint)
  if (hint.groups) now = replace(now, GROUPS, grouped)
  return hint.encoded ? replace(now, BASE64, base64) : now
}

function controls(view: View): View {
  const { text } = view
  let now = view
  if (text.includes('\x1b[')) now = replace(now, /\p{Cc}\[[0-9;]{0,20}[A-Za-z]/gu, () => '')
  if (text.includes('\b')) now = replace(now, /[^\b][\b]/g, () => '')
  return text.includes('\0') ? replace(now, /\0+/g, () => '') : now
}

function codes(view: View, hint: Hints): View {
  const { text } = view
  let now = view
  if (hint.codes) now = replace(replace(now, HEX, hex), DECIMAL, decimal)
  if (traitsOf(text).bits) now = replace(now, BINARY, binary)
  if (text.includes('=?'))
    now = replace(now, /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{2,})\?=/gi, encodedWord)
  if (text.includes('~{')) now = replace(now, /~\{(?:[!-}][!-~]){3,2000}~\}/g, (found) => fromHz(Buffer.from(found)))
  if (text.includes('\\N{')) now = replace(now, /\\N\{(?:LATIN (CAPITAL|SMALL) LETTER ([A-Z])|SPACE)\}/g, named)
  if (text.includes('U+')) now = replace(now, /(?:U\+00[2-7][0-9A-Fa-f][ ,;]{0,2}){3,2000}/g, points)
  if (text.includes('(') && /ch(?:r|ar\()/i.test(text)) now = replace(now, CALLS, called)
  return now
}

function named(_: string, [, size, letter]: RegExpMatchArray): string {
  return letter === undefined ? ' ' : size === 'SMALL' ? letter.toLowerCase() : letter
}

const points = (found: string): string =>
  found.replace(/U\+([0-9A-F]{4})[\s,;]*/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** `Chr(84) & Chr(79)`, `CHAR(84)+CHAR(79)`. */
const CALLS = /(?:\bchr?[a-z]{0,4}\$?\(\s?\d{2,3}\s?\)[ \t+&|.,]{0,5}){3,500}/gi
const called = (found: string): string =>
  [...found.matchAll(/\d{2,3}/g)].map(([code]) => String.fromCharCode(Number(code))).join('')

/** RFC 2047. */
function encodedWord(_: string, [, charset, way, data]: RegExpMatchArray): string {
  const bytes = way!.toLowerCase() === 'b' ? Buffer.from(data!, 'base64') : fromQuoted(data!.replaceAll('_', ' '))
  return decode(bytes, charset).text
}

function rtf(found: string): string {
  return /^\\(?:par|line|page)|^[{}]/.test(found) ? '\n' : ''
}

function percent(found: string): string | undefined {
  return decoded(Uint8Array.from(found.slice(1).split('%'), (pair) => Number.parseInt(pair, 16)))
}

function entity(found: string): string | undefined {
  const plain = decodeHTML(found)
  return plain === found || plain === '' ? undefined : plain
}

function backslash(_: string, match: RegExpMatchArray): string | undefined {
  const hex = match.slice(1, 5).find(Boolean)
  const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(match[5]!, 8)
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** Groups may be typed or printed. */
const GROUPS = patternWith('g')`
  (?<![A-Za-z0-9+/])(?=[A-Za-z0-9+/]{4}(?:[A-Za-z0-9+/]{4})?\s)
    (?:(?:[A-Za-z0-9+/]{4}[ \t]?\r?[ \n]){5,2000}[A-Za-z0-9+/]{2,4}={0,2}
    |(?:[A-Za-z0-9+/]{8}[ \t]?\r?[ \n]){2,1000}[A-Za-z0-9+/]{2,8}={0,2})
`

function grouped(found: string): string | undefined {
  return words(Buffer.from(found.replace(/\s/g, ''), 'base64'))
}

const HEX = /(?<![0-9A-Fa-f])(?:(?:0x|\\x)?[0-9A-Fa-f]{2}[\s:,;-]{0,2}){6,20000}(?![0-9A-Fa-f])/g
const DECIMAL = /(?<![\d.])(?:\d{2,3}[\s,;]{1,2}){5,2000}\d{2,3}(?![\d.])/g
/** Ordinary words, paths and names have one case, or none of an encoder's characters. */
const PLAIN_WORD = phrases`[a-z/_-]{1,39}, [A-Z]?[a-z-]{1,38}, [A-Z]{1,39}, \d{1,39}`
const BASE64 = patternWith('g')`
  (?<![A-Za-z0-9+/_-])(?=[A-Za-z0-9+/_-]{8})(?!${PLAIN_WORD}(?![A-Za-z0-9+/_=-]))
    (?:[A-Za-z0-9+/_-]{40,200}\r?\n[ \t]{0,4}){0,5000}[A-Za-z0-9+/_-]{8,500000}={0,2}
`

function hex(found: string): string | undefined {
  const digits = found.replace(/0x|\\x|[\s:,;-]/g, '')
  const tail = /[\s:,;-]*$/.exec(found)![0]
  const text = words(Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))
  return text === undefined ? undefined : text + tail
}

const BINARY = /(?<![01])(?:[01]{8}[\s,;]{0,2}){6,2000}(?![01])/g
function binary(found: string): string | undefined {
  return words(Uint8Array.from(found.match(/[01]{8}/g) ?? [], (bits) => Number.parseInt(bits, 2)))
}

function decimal(found: string): string | undefined {
  const codes = found.split(/[\s,;]+/).map(Number)
  return codes.every((code) => code < 256) ? words(Uint8Array.from(codes)) : undefined
}

/** A lost or inserted character garbles what follows it, but not what precedes it, or what follows from another start. */
function pieceOf(bytes: Buffer): string | undefined {
  const pieces = bytes.toString('latin1').match(/[\x20-\x7e\r\n\t]{16,}/g) ?? []
  return pieces.find((piece) => /[A-Za-z]{3}[ ,.][A-Za-z]{2}/.test(piece) && words(Buffer.from(piece, 'latin1')))
}

const LONG_RUN = 24

function base64(found: string): string | undefined {
  const tail = /\s*$/.exec(found)![0]
  const run = found.slice(0, found.length - tail.length)
  // Ordinary words, paths and names have one case, or none of an encoder's characters.
  if (/^[a-z/_-]+$|^[A-Z]?[a-z-]+$|^[A-Z]+$|^\d+$/.test(run)) return undefined
  const plain = run.replaceAll('-', '+').replaceAll('_', '/')
  for (let spoilt = 0; spoilt < (run.length < LONG_RUN ? 1 : 4); spoilt++) {
    const text = words(Buffer.from(plain.slice(spoilt), 'base64'))
    if (text !== undefined) return `${run.slice(0, spoilt)}${text}${tail}`
    const piece = run.length < LONG_RUN ? undefined : pieceOf(Buffer.from(plain.slice(spoilt), 'base64'))
    if (piece !== undefined) return `${piece}${tail}`
  }
  return undefined
}

/** UTF-7 is Base64 of UTF-16. */
function utf7(_: string, match: RegExpMatchArray): string | undefined {
  const wide = Buffer.from(match[1]!, 'base64')
  if (wide.length < 6 || wide[0] !== 0 || wide[2] !== 0) return undefined
  return words(wide.subarray(0, wide.length & ~1).swap16())
}

const strict = new TextDecoder('utf-8', { fatal: true })

/** PowerShell encodes UTF-16. */
function decoded(bytes: Uint8Array): string | undefined {
  if (!mayBeText(bytes)) return undefined
  try {
    const text = strict.decode(bytes)
    return /[^\P{Cc}\s]/u.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

/** Most random bytes fail this at once. */
function mayBeText(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte < 32 ? byte < 9 || byte > 13 : byte === 127) return false
    const goesOn = isContinuation(bytes[at + 1] ?? 0)
    if (byte < 0x80 ? goesOn : byte > 0xbf && !goesOn) return false
  }
  return true
}

const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80

export const readable = (bytes: Uint8Array): string | undefined => words(bytes)

/** Random bytes yield printable characters but no words. */
function words(bytes: Uint8Array): string | undefined {
  const wide = bytes.length >= 12 && bytes[1] === 0 && bytes[3] === 0
  const text = wide ? Buffer.from(bytes).toString('utf16le') : decoded(bytes)
  if (!text || text.length < 6) return undefined
  const plain = text.match(/[\p{L}\p{N} .,:;'@\r\n\t"{}[\]()<>/=_!?&£-]/gu)?.length ?? 0
  if (text.trim().length < 12 && !wide)
    return /^(?:[A-Z][A-Z ]+|[A-Z]?[a-z ]+|[\d -]+)\s*$/.test(text) ? text : undefined
  const wordy = /[a-z]{3}|[A-Z]{4}|\d{6}|\p{L}{4}/u.test(text)
  return wordy && plain >= text.length * 0.9 ? text : undefined
}
