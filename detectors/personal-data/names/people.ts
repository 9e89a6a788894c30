import { byPartOfReading } from '../../by-reading.ts'
import type { Part, Reading } from '../../contract.ts'
import { firstFrom, type Place } from '../../sorted.ts'
import type { Zone } from '../layout-lines.ts'
import { withClassified } from './classified-names.ts'
import { type Candidate, candidates } from './name-candidates.ts'
import { placedIn, publicBecause } from './public-status.ts'
import { tokens } from './tokens.ts'

export type Person = Place & {
  /** The family name, or the only name. */
  readonly key: string
  readonly words: readonly string[]
  /** A single name hardly identifies anyone. */
  readonly full: boolean
  /** Why the person is public; absent for a private person. */
  readonly publicBecause?: string
  /** Named also in a header, greeting or signature. */
  readonly correspondent?: true
}

const MAX_TEXT_CHARS = 400_000

const castOf = byPartOfReading((part, reading) => {
  const all = part.kind === 'label' ? [] : withMemory(part, reading).filter((one) => !disguised(one, part, reading))
  const own = privateOf(all)
  return { all, own, owned: new Set<Person>(own) }
})

/** The unfolded part is read instead of disguised letters. */
function disguised({ start, end }: Person, part: Part, reading: Reading): boolean {
  if (!/[^\p{Script=Latin}\P{L}]|[\uff21-\uff5a]/u.test(part.text.slice(start, end))) return false
  return reading.parts.some((other) => other.from?.part === part.id)
}

export const peopleIn = (part: Part, reading: Reading): readonly Person[] => castOf(part, reading).all

export const privatePeople = (part: Part, reading: Reading): readonly Person[] => castOf(part, reading).own

export const isPrivate = (person: Person, part: Part, reading: Reading): boolean =>
  castOf(part, reading).owned.has(person)

export function between<One extends Place>(all: readonly One[], from: number, to: number): readonly One[] {
  const first = firstFrom(all, from)
  let end = first
  while (end < all.length && all[end]!.end <= to) end++
  return all.slice(first, end)
}

export const privateBetween = (part: Part, reading: Reading, from: number, to: number): readonly Person[] =>
  between(privatePeople(part, reading), from, to)

/** Whether a private person is named before the offset, with no more than `gap` between. */
export const isAfterName = (part: Part, reading: Reading, start: number, gap: RegExp): boolean =>
  privateBetween(part, reading, start - 60, start).some(({ end }) => gap.test(part.text.slice(end, start)))

export function lastBefore(people: readonly Person[], at: number): Person | undefined {
  let i = firstFrom(people, at) - 1
  while (i >= 0 && people[i]!.end > at) i--
  return people[i]
}

const lastStart = (people: readonly Person[], at: number): Person | undefined => people[firstFrom(people, at + 1) - 1]

type Capitalised = { readonly start: number; readonly end: number; readonly lower: string }

function withMemory(part: Part, reading: Reading): Person[] {
  const byRules: Candidate[] = []
  const capitals: Capitalised[] = []
  for (let from = 0; from < part.text.length; from += MAX_TEXT_CHARS) {
    const text = part.text.slice(from, from + MAX_TEXT_CHARS)
    const all = tokens(text)
    for (const one of candidates(text, reading.circumstances.kind === 'email', all))
      byRules.push({ ...one, start: one.start + from, end: one.end + from })
    for (const { cap, start, end, lower } of all)
      if (cap) capitals.push({ start: start + from, end: end + from, lower })
  }
  const found = withClassified(byRules, part, reading)
  const people = found.map((one) => personOf(one, publicBecause(one, part, reading)))
  const named = part.kind === 'recipients' ? people : [...people, ...again(people, part.text, capitals)]
  return siblings(tied(named.sort((a, b) => a.start - b.start)), part.text)
}

