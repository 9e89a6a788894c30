import { asciiFirst } from '../../ascii-first.ts'
import type { Part, Reading } from '../../contract.ts'
import { firstFrom } from '../../sorted.ts'
import { withClassified } from './classified-names.ts'
import { isCommon } from './common-words.ts'
import { type Candidate, candidates } from './name-candidates.ts'
import { hash } from './name-features.ts'
import { HONOUR, publicBecause } from './public-status.ts'

export type Person = {
  readonly start: number
  readonly end: number
  /** The family name, or the only name. */
  readonly key: string
  readonly words: readonly string[]
  /** A single name hardly identifies anyone. */
  readonly full: boolean
  readonly margin: number
  /** Why the person is public; absent for a private person. */
  readonly publicBecause?: string
  /** Named also in a header, greeting or signature. */
  readonly correspondent?: true
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
const MAX_TEXT_CHARS = 400_000

type Cast = { readonly all: readonly Person[]; readonly own: readonly Person[]; readonly owned: ReadonlySet<Person> }

const seen = new WeakMap<Reading, Map<string, Cast>>()

function castOf(part: Part, reading: Reading): Cast {
  const parts = seen.get(reading) ?? new Map<string, Cast>()
  seen.set(reading, parts)
  const before = parts.get(part.id)
  if (before) return before
  const all = KINDS.has(part.kind) ? withMemory(part, reading).filter((one) => !disguised(one, part, reading)) : []
  const own = privateOf(all)
  const cast = { all, own, owned: new Set(own) }
  parts.set(part.id, cast)
  return cast
}

/** The unfolded part is read instead of disguised letters. */
function disguised({ start, end }: Person, part: Part, reading: Reading): boolean {
  if (!/[^\p{Script=Latin}\P{L}]|[\uff21-\uff5a]/u.test(part.text.slice(start, end))) return false
  return reading.parts.some((other) => other.from?.part === part.id)
}

export const peopleIn = (part: Part, reading: Reading): readonly Person[] => castOf(part, reading).all

export const privatePeople = (part: Part, reading: Reading): readonly Person[] => castOf(part, reading).own

export const isPrivate = (person: Person, part: Part, reading: Reading): boolean =>
  castOf(part, reading).owned.has(person)

export function between(people: readonly Person[], from: number, to: number): readonly Person[] {
  const first = firstFrom(people, from)
  let end = first
  while (end < people.length && people[end]!.end <= to) end++
  return people.slice(first, end)
}

export function lastBefore(people: readonly Person[], at: number): Person | undefined {
  let i = firstFrom(people, at) - 1
  while (i >= 0 && people[i]!.end > at) i--
  return people[i]
}

const lastStart = (people: readonly Person[], at: number): Person | undefined => people[firstFrom(people, at + 1) - 1]

function withMemory(part: Part, reading: Reading): Person[] {
  const byRules: Candidate[] = []
  for (let from = 0; from < part.text.length; from += MAX_TEXT_CHARS)
    for (const one of candidates(part.text.slice(from, from + MAX_TEXT_CHARS), reading.circumstances.kind === 'email'))
      byRules.push({ ...one, start: one.start + from, end: one.end + from })
  const found = withClassified(byRules, part, reading)
  const people = found.map((one) => personOf(one, publicBecause(one, part, reading, found)))
  return siblings(
    tied(
      inLists(
        inRows(
          [...people, ...(part.kind === 'recipients' ? [] : again(people, part.text))].sort(
            (a, b) => a.start - b.start,
          ),
          part.text,
        ),
        part.text,
      ),
    ),
    part.text,
  )
}

/** 'Mia and Skye Sample': the family name applies to both. */
const siblings = (people: readonly Person[], text: string): Person[] =>
  people.map((person, at) => {
    const next = people[at + 1]
    const alone = !person.full && person.words.length === 1 && person.publicBecause === undefined
    if (!alone || !next?.full || next.words.length < 2 || next.publicBecause !== undefined) return person
    return /^ (?:and|&) $/.test(text.slice(person.end, next.start)) ? { ...person, key: next.key } : person
  })

/** In a list of people a title does not set one apart. */
function inRows(people: readonly Person[], text: string): Person[] {
  if (!people.some(({ publicBecause }) => publicBecause === HONOUR)) return [...people]
  const opening = people.filter(({ start }) => OPENS_LINE.test(text.slice(Math.max(0, start - 20), start)))
  const place = new Map(opening.map((person, at) => [person, at]))
  const own = (person: Person | undefined) => person?.full === true && person.publicBecause === undefined
  return people.map((person) => {
    const at = place.get(person)
    if (person.publicBecause !== HONOUR || at === undefined) return person
    if (!own(opening[at - 1]) && !own(opening[at + 1])) return person
    const { publicBecause: _, ...alike } = person
    return alike
  })
}

/** Only a bullet, number or reference may precede the name. */
const OPENS_LINE = /(?:^|\n)[-•*–\s]{0,4}(?:[A-Z]{0,3}\/?\d{1,5}[.)]?\s{1,4})?$/

