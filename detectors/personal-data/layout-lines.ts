import { fragment } from '../pattern.ts'
import { CASE } from './names/case-words.ts'

/** Shows who speaks, not whom the text is about. */
export type Zone = 'header' | 'greeting' | 'signature' | 'contact' | 'notes' | 'byline' | 'addressee'

export type Stretch = { readonly zone: Zone; readonly start: number; readonly end: number }

export type Line = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly depth: number
  introduces?: true
}

export const HEADER =
  /^(?:from|to|cc|bcc|sender|subject|sent|date|reply-to|return-path|delivered-to|message-id|importance|attachments?|forwarded[- ]by)\s{0,3}:/i

/** Any field of a head. */
export const FIELD = /^[A-Za-z][\w-]{1,40}:(?:\s|$)/

const MAX_WORDS = 11

export const BOUNDARY =
  /^(?:-{2,} ?(?:original|forwarded) message|(?:-{3,} ?)?on .{5,240} (?:wrote|writes):$|_{8,}$|begin forwarded message)/i

/** Such a line holds a date, an address or a verb. */
const INTRODUCES = /(?::|>>>)$/

const OF_SOMEBODYS = /\d|@|\b(?:wrote|writes|said|says)\b/i

const DATED = /^(?:-{3,} ?)?on (?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? .{4,60}\d[:.]\d\d.{0,160}:$/i

/** '<ann@sample.example>', perhaps with a comma. */
const ADDRESS = fragment`[<(][^<>()\s@]{1,64}@[^<>()\s@]{1,120}[>)],?`
const ADDRESSED = new RegExp(`${ADDRESS}(?: [^\\s:]{1,20}){1,3} ?:$`)

const FIELD_NAME = /^(?:[\w-]{1,20}\s{0,3}:|-{2,} ?(?:original|forwarded) message)\s{0,3}/i

export function linesOf(text: string): Line[] {
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

const withoutAddresses = (text: string): string => text.replace(/<[^<>]*>|\S*@\S*/g, ' ')

const wordsIn = (text: string): number =>
  withoutAddresses(text)
    .replace(/\S*\d\S*/g, ' ')
    .match(/\p{L}[\p{L}.’'-]*/gu)?.length ?? 0

/** The introduction has a form, or is above quote marks. */
function introduce(lines: readonly Line[], at: number): void {
  const line = lines[at]!
  if (!INTRODUCES.test(line.text) || CASE.test(line.text) || tells(line) || wordsIn(line.text) > MAX_WORDS) return
  const next = lines[at + 1]?.text === '' ? lines[at + 2] : lines[at + 1]
  const isAbove = next !== undefined && next.depth > line.depth && OF_SOMEBODYS.test(line.text)
  const isInForm = DATED.test(line.text) || ADDRESSED.test(line.text)
  if (isAbove || isInForm) line.introduces = true
}

/** A line with a verb says something about a person. */
const TELLS = /^\p{Lu}.*\s(?:is|was|are|were|has|had|will|said|says|told|did|lives?|\p{Ll}{2,}ed)\s\p{L}/u

export const tells = ({ text }: Line): boolean => TELLS.test(text.replace(/^-{3,} ?/, '').replace(FIELD_NAME, ''))

/** The lines up to the next empty one. */
export function blockAt(lines: readonly Line[], from: number): readonly Line[] {
  const length = lines.slice(from).findIndex(({ text }) => text === '')
  return lines.slice(from, length < 0 ? undefined : from + length)
}

/** A heading and rows with as many cells. */
export function isTable(lines: readonly Line[]): boolean {
  const [first = 0, ...rows] = lines.map(({ text }) => text.match(/[,;|\t]/g)?.length ?? 0)
  return first > 1 && rows.length > 1 && rows.every((cells) => cells === first)
}
