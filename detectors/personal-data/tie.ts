import { blankLinesIn, lineAfter, lineBefore } from '../around.ts'
import { byPart } from '../by-reading.ts'
import type { Match, Part, Reading } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'
import { pieces } from '../pieces.ts'
import { firstFrom, type Place } from '../sorted.ts'
import { consented } from './consent.ts'
import { OPEN_COURT } from './names/in-the-open.ts'
import { listed } from './names/name-features.ts'
import { between, isPrivate, lastBefore, type Person, peopleIn, privatePeople } from './names/people.ts'
import { CANNOT_BE_HURT } from './names/unreal.ts'

export type Sentence = { readonly text: string; readonly start: number; readonly end: number }

export const sentencesOf = byPart((part): readonly Sentence[] => whole(part.text))

/** A lower-case continuation belongs to 'approx.'. */
function whole(text: string): Sentence[] {
  const all: { text: string; start: number; end: number }[] = []
  for (const piece of pieces(text)) {
    const last = all.at(-1)
    const goesOn =
      last &&
      /^[\p{Ll}\d]/u.test(piece.text) &&
      /\b(?:no|nos|approx|ref|tel|ext|p|pp|s|c|b|d|inc|dob)\. $/i.test(last.text.slice(-8)) &&
      last.text.length < 600
    if (goesOn) {
      last.text += piece.text
      last.end = piece.start + piece.text.length
    } else all.push({ text: piece.text, start: piece.start, end: piece.start + piece.text.length })
  }
  return all
}

export function sentenceAt(part: Part, at: number): Sentence | undefined {
  const all = sentencesOf(part)
  const found = all[firstFrom(all, at + 1) - 1]
  return found && at < found.end ? found : undefined
}

export type Tie = {
  readonly person: Person
  readonly how: 'named' | 'pronoun' | 'role' | 'row' | 'named next' | 'named before'
}

const CONTEXT_CHARS = 900
/** 'They', or 'the client' where several people are named, are seldom somebody named more than two paragraphs above. */
const CONTEXT_BREAKS = 2
const OF_ONE = /\b(?:he|she|his|her|him|hers)\b/i
const PRONOUN = /\b(?:he|she|his|her|him|hers|they|their)\b|\bwho\b/i
const ROLE_NOUNS = phrases`
  client, complainant, claimant, victim, survivor, officer, constable, applicant, patient, candidate, tenant,
  driver, suspect, defendant, offender, witness, man, woman, boy, girl, child, teenager, pupil, employee, colleague,
  volunteer, brother, sister, son, daughter, mother, father, husband, wife, partner, ex, caretaker, cleaner, driver,
  nurse, manager, boss, neighbour, lodger, trustee, cadet, officer
`
const ROLE_NOUN = patternWith('i')`\b(?:your|our|my|the|this|that) ${ROLE_NOUNS}\b`

/** `ofConvicted`: the fact is private even of a person whose conviction is public. */
export function tie(
  part: Part,
  reading: Reading,
  sentence: Sentence,
  { start, end }: Place,
  ofConvicted = false,
): Tie | undefined {
  const all = peopleIn(part, reading)
  if (all.length === 0) return undefined
  const inside = between(all, sentence.start, sentence.end)
  const own = (person: Person) =>
    isPrivate(person, part, reading) || onlyName(person) || (ofConvicted && person.publicBecause === OPEN_COURT)
  const named = nearest(inside, own, part.text, { start, end })
  if (named) return { person: named, how: 'named' }
  // A sentence about a person it names is about them; the dead cannot be hurt, and 'he' means no one else.
  if (CANNOT_BE_HURT.test(lastBefore(inside, start)?.publicBecause ?? '')) return undefined
  const before = sentence.text.slice(0, Math.max(0, end - sentence.start))
  const author = /\b(?:I|me|[Mm]y)\b/.test(before) ? quotedAuthor(part, reading, sentence) : undefined
  if (author) return { person: author, how: 'pronoun' }
  const pronoun = PRONOUN.test(before)
  if (!pronoun && !ROLE_NOUN.test(sentence.text)) return undefined
  const isOne = OF_ONE.test(before) || ((!pronoun || THEY_FIRST.test(before)) && namesOne(part, reading))
  return earlier(part, reading, sentence, pronoun, isOne ? Number.POSITIVE_INFINITY : CONTEXT_BREAKS)
}