function personOf(found: Candidate, why: string | undefined): Person {
  const words = found.words.map((word) => word.toLowerCase())
  return {
    start: found.start,
    end: found.end,
    key: words.at(-1) ?? '',
    words,
    // 'Colin R.' on a rota: the initial is there so that the person is not named.
    full: found.certain || (words.length > 1 && words.at(-1)!.length > 1),
    margin: found.margin,
    ...(why ? { publicBecause: why } : {}),
  }
}

/** A name found once is recognised wherever it recurs. */
function again(people: readonly Person[], text: string): Person[] {
  const names = new Map<string, Person>()
  for (const person of people)
    if (person.words.length > 1)
      for (const word of person.words) if (word.length > 2 && !AMONG_WORDS.test(word)) names.set(word, person)
  if (names.size === 0) return []
  const givens = people.filter(({ words, full }) => full && words.length > 1 && words[0]!.length > 4)
  const taken = new Set(people.map((person) => person.start))
  const covered = (at: number) => taken.has(at) || (lastStart(people, at)?.end ?? 0) > at
  const known = new Set([...names.keys(), ...givens.map(({ words }) => words[0]!)].map((name) => name[0]))
  return capitalised(text, known).flatMap((word) => {
    const plain = word[0].replace(/[’']s?$/, '').toLowerCase()
    const person = names.get(plain) ?? givens.find(({ words }) => shortFor(plain, words[0]!))
    const goesOn = /^ \p{Lu}/u.test(text.slice(word.index + word[0].length, word.index + word[0].length + 2))
    if (!person || goesOn || covered(word.index)) return []
    return [
      { start: word.index, end: word.index + plain.length, key: person.key, words: [plain], full: false, margin: 0 },
    ]
  })
}

const CAPITALISED = asciiFirst(/(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]{2,30}(?![\p{L}])/uy)

function capitalised(text: string, letters: ReadonlySet<string | undefined>): RegExpExecArray[] {
  const all: RegExpExecArray[] = []
  for (let at = 0; at < text.length; at++) {
    if (!mayBegin(text[at]!, letters)) continue
    CAPITALISED.lastIndex = at
    const found = CAPITALISED.exec(text)
    if (found === null) continue
    all.push(found)
    at += found[0].length - 1
  }
  return all
}

const mayBegin = (letter: string, letters: ReadonlySet<string | undefined>): boolean =>
  ((letter >= 'A' && letter <= 'Z') || letter >= 'À') && letters.has(letter.toLowerCase()[0])

/** 'Delph' is Delphine if it is no ordinary word. */
function shortFor(plain: string, given: string): boolean {
  if (plain.length < 3 || plain.length >= given.length || plain[0] !== given[0]) return false
  const stem = plain.replace(/(?:ie|y)$/, '').replace(/(.)\1$/, '$1')
  return stem.length > 1 && given.startsWith(stem) && !AMONG_WORDS.test(plain) && !isCommon(hash(plain))
}

/** The role of a list's first entry applies to all. */
function inLists(people: readonly Person[], text: string): Person[] {
  const all = [...people]
  for (let i = 1; i < all.length; i++) {
    const before = all[i - 1]!
    const person = all[i]!
    if (
      person.publicBecause !== undefined ||
      !person.full ||
      !/\b(?:role|body|contact|history)\b/.test(before.publicBecause ?? '')
    )
      continue
    const between = text.slice(before.end, person.start)
    if (
      between.length < 60 &&
      /^(?: \([^)]{1,40}\))?(?:,| and|, and|;| &| or)(?: (?:to|the|from|by|with))? $/.test(between)
    )
      all[i] = { ...person, publicBecause: before.publicBecause! }
  }
  return all
}

const AMONG_WORDS =
  /^(?:the|and|may|will|mark|grant|april|june|hope|street|road|young|green|brown|white|black|king|hall|hill|wood|page|price|day|law)$/

/** Quoted in a role, public in every line. */
function tied(people: readonly Person[]): Person[] {
  const wholes = new Map<string, Person>()
  for (const person of [...people].reverse())
    if (person.words.length > 1) for (const word of person.words) wholes.set(word, person)
  const known = standings(people, wholes)
  const placed = new Set(people.filter(isInPlace).flatMap(nameWords))
  return people.map(({ publicBecause, ...person }) => {
    const home = person.words.length === 1 ? wholes.get(person.words[0]!) : undefined
    const stated = home && namesake(home, publicBecause) ? undefined : publicBecause
    const why =
      stated ??
      known.get(person.words.length === 1 ? person.words[0]! : person.words.join(' ')) ??
      agreedBy(person, known)
    const corresponds = why === undefined && placed.has(person.words.join(' '))
    return {
      ...person,
      key: home?.key ?? person.key,
      ...(why ? { publicBecause: why } : {}),
      ...(corresponds ? { correspondent: true as const } : {}),
    }
  })
}

/** 'Mrs Sample has agreed to be named' also covers Ann Sample. */
function agreedBy({ words, key }: Person, known: ReadonlyMap<string, string>): string | undefined {
  const why = words.length > 1 ? known.get(key) : undefined
  return why?.startsWith('has agreed') ? why : undefined
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
export const isInPlace = ({ publicBecause }: Person): boolean => publicBecause?.startsWith('stands in a ') === true

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
