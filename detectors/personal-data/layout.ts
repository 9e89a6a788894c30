import { byPartOfReading } from '../by-reading.ts'
import type { Kind, Part, Reading } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'
import { firstFrom } from '../sorted.ts'
import { BOUNDARY, FIELD, HEADER, isTable, type Line, linesOf, type Stretch, tells, type Zone } from './layout-lines.ts'
import { signsOffAt } from './sign-off-line.ts'
import { ADDRESS, announces, CLOSING, isPrivateRole, NAME_LINE, signature } from './signature-lines.ts'

const RULE = /^[_=~#*-]{8,}$/
/** RFC 3676, 4.3. */
const DELIMITER = '--'
const MAX_FOOTER_LINES = 8
const GREETINGS = phrases`
  dear, hi(?:ya)?, hello, hey, (?:good )?(?:morning|afternoon|evening), annwyl, shwmae,
  (?:wa|as|assalamu?)[ -]?al(?:ai|ei|ay)kum, salaam, namaste, sat sri akal, shalom, bonjour, hola, thanks,
  thank you, many thanks, fao, attn
`
const GREETING = patternWith('i')`^${GREETINGS}\b`
const CONTACT_SUBJECTS = phrases`
  media, press, news, interview, pictures, photos, filming, information, enquiries, journalists, details
`
const CONTACT_HEADINGS = phrases`
  (?:for )?(?:all |any |more |further )?${CONTACT_SUBJECTS}\b, contacts?\b(?! (?:him|her|them)\b), issued by,
  (?:press|media) (?:office|desk|team|contact)
`
const CONTACT = patternWith('i')`^${CONTACT_HEADINGS}`
const SPOKEN: readonly Kind[] = ['social-post', 'reply', 'engagement', 'video']
const LETTERS: readonly Kind[] = ['email', 'letter', 'media-enquiry', 'newsletter', 'other']

export const layoutOf = byPartOfReading((part, reading): readonly Stretch[] =>
  part.kind === 'recipients' ? [{ zone: 'header', start: 0, end: part.text.length }] : read(part.text, reading),
)

export function zoneAt(part: Part, reading: Reading, offset: number): Zone | undefined {
  const layout = layoutOf(part, reading)
  const next = firstFrom(layout, offset + 1)
  for (let i = next - 1; i >= 0 && i >= next - 3; i--) if (offset < layout[i]!.end) return layout[i]!.zone
  return undefined
}

function read(text: string, reading: Reading): Stretch[] {
  const { kind } = reading.circumstances
  const lines = linesOf(text)
  const letter =
    LETTERS.includes(kind) ||
    (kind === 'reply' && GREETING.test(lines[0]?.text ?? '')) ||
    (!SPOKEN.includes(kind) && lines.slice(0, 20).some((line) => /^Dear [A-Z]/.test(line.text)))
  const found: Stretch[] = []
  let above: Line | undefined
  for (const message of letter ? messages(lines) : []) {
    const isOther = (name: string, before: Pick<Line, 'text'> | undefined = above) =>
      before !== undefined && announces(before) && !isOfOffice(name, reading)
    found.push(...inMessage(message, kind, isOther))
    above = message.findLast(isFull) ?? above
  }
  if (!letter || kind === 'newsletter') found.push(...inRelease(lines))
  return found.sort((a, b) => a.start - b.start)
}

const isFull = ({ text }: Line): boolean => text !== ''

const nameIn = (block: readonly Line[]): string =>
  block.find((line) => isFull(line) && !CLOSING.test(line.text))?.text.split(/[,(|–]/)[0] ?? ''

/** The family name, or the only one, is the sender's or a colleague's. */
function isOfOffice(name: string, { circumstances: { mail, writer }, known }: Reading): boolean {
  const words = name.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  const own = [mail?.sender?.split('@')[0] ?? '', ...(writer?.names ?? []), ...known.people.map((one) => one.name)]
  return words.slice(words.length > 1 ? 1 : 0).some((word) => own.some((one) => one.toLowerCase().includes(word)))
}

/** Each message has its greeting and signature. */
function messages(lines: readonly Line[]): Line[][] {
  const all: Line[][] = [[]]
  for (const [index, line] of lines.entries()) {
    if (isFresh(line, lines[index - 1], lines[index + 1]) && all.at(-1)!.length > 0) all.push([])
    all.at(-1)!.push(line)
  }
  return all
}

function isFresh(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (line.depth < (before?.depth ?? 0) || (line.introduces && !before?.introduces)) return true
  if (BOUNDARY.test(line.text) || RULE.test(line.text) || line.text === DELIMITER) return true
  return HEADER.test(line.text) && HEADER.test(next?.text ?? '') && !HEADER.test(before?.text ?? '')
}

type IsOther = (name: string, before?: Pick<Line, 'text'>) => boolean

function inMessage(lines: readonly Line[], kind: Kind, isOther: IsOther): Stretch[] {
  const found = headers(lines)
  const [first, ...rest] = lines
  if (first?.text === DELIMITER || (RULE.test(first?.text ?? '') && isFooter(rest)))
    return isOther(nameIn(rest)) ? [] : signature(rest, 0)
  const at =
    found.length === 0
      ? lines.findIndex((line) => line.text !== '')
      : lines.findIndex((line) => line.start > found.at(-1)!.start && line.text !== '')
  const top = Math.max(at, 0)
  const greeting = lines.findIndex(
    (line, i) => i >= top && (i < top + 2 ? GREETING : /^(?:Dear|Annwyl) /).test(line.text) && i < top + 16,
  )
  if (greeting >= 0) {
    found.push(greets(lines[greeting]!))
    if (kind === 'letter') found.push(...addressee(lines.slice(top, greeting)))
  }
  const body = Math.max(top, greeting + 1)
  const from = signatureLine(lines, body)
  const block = from >= 0 ? lines.slice(from) : []
  if (from < 0) found.push(...runOn(lines, isOther))
  else if (!isOther(nameIn(block), lines.slice(0, from).findLast(isFull))) found.push(...signature(block))
  return found
}

function isFooter(lines: readonly Line[]): boolean {
  const full = lines.filter(({ text }) => text !== '')
  return full.length <= MAX_FOOTER_LINES && full.some(({ text }) => ADDRESS.test(text))
}

function headers(lines: readonly Line[]): Stretch[] {
  const found: Stretch[] = []
  // A subject is content like any line; the other headers name the correspondents.
  for (const line of lines)
    if (/^subject\s{0,3}:/i.test(line.text)) found.push({ zone: 'header', start: line.start, end: line.start + 8 })
    else if (line.introduces || (heads(line) && !tells(line)))
      found.push({ zone: 'header', start: line.start, end: line.end })
    else if (line.text !== '' && !heads(line) && !(found.length > 0 && FIELD.test(line.text))) break
  return found
}

const heads = ({ text }: Line): boolean => BOUNDARY.test(text) || HEADER.test(text)

function greets({ text, start }: Line): Stretch {
  const stop = text.slice(4).search(/[,:;!–—]| - |(?<!\b(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Cllr))\. /)
  const length = stop < 0 ? (text.length > 42 ? 14 : text.length) : stop + 4
  return { zone: 'greeting', start, end: start + Math.min(length, 70) }
}

/** The recipient's address precedes 'Dear …' in a letter. */
function addressee(lines: readonly Line[]): Stretch[] {
  return lines
    .filter(
      (line) =>
        line.text !== '' &&
        line.text.length < 70 &&
        !/[.!?]$|^(?:re|ref|subject|our ref|your ref|about)\b/i.test(line.text),
    )
    .map((line) => ({ zone: 'addressee', start: line.start, end: line.end }))
}

function signatureLine(lines: readonly Line[], from: number): number {
  for (let i = lines.length - 1; i >= from; i--)
    if (CLOSING.test(lines[i]!.text) && lines[i]!.text.length < 60) return i
  return lastBlock(lines, from)
}

const PAGE = /^https?:\/\/\S+$/

const DASH = /^[-–~*] ?/

/** Opens with a single name; several are a list. */
function lastBlock(lines: readonly Line[], from: number): number {
  let end = lines.length
  // The page of a mailing list may be below a signature.
  while (end > from && (lines[end - 1]!.text === '' || PAGE.test(lines[end - 1]!.text))) end--
  let start = end
  while (start > from && lines[start - 1]!.text !== '' && end - start < 9) start--
  const block = lines.slice(start, end)
  const names = block.filter(
    (line) =>
      NAME_LINE.test(line.text) &&
      / /.test(line.text) &&
      !/\b(?:OPCC|PCC|Team|Officer|Manager|Services?|Support|Risk|Office|Partnerships?|Unit|Ltd|Lead)\b/.test(
        line.text,
      ),
  )
  const short = block.every((line) => line.text.length < 90)
  const [first, ...rest] = block
  if (!first || !short || names.length > 2 || isTable(block) || !NAME_LINE.test(first.text.replace(DASH, ''))) return -1
  const before = lines.slice(from, start).findLast((line) => line.text !== '')
  if (
    DASH.test(first.text) &&
    (before?.text.endsWith(':') || !isFooter(rest) || rest.some(({ text }) => DASH.test(text)))
  )
    return -1
  return start
}

function runOn(lines: readonly Line[], isOther: IsOther): Stretch[] {
  const last = lines.findLast(isFull)
  const at = last ? signsOffAt(last.text) : -1
  if (!last || at < 0 || isOther(last.text.slice(at, at + 60), { text: last.text.slice(0, at).trim() })) return []
  return [{ zone: 'signature', start: last.start + at, end: last.end }]
}

function inRelease(lines: readonly Line[]): Stretch[] {
  const found: Stretch[] = []
  const notesAt = lines.findIndex((line) => /^notes? (?:to|for) (?:the )?editors?/i.test(line.text))
  let isPrivate = false
  for (const [index, line] of lines.entries()) {
    const zone = line.text === '' ? undefined : releaseZone(line.text, notesAt >= 0 && index >= notesAt)
    isPrivate = isFull(line) && (isPrivate || isPrivateRole(line.text))
    if (zone && !(isPrivate && REACHES.test(line.text))) found.push({ zone, start: line.start, end: line.end })
  }
  return [...found, ...byline(lines)]
}

/** How to reach somebody. */
const REACHES = /\d{3}|@|^contact/i

/** An author's name may end a page, alone or with a number. */
function byline(lines: readonly Line[]): Stretch[] {
  const at = lines.findLastIndex((line) => line.text !== '')
  const last = lines[at]
  if (!last || at < 3 || lines[at - 1]!.text !== '' || !/^\p{Lu}\p{Ll}+ /u.test(last.text)) return []
  return NAME_LINE.test(last.text) ? [{ zone: 'signature', start: last.start, end: last.end }] : []
}

function releaseZone(text: string, notes: boolean): Zone | undefined {
  const closing = notes && !/^\d{1,2}[.)]/.test(text) && /\d{3}|@/.test(text)
  if (text.length < 200 && (CONTACT.test(text) || closing)) return 'contact'
  if (/^by [A-Z][^.]{3,60}$/i.test(text)) return 'byline'
  return notes ? 'notes' : undefined
}
