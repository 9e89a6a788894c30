import type { Kind, Part } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'
import { firstFrom } from '../sorted.ts'
import { CASE } from './names/case-words.ts'
import { OF_SOMEBODY } from './private-lines.ts'
import { signsOffAt } from './sign-off-line.ts'

/** The zone of a text: a signature or contact line shows who is speaking, not whom the text is about. */
export type Zone = 'header' | 'greeting' | 'signature' | 'contact' | 'notes' | 'byline' | 'addressee'

export type Stretch = { readonly zone: Zone; readonly start: number; readonly end: number }

/** `depth`: how many quote marks precede it. `introduces`: it names the author of a quotation. */
type Line = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly depth: number
  introduces?: true
}

const HEADER =
  /^(?:from|to|cc|bcc|sender|subject|sent|date|reply-to|return-path|delivered-to|message-id|importance|attachments?)\s{0,3}:/i
/** A line of signs, below which a mailing list or a mail program adds its own. */
const RULE = /^[_=~#*-]{8,}$/
/** What separates a signature from the text (RFC 3676, 4.3). */
const DELIMITER = '--'
const MAX_FOOTER_LINES = 8
/** Weekday, month, a few names and a verb. */
const MAX_WORDS = 11
const BOUNDARY =
  /^(?:-{2,} ?(?:original|forwarded) message|(?:-{3,} ?)?on .{5,240} (?:wrote|writes):$|_{8,}$|begin forwarded message)/i
/** Ends a line that introduces a quotation, and what else such a line holds: a date, an address or a verb. */
const INTRODUCES = /(?::|>>>)$/
const OF_SOMEBODYS = /\d|@|\b(?:wrote|writes|said|says)\b/i
/** A day and a time of day, as programs write them. */
const DATED = /^(?:-{3,} ?)?on (?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? .{4,60}\d[:.]\d\d.{0,160}:$/i
/** '… Ann Sample <ann@sample.example> wrote:'. */
const ADDRESSED = /<[^<>\s@]{1,64}@[^<>\s@]{1,120}>,?(?: [^\s:]{1,20}){1,3} ?:$/
/** Headers as some programs write them below such a line: 'From "Ann Sample" <…>'. */
const BELOW_BOUNDARY = /^(?:from|to|cc|date|sent|subject) \S/i
const FIELD_NAME = /^(?:[\w-]{1,20}\s{0,3}:|-{2,} ?(?:original|forwarded) message)\s{0,3}/i
const GREETINGS = phrases`
  dear, hi(?:ya)?, hello, hey, (?:good )?(?:morning|afternoon|evening), annwyl, shwmae,
  (?:wa|as|assalamu?)[ -]?al(?:ai|ei|ay)kum, salaam, namaste, sat sri akal, shalom, bonjour, hola, thanks,
  thank you, many thanks, fao, attn
`

const GREETING = patternWith('i')`^${GREETINGS}\b`
const CLOSINGS = phrases`
  yours, kind(?:est)? regards, best\b, warm(?:est)? (?:wishes|regards), regards, (?:many )?thanks, thank you,
  cheers, all the best, sincerely, faithfully, cofion, yn gywir, diolch, speak soon, take care,
  (?:best|kind|warm|every good) wish, in solidarity
`

const CLOSING = patternWith('i')`^(?:with |my )?${CLOSINGS}[^.?]{0,40}$`
const CONTACT_SUBJECTS = phrases`
  media, press, news, interview, pictures, photos, filming, information, enquiries, journalists, details
`
const CONTACT_HEADINGS = phrases`
  (?:for )?(?:all |any |more |further )?${CONTACT_SUBJECTS}\b, contacts?\b(?! (?:him|her|them)\b), issued by,
  (?:press|media) (?:office|desk|team|contact)
`

const CONTACT = patternWith('i')`^${CONTACT_HEADINGS}`
const NAME_LINE =
  /^(?:[A-Z][\p{L}'’.-]{0,20}[ ]?){1,4}(?:,? ?\([^)]{1,30}\))?(?:[,|–-] ?[^\d.]{3,50})?(?:[,|–-]? ?\(?(?:\+44|0)[\d ()-]{8,16})?$/u

const SPOKEN: readonly Kind[] = ['social-post', 'reply', 'engagement', 'video']
const LETTERS: readonly Kind[] = ['email', 'letter', 'media-enquiry', 'newsletter', 'other']

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const mark = /^[>|\s]{0,12}/.exec(text.slice(start, Math.min(end, start + 12)))![0]
    const depth = mark.split('>').length - 1
    lines.push({ text: text.slice(start + mark.length, end).trimEnd(), start: start + mark.length, end, depth })
    start = end + 1
  }
  for (const at of lines.keys()) introduce(lines, at)
  return lines
}

/** Words besides numbers and addresses. */
const wordsIn = (text: string): number =>
  text.replace(/<[^<>]*>|\S*[@\d]\S*/g, ' ').match(/\p{L}[\p{L}.’'-]*/gu)?.length ?? 0

/** 'On Thu, 22 Aug 2002, Ann Sample wrote:' in one line or two, or any such line above quote marks. */
function introduce(lines: readonly Line[], at: number): void {
  const line = lines[at]!
  if (!INTRODUCES.test(line.text) || CASE.test(line.text) || tells(line) || wordsIn(line.text) > MAX_WORDS) return
  const before = lines[at - 1]
  const two = before !== undefined && /^(?:-{3,} ?)?on\b/i.test(before.text) && !INTRODUCES.test(before.text)
  const next = lines[at + 1]?.text === '' ? lines[at + 2] : lines[at + 1]
  const isAbove = next !== undefined && next.depth > line.depth && OF_SOMEBODYS.test(line.text)
  const isInForm = DATED.test(line.text) || ADDRESSED.test(line.text)
  if (!isAbove && !isInForm && !(two && BOUNDARY.test(`${before.text} ${line.text}`))) return
  line.introduces = true
  if (two) before.introduces = true
}

const known = new WeakMap<Part, readonly Stretch[]>()

export function layoutOf(part: Part, kind: Kind): readonly Stretch[] {
  const before = known.get(part)
  if (before) return before
  const stretches =
    part.kind === 'recipients' ? [{ zone: 'header' as const, start: 0, end: part.text.length }] : read(part.text, kind)
  known.set(part, stretches)
  return stretches
}

export function zoneAt(layout: readonly Stretch[], offset: number): Zone | undefined {
  const next = firstFrom(layout, offset + 1)
  for (let i = next - 1; i >= 0 && i >= next - 3; i--) if (offset < layout[i]!.end) return layout[i]!.zone
  return undefined
}

function read(text: string, kind: Kind): Stretch[] {
  const lines = linesOf(text)
  const letter =
    LETTERS.includes(kind) ||
    (kind === 'reply' && GREETING.test(lines[0]?.text ?? '')) ||
    (!SPOKEN.includes(kind) && lines.slice(0, 20).some((line) => /^Dear [A-Z]/.test(line.text)))
  const found: Stretch[] = []
  if (letter) for (const message of messages(lines)) found.push(...inMessage(message, kind))
  if (!letter || kind === 'newsletter') found.push(...inRelease(lines))
  return found.sort((a, b) => a.start - b.start)
}

/** A thread contains several messages, each with its own greeting and signature. */
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

function inMessage(lines: readonly Line[], kind: Kind): Stretch[] {
  const found = headers(lines)
  const [first, ...rest] = lines
  if (first?.text === DELIMITER || (RULE.test(first?.text ?? '') && isFooter(rest))) return signature(rest, 0)
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
  const from = signatureLine(lines, Math.max(top, greeting + 1))
  found.push(...(from >= 0 ? signature(lines.slice(from)) : runOn(lines)))
  return found
}

/** A few short lines with an address of the web or of mail. */
function isFooter(lines: readonly Line[]): boolean {
  const full = lines.filter(({ text }) => text !== '')
  return full.length <= MAX_FOOTER_LINES && full.some(({ text }) => /https?:\/\/|@/.test(text))
}

function headers(lines: readonly Line[]): Stretch[] {
  const found: Stretch[] = []
  // A subject is content like any line; the other headers name the correspondents.
  const below = /^-{2,} ?(?:original|forwarded) message/i.test(lines[0]?.text ?? '')
  for (const line of lines)
    if (/^subject\s{0,3}:/i.test(line.text)) found.push({ zone: 'header', start: line.start, end: line.start + 8 })
    else if (line.introduces || (heads(line, below) && !tells(line)))
      found.push({ zone: 'header', start: line.start, end: line.end })
    else if (line.text !== '' && !heads(line, below)) break
  return found
}

const heads = ({ text }: Line, below: boolean): boolean =>
  BOUNDARY.test(text) || HEADER.test(text) || (below && BELOW_BOUNDARY.test(text))

/** In a greeting without a comma, only the first words greet. */
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

/** Without a closing, a short last block that opens with a single name. Several names are a list of people. */
function lastBlock(lines: readonly Line[], from: number): number {
  let end = lines.length
  while (end > from && lines[end - 1]!.text === '') end--
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
  return block.length > 0 && short && names.length < 3 && NAME_LINE.test(block[0]!.text) ? start : -1
}

/** The sign-off ends the last line of text. */
function runOn(lines: readonly Line[]): Stretch[] {
  const last = lines.findLast((line) => line.text !== '' && !/^p\.? ?s\b/i.test(line.text))
  const at = last ? signsOffAt(last.text) : -1
  return last && at >= 0 ? [{ zone: 'signature', start: last.start + at, end: last.end }] : []
}

/** A line with a verb says something about a person, wherever it is. */
const TELLS = /^\p{Lu}.*\s(?:is|was|are|were|has|had|will|said|says|told|did|lives?|\p{Ll}{2,}ed)\s\p{L}/u
const tells = ({ text }: Line): boolean => TELLS.test(text.replace(FIELD_NAME, ''))

/** `from`: the first line that may be about a person; a closing above it is not. */
function signature(lines: readonly Line[], from = 1): Stretch[] {
  const found: Stretch[] = []
  for (const [index, line] of lines.slice(0, 16).entries()) {
    const sentence = /[.!?]$/.test(line.text) && line.text.split(' ').length > 7
    if (line.text.length > 110 || sentence || /^p\.? ?s\b/i.test(line.text)) break
    if (line.text !== '' && (index < from || !tells(line)))
      found.push({ zone: 'signature', start: line.start, end: line.end })
  }
  return found
}

function inRelease(lines: readonly Line[]): Stretch[] {
  const found: Stretch[] = []
  const notesAt = lines.findIndex((line) => /^notes? (?:to|for) (?:the )?editors?/i.test(line.text))
  for (const [index, line] of lines.entries()) {
    const zone = line.text === '' ? undefined : releaseZone(line.text, notesAt >= 0 && index >= notesAt)
    if (zone) found.push({ zone, start: line.start, end: line.end })
  }
  return [...found, ...byline(lines)]
}

/** A paper or page may end with its author's name, alone or with a number. */
function byline(lines: readonly Line[]): Stretch[] {
  const at = lines.findLastIndex((line) => line.text !== '')
  const last = lines[at]
  if (!last || at < 3 || lines[at - 1]!.text !== '' || !/^\p{Lu}\p{Ll}+ /u.test(last.text)) return []
  return NAME_LINE.test(last.text) ? [{ zone: 'signature', start: last.start, end: last.end }] : []
}

function releaseZone(text: string, notes: boolean): Zone | undefined {
  const closing = notes && !OF_SOMEBODY.test(text) && !/^\d{1,2}[.)]/.test(text) && /\d{3}|@/.test(text)
  if (text.length < 200 && (CONTACT.test(text) || closing)) return 'contact'
  if (/^by [A-Z][^.]{3,60}$/i.test(text)) return 'byline'
  return notes && !OF_SOMEBODY.test(text) ? 'notes' : undefined
}
