import { inflateSync } from 'node:zlib'
import { everyMatch } from '../../detectors/every-match.ts'
import { looksLikeText } from './encoding.ts'
import { hasRun, hasStretch, membersOf } from './long-run.ts'
import { fromBase64 } from './mail/transfer.ts'
import { holdsOpaque } from './opaque.ts'
import type { ExtractionSink } from './reader.ts'
import { signed } from './sniff.ts'
import { holdsHex } from './traits.ts'

const MAX_FILES = 40

/** Forty characters are thirty bytes; shorter runs hold no file. */
const SHORTEST_BASE64 = 40
const OF_BASE64 = membersOf(/[A-Za-z0-9+/_-]/)
const BASE64 =
  /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{40,}(?:(?:\r?\n[ \t]*|\\r?\\n|\\n|(?:&#(?:x0{0,4}[AaDd]|0{0,4}1[03]);){1,2})[A-Za-z0-9+/_-]+)*={0,2}/g
const HEX = /(?<![0-9A-Za-z])(?:(?:0x|\\x)?[0-9A-Fa-f]{2}[ \t\r\n:,;]{0,3}){32,}/g
/** Many hexadecimal bytes in one line, whatever else the line holds. */
const PAIRS = /(?:(?:^|[ \t])[0-9A-Fa-f]{2}(?=[ \t]|$).{0,12}?){8}/
const MAY_LIST = /^[0-9A-Fa-f]{4,8}:?[ \t]+[0-9A-Fa-f]{2}/m
/** A hex dump: `00000000  50 4b 03 04 …`, with or without the characters after it. */
const LISTING = /^[0-9A-Fa-f]{4,8}:?[ \t]+(?:[0-9A-Fa-f]{2,4}[ \t]{1,2}){1,16}[^\r\n]{0,40}$/
/** The header of a message pasted into a text as source. */
const SOURCE =
  /(?<=^|\n)(?:[\w-]{1,60}:[^\n]{0,500}\n(?:[ \t][^\n]{0,500}\n)?){0,20}?content-transfer-encoding:\s*(?:base64|quoted-printable)/i

const ENCODED_PART = /content-transfer-encoding:/i

/** Cheap check, for a text too long to search. */
export const mayCarry = (text: string): boolean =>
  /[A-Za-z0-9+/_-]{60}/.test(text) || /(?:[0-9A-Fa-f]{2}[ \t\r\n:,;]{1,3}){32}/.test(text)

/**
 * Returns the text with spaces in place of encoded files, so that no rule searches encoded bytes for words. `reportsFailures` is not for
 * machine-generated text, which is full of them.
 */
export async function readCarried(
  text: string,
  sink: ExtractionSink,
  at: string,
  reportsFailures = false,
): Promise<string> {
  let count = 0
  let rest = text
  const take = async (bytes: Uint8Array | undefined, run = '', from = 0, format?: string) => {
    const kind = bytes && (format ?? signed(bytes))
    if (!bytes || !kind || ++count > MAX_FILES) return
    rest = rest.slice(0, from) + run.replace(/[^\r\n]/g, ' ') + rest.slice(from + run.length)
    await sink.deeper(place(at, `carried${count}`), { name: '', bytes, as: kind, where: 'file written into the text' })
  }
  const unpacked = (bytes: Buffer): Buffer => {
    const { content, tooLarge } = opened(bytes)
    if (tooLarge) sink.unread(at, 'A file encoded in the text is too large once decoded.')
    return content
  }
  for (const { 0: run, index } of hasStretch(text, SHORTEST_BASE64, OF_BASE64) ? everyMatch(text, BASE64) : [])
    await take(unpacked(fromBase64(run.replace(/\\r|\\n|\s|&#\w{1,6};/g, ''))), run, index)
  for (const { 0: run, index } of holdsHex(text) ? everyMatch(text, HEX) : [])
    await take(unpacked(Buffer.from(run.replace(/0x|\\x|[^0-9A-Fa-f]/g, ''), 'hex')), run, index)
  const listing = listed(text)
  await take(listing?.bytes, '', 0, 'slack')
  if (listing?.spoilt) sink.unread(at, 'A hex dump in it is damaged.', 'save-again')
  const source = ENCODED_PART.test(text) ? SOURCE.exec(text) : null
  if (source) await take(Buffer.from(text.slice(source.index), 'utf8'), '', 0, 'mail')
  if (reportsFailures && (holdsTooLong(rest) || holdsOpaque(rest, isText)))
    sink.unread(at, 'A passage of letters and digits in it could not be decoded.')
  if (count > MAX_FILES) sink.unread(at, 'Not all files encoded in the text were read: there are too many.')
  return rest
}

/** Runs of one alphabet that are longer than `unfold` decodes. */
const TOO_LONG = 16_000
const LONG_RUN = new RegExp(`(?<![A-Za-z0-9])[A-Za-z0-9]{${TOO_LONG},}`, 'g')
const holdsTooLong = (text: string): boolean =>
  hasRun(text, TOO_LONG) &&
  everyMatch(text, LONG_RUN).some(([run]) => /^(?:[01]+|[A-Z0-9]+|[a-z0-9]+|[0-9A-Fa-f]{40000,})$/.test(run))

/** Words may begin only at the second, third or fourth character of the run. */
function isText(run: string): boolean {
  if (/^[0-9a-f]+$/i.test(run)) return isPlain(Buffer.from(run, 'hex'))
  return [0, 1, 2, 3].some((from) => isPlain(fromBase64(run.slice(from))))
}

const isPlain = (bytes: Buffer): boolean => looksLikeText(bytes) && !/\ufffd|[^\P{Cc}\s]/u.test(bytes.toString('utf8'))

/** zlib data has no signature, so only unpacking it shows what it is. */
function opened(bytes: Buffer): { readonly content: Buffer; readonly tooLarge?: boolean } {
  if (bytes[0] !== 0x78 || bytes.readUInt16BE(0) % 31 !== 0) return { content: bytes }
  try {
    return { content: inflateSync(bytes, { maxOutputLength: 4 << 20 }) }
  } catch (fault) {
    return { content: bytes, tooLarge: (fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' }
  }
}

/** A line that nearly fits counts as a damaged one. */
function listed(text: string): { bytes: Buffer; spoilt: boolean } | undefined {
  if (!MAY_LIST.test(text)) return undefined
  const all = text.split(/\r?\n/)
  const lines = all.filter((line) => LISTING.test(line))
  const nearly = all.filter((line) => !LISTING.test(line) && PAIRS.test(line)).length
  if (lines.length < 4 && (lines.length === 0 || lines.length + nearly < 4)) return undefined
  const pieces = lines.map((line) => {
    const columns = line.replace(/^\S+[ \t]+/, '').split(/[ \t]{3,}|[ \t]{1,2}(?=[|>])/)[0]!
    return Buffer.from((columns.match(/\b[0-9A-Fa-f]{2,4}\b/g) ?? []).slice(0, 16).join(''), 'hex')
  })
  const bytes = Buffer.concat(pieces)
  return counts(lines, pieces) || SPELLS.test(bytes.toString('latin1')) ? { bytes, spoilt: nearly > 0 } : undefined
}

const SPELLS = /(?<![A-Za-z])(?:[A-Za-z]{2,15}[ ,.;:-]{1,2}){3}[A-Za-z]{2}/

const startOf = (line: string): number => Number.parseInt(line, 16)

/** The numbers before the lines count the bytes; a table of figures does not count them. */
function counts(lines: readonly string[], pieces: readonly Buffer[]): boolean {
  const right = (base: number) => {
    const begins = lines.map((line) => Number.parseInt(line, base))
    return pieces.filter((piece, at) => {
      const step = begins[at + 1]! - begins[at]!
      return step === piece.length || (step > 0 && step % 16 === 0)
    }).length
  }
  if (lines.length < 4) return lines.every((line, at) => at === 0 || startOf(line) > startOf(lines[at - 1]!))
  return Math.max(right(16), right(10), right(8)) * 3 >= lines.length - 1
}

const place = (at: string, name: string) => (at === '' ? name : `${at}/${name}`)
