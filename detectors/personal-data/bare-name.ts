import { endOfParagraph, paragraphsAt } from '../around.ts'
import { byPartOfReading } from '../by-reading.ts'
import type { Part, Reading } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { firstFrom } from '../sorted.ts'
import { age } from './age.ts'
import { factsIn } from './beside.ts'
import { silent } from './classified-facts.ts'
import { CASE, CASE_OF_LIST } from './names/case-words.ts'
import { between, type Person, privatePeople } from './names/people.ts'
import { sentenceAt } from './tie.ts'

type Place = { readonly start: number; readonly end: number }

/** Facts follow a name; a few precede it. */
const AFTER = 360
const BEFORE = 160
const LIST = 4
/** So many names at once are a list of people, whatever it is about. */
const LONG_LIST = 12
/** The words above a list concern every name in it. */
const LIST_REACH = 600

const factSpans = (part: Part, reading: Reading) => [
  ...factsIn(part, reading),
  ...[...age.find(reading)]
    .filter(({ span, severity }) => span.part === part.id && severity !== 'note')
    .map(({ span }) => span),
]

/** Only classifier or correspondent show that a name has nothing private beside it. */
export function bare({ start, end, correspondent }: Person, part: Part, reading: Reading): boolean {
  const mail = reading.circumstances.kind === 'email'
  if (part.kind !== 'body' && !(mail && (part.kind === 'title' || part.kind === 'quoted'))) return false
  if (reading.classifierMatches === undefined && !correspondent) return false
  const [from, to] = [start - BEFORE, end + AFTER]
  if (reading.classifierMatches !== undefined && !silent(reading, part, start - 1, to)) return false
  if (CASE.test(sentenceAt(part, start)?.text ?? part.text)) return false
  const { facts, full } = aboutAll(part, reading)
  if (isListedInCase({ start, end }, part, reading)) return false
  return namesNear(start, full) < LONG_LIST && !facts.some((fact) => fact.start < to && from < fact.end)
}

/** Four names or more, with words about a case in the list or the paragraph above or below it. */
export function isListedInCase({ start, end }: Place, part: Part, reading: Reading): boolean {
  const { full } = aboutAll(part, reading)
  if (namesNear(start, full) < LIST) return false
  const list = between(full, start - LIST_REACH, end + LIST_REACH)
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

function namesNear(start: number, full: readonly Person[]): number {
  const keys = new Set<string>()
  for (let at = firstFrom(full, start - LIST_REACH); at < full.length && keys.size < LONG_LIST; at++) {
    if (full[at]!.start > start + LIST_REACH) break
    keys.add(full[at]!.key)
  }
  return keys.size
}

type About = { readonly facts: readonly Place[]; readonly full: readonly Person[] }

const aboutAll = byPartOfReading(
  (part, reading): About => ({
    facts: factSpans(part, reading),
    full: privatePeople(part, reading).filter((person) => person.full),
  }),
)
