import type { Place } from '../../sorted.ts'
import { listed, type Sheet, sheet } from './name-features.ts'
import { byLists, initials, known, type Range, reversed, titled, unlisted } from './name-shapes.ts'
import { ordinary, PLACE_AFTER, RANK, TITLE } from './name-words.ts'
import { type Token, tokens } from './tokens.ts'

export type Candidate = Place & {
  readonly words: readonly string[]
  readonly title?: string
  /** It has a title, is reversed, or follows 'known as'. */
  readonly certain: boolean
}

export function candidates(text: string, isMail = false, all = tokens(text)): Candidate[] {
  const page = sheet(all)
  const forms = [titled, reversed, initials, byLists, known, ...(isMail ? [] : [unlisted])]
  const ranges = forms.flatMap((form) => [...form(page)])
  return settle(ranges, all)
    .filter(
      (range) => range.from < range.to || !IN_ADDRESS.test(text.slice(all[range.from]!.end, all[range.from]!.end + 80)),
    )
    .filter((range) => range.firm || isName(range, page))
    .map((range) => shaped(range, all))
}

/** 'Ann.Sample@…': a mailbox is judged as a whole. */
const IN_ADDRESS = /^\.[\w.%+-]{1,40}@[\w-]+\./

const INITIALISM = /^[B-DF-HJ-NP-TV-XZ]{2,}(?:I{2,}|[B-DF-HJ-NP-TV-XZ])$/

function settle(ranges: readonly Range[], all: readonly Token[]): Range[] {
  const kept: Range[] = []
  const whole = ranges.map((range) => trimmed(range, all)).filter((range) => range.to >= range.from)
  for (const range of whole.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1)
    if (last && range.from <= last.to) join(last, range)
    else kept.push({ ...range })
  }
  return kept
}

function join(last: Range, range: Range): void {
  if (range.firm || !last.firm) last.to = Math.max(last.to, range.to)
  last.firm ||= range.firm && range.from === last.from
}

function trimmed(range: Range, all: readonly Token[]): Range {
  let { from, to } = range
  const shouts = all.slice(from, to + 1).every(({ text }) => text === text.toUpperCase())
  const isOther = ({ text, lower }: Token) => ordinary(lower) || (!shouts && INITIALISM.test(text))
  while (from <= to && isOther(all[from]!) && !range.firm) from++
  while (to >= from && (isOther(all[to]!) || !all[to]!.word) && !range.firm) to--
  return { ...range, from, to }
}

function isName(range: Range, page: Sheet): boolean {
  const { from, to } = range
  const words = page.tokens.slice(from, to + 1)
  const before = page.tokens[from - 1]
  // '2 Sample Croft' is a house.
  if (to > from && (page.lists[from]! & 5) !== 1 && /^\d{1,4}[a-z]?$/i.test(before?.text ?? '')) return false
  if (ofPlace(range, page) || BEFORE_OTHERS.test(before?.lower ?? '')) return false
  const known = words.reduce((sum, token) => sum | (listed(token.lower) & 4 ? 0 : listed(token.lower)), 0)
  if (to === from) return !ordinary(words[0]!.lower) && (known & 1) !== 0
  return (known & 1) !== 0 || ((known & 2) !== 0 && (page.lists[from]! & 1) !== 0)
}

const BEFORE_OTHERS = /^(?:operation|op|the|st|saint|storm|hmp|&|charity|podcast|hostel|minibus|yacht|website)$/

function ofPlace({ from, to }: Range, { tokens: all, lists, to: last }: Sheet): boolean {
  const inside = all.slice(from, to + 1).some((token) => PLACE_AFTER.has(token.lower) && token.cap)
  if (
    inside &&
    (!plainName(all, lists, from, to) || /^(?:on|at|in|near|outside|inside)$/.test(all[from - 1]?.lower ?? ''))
  )
    return true
  if (last[to]! > to && (PLACE_AFTER.has(all[last[to]!]!.lower) || PLACE_AFTER.has(all[to + 1]!.lower))) return true
  return /^['’]$/.test(all[to + 1]?.text ?? '') && PLACE_AFTER.has(all[to + 3]?.lower ?? '')
}

/** 'Rose Hill' is a place, 'Benny Hill' is not. */
function plainName(all: readonly Token[], lists: Uint8Array, from: number, to: number): boolean {
  return (
    to === from + 1 &&
    (lists[from]! & 5) === 1 &&
    (lists[to]! & 2) !== 0 &&
    all[to + 1]?.cap !== true &&
    !/^(?:road|street|way|house|centre|park)$/.test(all[to]!.lower)
  )
}

function shaped({ from, to, firm }: Range, all: readonly Token[]): Candidate {
  const words = all.slice(from, to + 1).filter((token) => token.word)
  const lead = words[0]!
  const own = words.length > 1 && (TITLE.has(lead.lower) || RANK.has(lead.lower)) ? lead.lower : undefined
  const title = own && /^(?:chief|assistant|deputy)$/.test(all[from - 1]?.lower ?? '') ? 'chief' : own
  return {
    start: all[from]!.start,
    end: all[to]!.end,
    words: (title ? words.slice(1) : words).map((token) => token.text),
    ...(title ? { title } : {}),
    certain: firm,
  }
}