const WROTE = /^(?: ?[<(][^<>()\n]{3,120}[>)])? (?:wrote|writes)\b[^\n:]{0,60}:[ \t]*(?:\s*(?<quote>\n[ \t]*>))?/
const FROM = /(?:^|\n)[ \t>*]{0,8}From:[ \t*"']{0,4}$/
const HEADS = /^[^\n]{0,150}\n(?:[ \t>]{0,8}\n)?[ \t>*]{0,8}(?:Sent|Date|To|Subject):/

/** 'Jane wrote: I have epilepsy', or under the heads of her mail, to somebody else. */
function quotedAuthor(part: Part, reading: Reading, { start, end }: Sentence): Person | undefined {
  const { kind, mail, writer } = reading.circumstances
  if (kind !== 'email' && kind !== 'letter') return undefined
  const all = peopleIn(part, reading)
  const author = between(all, start - CONTEXT_CHARS, end).findLast((one) => {
    const after = part.text.slice(one.end, one.end + 250)
    return (
      WROTE.test(after) || (HEADS.test(after) && FROM.test(part.text.slice(Math.max(0, one.start - 24), one.start)))
    )
  })
  if (!author || /\blist\b/.test(author.publicBecause ?? '')) return undefined
  const isMarked = WROTE.exec(part.text.slice(author.end, author.end + 250))?.groups?.['quote'] !== undefined
  if (isMarked && !/^[ \t]*>/.test(lineBefore(part.text, start, CONTEXT_CHARS) + part.text[start])) return undefined
  const greeted = all.filter(({ publicBecause }) => /greeting/.test(publicBecause ?? '')).flatMap(({ words }) => words)
  const inHead = [...(mail?.recipients ?? []).flatMap(({ address, name = '' }) => [address, name]), mail?.sender ?? '']
  const own = [...greeted, ...inHead, ...(writer?.names ?? [])].join(' ').toLowerCase()
  return author.words.some((word) => own.includes(word)) ? undefined : author
}

const THEY_FIRST = /^\W*they\b/i
function namesOne(part: Part, reading: Reading): boolean {
  const people = privatePeople(part, reading)
  return people.length > 0 && people.every(({ key }) => key === people[0]!.key)
}

/** A public person counts only as the subject. */
function nearest(inside: readonly Person[], own: (one: Person) => boolean, text: string, { start, end }: Place) {
  const before = inside.filter((person) => person.end <= start + 1)
  const closest = before.filter(own).at(-1)
  if (closest) return closest
  const after = inside.find((person) => person.start >= end - 1 && person.start - end < 45)
  if (after && own(after)) return after
  const subject = before.at(-1)
  if (!subject?.publicBecause || /greeting|signature/.test(subject.publicBecause)) return undefined
  if (CANNOT_BE_HURT.test(subject.publicBecause)) return undefined
  const between = text.slice(subject.end, start)
  return between.length < 60 && OWN_VERB.test(between) ? subject : undefined
}

const onlyName = ({ words, publicBecause }: Person): boolean =>
  publicBecause === undefined && words.length === 1 && (listed(words[0]!) & 5) === 1

const OWN_VERB =
  /^,? (?:\(?[^,.!?)]{1,45}[,)] )?(?:who )?(?:$|(?:has|had|is|was|suffers?|suffered|takes|took|lives with|underwent|also)\b[^.!?]{0,30}$)/i

function earlier(part: Part, reading: Reading, sentence: Sentence, pronoun: boolean, breaks: number): Tie | undefined {
  const all = peopleIn(part, reading)
  const isNear = ({ end }: Person) =>
    sentence.start - end <= CONTEXT_CHARS && blankLinesIn(part.text.slice(end, sentence.start)) <= breaks
  const recent = between(all, sentence.start - CONTEXT_CHARS, sentence.start).filter(isNear)
  const last = recent.filter((person) => !/signature|header/.test(person.publicBecause ?? '')).at(-1)
  if (pronoun && last) {
    const isOwn = isPrivate(last, part, reading) || onlyName(last) || last.publicBecause === OPEN_COURT
    if (isOwn) return { person: last, how: 'pronoun' }
    if (last.publicBecause && !/greeting/.test(last.publicBecause)) return undefined
  }
  const any = lastBefore(privatePeople(part, reading), sentence.start)
  if (!any || !isNear(any)) return undefined
  return { person: any, how: pronoun ? 'pronoun' : 'role' }
}

/** Each fact that is tied to a person, and that no match before it covers. */
export function* tiedFacts<Fact extends Place>(
  reading: Reading,
  facts: (part: Part) => readonly Fact[],
  about: (part: Part, reading: Reading, fact: Fact) => Tie | undefined,
  matchOf: (part: Part, fact: Fact, tied: Tie) => Match,
): Iterable<Match> {
  for (const part of reading.parts) {
    let reached = -1
    if (peopleIn(part, reading).length === 0) continue
    for (const fact of facts(part)) {
      const tied = fact.start < reached ? undefined : about(part, reading, fact)
      if (!tied) continue
      const match = matchOf(part, fact, tied)
      reached = match.span.end
      yield consented(match, part, reading)
    }
  }
}

/** Without a sentence, or a form line below the name. */
export function rowOf(part: Part, reading: Reading, start: number): Tie | undefined {
  const from = start - lineBefore(part.text, start, 300).length
  const to = start + lineAfter(part.text, start, 301).length
  if (to - from > 300) return undefined
  const line = part.text.slice(from, to)
  if (!/ {2,}|\t|[|,;:–—]| - /.test(line) || /[a-z]{3,}[.!?](?:\s|$)/.test(line)) return undefined
  const own = privatePeople(part, reading)
  const person = between(own, from, to)[0]
  if (person) return { person, how: 'row' }
  const form =
    /^[-•*\s]{0,4}[A-Z][\w ’'/.]{1,40}?(?:[:–—]| - | {2,}|\t)/.test(line) && !/\b(?:the|he|she|they|we|I)\b/.test(line)
  const above = form ? between(own, from - 300, from).at(-1) : undefined
  return above ? { person: above, how: 'row' } : undefined
}
