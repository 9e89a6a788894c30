import { endOfParagraph, paragraphsAt } from '../around.ts'
import type { Part, Reading } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { firstFrom, type Place } from '../sorted.ts'
import { CASE, CASE_OF_LIST } from './names/case-words.ts'
import { between } from './names/people.ts'

/** A name or an address in a text. */
export type Listed = Place & { readonly key: string }

const LIST = 4
/** So many at once are a list of people, whatever it is about. */
const LONG_LIST = 12
/** The words above a list concern everybody in it. */
const LIST_REACH = 600

/** So many, or four with words about a case in the list or the paragraph above or below it. */
export const isInList = (place: Place, all: readonly Listed[], part: Part, reading: Reading): boolean =>
  countNear(place.start, all) >= LONG_LIST || isListedInCase(place, all, part, reading)

export function isListedInCase({ start, end }: Place, all: readonly Listed[], part: Part, reading: Reading): boolean {
  if (countNear(start, all) < LIST) return false
  const list = between(all, start - LIST_REACH, end + LIST_REACH)
  const [first, last] = [list[0]!.start, list.at(-1)!.end]
  const { from } = paragraphsAt(part.text, first, first, LIST_REACH)
  const { to } = paragraphsAt(part.text, last, last, LIST_REACH)
  const until = Math.min(endOfParagraph(part.text, last, LIST_REACH), end + LIST_REACH)
  return (
    CASE_OF_LIST.within(part.text, Math.max(from, start - LIST_REACH), until) ||
    CASE.within(part.text, until, Math.min(to, end + LIST_REACH)) ||
    isRelated(part, reading, first, last)
  )
}

/** 'Referrals from the refuge' as a heading, or 'They are all victims', further from the list. */
function isRelated(part: Part, reading: Reading, first: number, last: number): boolean {
  const above = part.text.slice(Math.max(0, first - LIST_REACH), first)
  const below = part.text.slice(last, last + LIST_REACH)
  const title = reading.parts.find(({ kind }) => kind === 'title')?.text ?? ''
  return (
    CASE_OF_LIST.test(title) ||
    everyMatch(above, HEADING).some(([line]) => CASE_OF_LIST.test(line)) ||
    everyMatch(below, OF_THEM).some(([sentence]) => CASE.test(sentence))
  )
}

const HEADING = /(?<=^|\n)[^\n]{3,80}[^\n.!?,;](?=\n[ \t]*\n)/g
const OF_THEM = /\b(?:they|them|these|those)\b[^.!?\n]{0,160}/gi

function countNear(start: number, all: readonly Listed[]): number {
  const keys = new Set<string>()
  for (let at = firstFrom(all, start - LIST_REACH); at < all.length && keys.size < LONG_LIST; at++) {
    if (all[at]!.start > start + LIST_REACH) break
    keys.add(all[at]!.key)
  }
  return keys.size
}