/** 'Mia and Skye Sample': the family name applies to both. */
const siblings = (people: readonly Person[], text: string): Person[] =>
  people.map((person, at) => {
    const next = people[at + 1]
    const alone = !person.full && person.words.length === 1 && person.publicBecause === undefined
    if (!alone || !next?.full || next.words.length < 2 || next.publicBecause !== undefined) return person
    return /^ (?:and|&) $/.test(text.slice(person.end, next.start)) ? { ...person, key: next.key } : person
  })

function personOf(found: Candidate, why: string | undefined): Person {
  const words = found.words.map((word) => word.toLowerCase())
  return {
    start: found.start,
    end: found.end,
    key: words.at(-1) ?? '',
    words,
    // 'Colin R.' on a rota: the initial is there so that the person is not named.
    full: found.certain || (words.length > 1 && words.at(-1)!.length > 1),
    ...(why ? { publicBecause: why } : {}),
  }
}

/** A name found once is recognised wherever it recurs. */
function again(people: readonly Person[], text: string, capitals: readonly Capitalised[]): Person[] {
  const names = new Map<string, Person>()
  for (const person of people)
    if (person.words.length > 1)
      for (const word of person.words) if (word.length > 2 && !AMONG_WORDS.test(word)) names.set(word, person)
  if (names.size === 0) return []
  return capitals.flatMap(({ start, end, lower }) => {
    const person = names.get(lower)
    if (!person || (lastStart(people, start)?.end ?? 0) > start) return []
    if (/[’'-]/.test(text[start - 1] ?? '') || /^(?:[’']s)? \p{Lu}/u.test(text.slice(end, end + 4))) return []
    return [{ start, end, key: person.key, words: [lower], full: false }]
  })
}

const AMONG_WORDS =
  /^(?:the|and|may|will|mark|grant|april|june|hope|street|road|young|green|brown|white|black|king|hall|hill|wood|page|price|day|law)$/

/** Quoted in a role, public in every line. */
function tied(people: readonly Person[]): Person[] {
  const wholes = new Map<string, Person>()
  for (const person of [...people].reverse())
    if (person.words.length > 1) for (const word of person.words) wholes.set(word, person)
  const known = standings(people, wholes)
  const placed = new Set(people.filter((person) => isInPlace(person)).flatMap(nameWords))
  return people.map(({ start, end, key, words, full, publicBecause }) => {
    const name = words.join(' ')
    const home = words.length === 1 ? wholes.get(name) : undefined
    const why = (home && namesake(home, publicBecause) ? undefined : publicBecause) ?? known.get(name)
    const isPlaced = why === undefined && placed.has(name)
    const same = { start, end, key: home?.key ?? key, words, full }
    return { ...same, ...(why ? { publicBecause: why } : {}), ...(isPlaced ? { correspondent: true as const } : {}) }
  })
}

function standings(people: readonly Person[], wholes: ReadonlyMap<string, Person>): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const person of people)
    if (person.publicBecause && !isInPlace(person))
      for (const word of nameWords(person)) known.set(word, person.publicBecause)
  for (const [word, whole] of wholes) if (namesake(whole, known.get(word))) known.delete(word)
  return known
}

/** A header excuses the name there, but no facts elsewhere. */
export const isInPlace = ({ publicBecause }: Person, zone: Zone | '' = ''): boolean =>
  publicBecause?.startsWith(placedIn(zone)) === true

/** A full name in the text rules out a namesake on a register. */
const namesake = (whole: Person, why: string | undefined): boolean =>
  whole.publicBecause === undefined && /\blist\b/.test(why ?? '')

function nameWords(person: Person): string[] {
  return person.words.length > 1
    ? [...person.words.filter((word) => word.length > 2), person.words.join(' ')]
    : [...person.words]
}

function privateOf(all: readonly Person[]): Person[] {
  const people = all.filter((person) => person.publicBecause === undefined)
  const fullNames = new Set(people.filter((person) => person.full).map((person) => person.key))
  const isFamilyName = ({ correspondent, words, key }: Person) => correspondent === true && words[0] === key
  return people.filter((person) => person.full || fullNames.has(person.key) || isFamilyName(person))
}
