import type { Part, Reading } from '../contract.ts'
import { type Candidate, candidates } from './name-candidates.ts'
import { publicBecause } from './standing.ts'

/** Somebody named in a part. */
export type Person = {
  readonly start: number
  readonly end: number
  /** What ties mentions of the same person together: the family name, or the one name there is. */
  readonly key: string
  readonly words: readonly string[]
  /** Given and family name, or a title and a name. One name alone says little about who it is. */
  readonly full: boolean
  readonly margin: number
  /** Why the person is properly public; absent for a private person. */
  readonly publicBecause?: string
}

const KINDS = new Set<Part['kind']>([
  'title',
  'body',
  'quoted',
  'attachment',
  'header-footer',
  'properties',
  'hidden',
  'picture-text',
  'filename',
  'recipients',
])
const LONGEST = 400_000

const seen = new WeakMap<Reading, Map<string, readonly Person[]>>()

/** Everybody named in a part, in order. Read once for all rules. */
export function peopleIn(part: Part, reading: Reading): readonly Person[] {
  const parts = seen.get(reading) ?? new Map<string, readonly Person[]>()
  seen.set(reading, parts)
  const before = parts.get(part.id)
  if (before) return before
  const people = KINDS.has(part.kind) ? withMemory(part, reading) : []
  parts.set(part.id, people)
  return people
}

function withMemory(part: Part, reading: Reading): Person[] {
  const people: Person[] = []
  for (let start = 0; start < part.text.length; start += LONGEST)
    for (const found of candidates(part.text.slice(start, start + LONGEST))) {
      const moved = { ...found, start: found.start + start, end: found.end + start }
      people.push(personOf(moved, publicBecause(moved, part, reading)))
    }
  return tied([...people, ...again(people, part.text)].sort((a, b) => a.start - b.start))
}

function personOf(found: Candidate, why: string | undefined): Person {
  const words = found.words.map((word) => word.toLowerCase())
  return {
    start: found.start,
    end: found.end,
    key: words.at(-1) ?? '',
    words,
    full: words.length > 1 || found.said,
    margin: found.margin,
    ...(why ? { publicBecause: why } : {}),
  }
}

/** 'Twelve people saw Lily-Mae': a name once told is known wherever it comes again. */
function again(people: readonly Person[], text: string): Person[] {
  const names = new Map<string, Person>()
  for (const person of people)
    if (person.words.length > 1)
      for (const word of person.words) if (word.length > 2 && !AMONG_WORDS.test(word)) names.set(word, person)
  if (names.size === 0) return []
  const taken = new Set(people.map((person) => person.start))
  const covered = (at: number) => taken.has(at) || people.some((other) => other.start <= at && at < other.end)
  return [...text.matchAll(/(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]{2,30}(?![\p{L}])/gu)].flatMap((word) => {
    const plain = word[0].replace(/[’']s?$/, '').toLowerCase()
    const person = names.get(plain)
    const goesOn = /^ \p{Lu}/u.test(text.slice(word.index + word[0].length, word.index + word[0].length + 2))
    if (!person || goesOn || covered(word.index)) return []
    return [
      { start: word.index, end: word.index + plain.length, key: person.key, words: [plain], full: false, margin: 0 },
    ]
  })
}

const AMONG_WORDS =
  /^(?:the|and|may|will|mark|grant|april|june|hope|street|road|young|green|brown|white|black|king|hall|hill|wood|page|price|day|law)$/

/** All mentions of one person share their standing: whoever is quoted in a role once is public in every line. */
function tied(people: readonly Person[]): Person[] {
  const known = new Map<string, string>()
  for (const person of people)
    if (person.publicBecause) for (const word of nameWords(person)) known.set(word, person.publicBecause)
  const wholes = people.filter((person) => person.words.length > 1)
  return people.map((person) => {
    const home = person.words.length === 1 ? wholes.find((whole) => whole.words.includes(person.words[0]!)) : undefined
    const key = home?.key ?? person.key
    const why =
      person.publicBecause ??
      (person.words.length === 1 ? known.get(person.words[0]!) : known.get(person.words.join(' ')))
    return { ...person, key, ...(why ? { publicBecause: why } : {}) }
  })
}

function nameWords(person: Person): string[] {
  return person.words.length > 1
    ? [...person.words.filter((word) => word.length > 2), person.words.join(' ')]
    : [...person.words]
}

/** Private persons named in full, and single names that belong to one. */
export function privatePeople(part: Part, reading: Reading): Person[] {
  const people = peopleIn(part, reading).filter((person) => person.publicBecause === undefined)
  const told = new Set(people.filter((person) => person.full).map((person) => person.key))
  return people.filter((person) => person.full || told.has(person.key))
}
