import { wordSet } from '../../pattern.ts'
import { isCommon } from './common-words.ts'
import { PARTICLE, type Sheet } from './name-features.ts'
import { ordinary, PLACE_AFTER, RANK, TITLE } from './name-words.ts'
import { hash, type Token } from './tokens.ts'

/** `from` and `to` are word indexes, both inclusive. */
export type Range = { from: number; to: number; firm: boolean }

const adjacent = (a: Token, b: Token | undefined): boolean =>
  b !== undefined && b.start - a.end <= 2 && !a.text.includes('\n') && b.start - a.end > 0

/** Over 'J.' and 'de'. Index of the last word, or -1. */
function nameTo(all: readonly Token[], i: number, most = 4): number {
  if (!all[i]?.cap) return -1
  let words = 1
  let last = i
  for (let j = i + 1; j < all.length && words < most; j++) {
    if (initialDot(all, j)) continue
    if (!goesOn(all, j)) break
    if (all[j]!.cap) words++
    last = j
  }
  return last
}

const initialDot = (all: readonly Token[], j: number): boolean =>
  all[j]!.text === '.' && all[j - 1]!.text.length === 1 && all[j + 1]?.cap === true

function goesOn(all: readonly Token[], j: number): boolean {
  const token = all[j]!
  if (all[j - 1]!.text !== '.' && !adjacent(all[j - 1]!, token)) return false
  if (ordinary(token.lower)) return false
  return token.cap || (PARTICLE.test(token.lower) && all[j + 1]?.cap === true)
}

export function* titled({ tokens: all, capitals }: Sheet): Iterable<Range> {
  for (const i of capitals) {
    const token = all[i]!
    const title = TITLE.has(token.lower)
    if ((!title && !RANK.has(token.lower)) || i + 1 >= all.length) continue
    const next = all[i + 1]!.text === '.' && token.text.length < 6 ? i + 2 : i + 1
    if (!opensName(all, next, title)) continue
    const to = nameTo(all, next)
    if (to >= next && !PLACE_AFTER.has(all[to]!.lower)) yield { from: i, to, firm: true }
  }
}

const OFFICES = wordSet`
  president speaker chairman chairwoman chair chairperson justice recorder registrar sheriff ambassador moderator
  warden convener referee umpire vice-chancellor principal provost
`

function opensName(all: readonly Token[], next: number, title: boolean): boolean {
  const token = all[next]
  if (!token?.cap || !adjacent(all[next - 1]!, token)) return false
  // 'Mrs I Sample': a letter before a family name is an initial, not a pronoun.
  if (title && token.text.length === 1 && all[next + 1]?.cap === true && adjacent(token, all[next + 1])) return true
  if (ordinary(token.lower) || TITLE.has(token.lower)) return false
  // 'Mr President', 'Madam Chair': forms of address for an office.
  if (title && OFFICES.has(token.lower) && all[next + 1]?.cap !== true) return false
  return title || token.text.length > 3 || token.text !== token.text.toUpperCase()
}

/** 'MORGAN, Sioned', and 'Morgan, Sioned' on its own line. */
export function* reversed({ tokens: all, capitals, lists }: Sheet): Iterable<Range> {
  for (const i of capitals) {
    const family = all[i]!
    const given = all[i + 2]
    if (!given?.cap || all[i + 1]!.text !== ',' || family.text.length < 2) continue
    const upper =
      family.text.length > 2 && family.text === family.text.toUpperCase() && given.text !== given.text.toUpperCase()
    const row = (i === 0 || /^[\n|;\t]$/.test(all[i - 1]!.text)) && (lists[i]! & 2) !== 0 && (lists[i + 2]! & 5) === 1
    const named = (lists[i]! & 2) !== 0 || (lists[i + 2]! & 1) !== 0
    if ((upper && named && !ordinary(family.lower) && !ordinary(given.lower)) || row)
      yield { from: i, to: i + 2, firm: true }
  }
}

const MAX_INITIALS = 8

export function* initials({ tokens: all, capitals, lists, to: last }: Sheet): Iterable<Range> {
  for (const i of capitals) {
    if (all[i]!.text.length !== 1 || all[i + 1]?.text !== '.') continue
    if (all[i - 1]?.text === '.' && all[i - 1]!.end === all[i]!.start) continue
    const at = behindInitials(all, i)
    const name = all[at]
    if (!name?.cap || name.text.length < 3 || last[at] !== at || ordinary(name.lower)) continue
    const family = (lists[at]! & 6) === 2 || (!isCommon(hash(name.lower)) && !PLACE_AFTER.has(name.lower))
    if (name.start - all[at - 1]!.end < 2 && family) yield { from: i, to: at, firm: true }
  }
}

function behindInitials(all: readonly Token[], i: number): number {
  let at = i + 2
  const last = i + 2 * MAX_INITIALS
  while (at < last && all[at]?.cap && all[at]!.text.length === 1 && all[at + 1]?.text === '.') at += 2
  return at
}

export function* byLists({ tokens: all, capitals, lists }: Sheet): Iterable<Range> {
  for (const i of capitals) {
    const isGiven = (lists[i]! & 5) === 1 || ((lists[i]! & 1) !== 0 && (lists[i + 1]! & 6) === 2)
    if (!isGiven || all[i]!.text.length < 3) continue
    const to = nameTo(all, i, 3)
    if (to > i || (lists[i]! & 15) === 1) yield { from: i, to, firm: false }
  }
}

/** A word on no list before a family name: it makes no name, but belongs to one that begins behind it. */
export function* unlisted({ tokens: all, capitals, lists, to: last }: Sheet): Iterable<Range> {
  for (const i of capitals) {
    const to = last[i]!
    const isFamily = (to === i + 1 || to === i + 2) && (lists[to]! & 6) === 2
    if (isFamily && lists[i] === 0 && all[i]!.text.length > 2 && !isCommon(hash(all[i]!.lower)))
      yield { from: i, to, firm: false }
  }
}

/** 'known as “Mick”', 'goes by Mick' */
export function* known({ tokens: all, capitals }: Sheet): Iterable<Range> {
  for (const i of capitals) {
    const [lead, before, after] = [all[i - 2]?.lower ?? '', all[i - 1]?.text ?? '', all[i + 1]?.text ?? '']
    const isQuoted = MARK.test(before) && MARK.test(after) && CALLED.test(lead)
    if (isQuoted || (before === 'by' && /^(?:goes|went)$/.test(lead))) yield { from: i, to: i, firm: true }
  }
}

const MARK = /^[“”"‘’']$/
const CALLED = /^(?:as|called|nicknamed|alias|codenamed|named)$/
