import type { Match, Part, Reading, Rule } from '../contract.ts'
import { besideMeaning } from '../suppressed.ts'
import { rules } from './linked.ts'
import { privatePeople } from './names/people.ts'

type Fact = { readonly start: number; readonly end: number; readonly type: string }

const CONTEXT_CHARS = 260
const LIST = 4

/** Each finding has the nearest person. */
function gathered(part: Part, facts: readonly Fact[], reading: Reading): Map<string, { at: Fact; facts: Fact[] }> {
  const people = privatePeople(part, reading)
  const by = new Map<string, { at: Fact; facts: Fact[] }>()
  let next = 0
  for (const fact of facts) {
    while (next < people.length && people[next]!.start <= fact.end) next++
    const before = people[next - 1]
    const after = people[next]
    const near =
      before && fact.start - before.end < CONTEXT_CHARS
        ? before
        : after && after.start - fact.end < 60
          ? after
          : undefined
    if (!near) continue
    const group = by.get(near.key) ?? { at: { start: near.start, end: near.end, type: 'PERSON' }, facts: [] }
    group.facts.push(fact)
    by.set(near.key, group)
  }
  return by
}

function* find(reading: Reading): Iterable<Match> {
  const facts = factsOf(reading)
  for (const part of reading.parts) {
    for (const { at, facts: about } of gathered(part, facts.get(part.id) ?? [], reading).values()) {
      const kinds = new Set(about.map((fact) => fact.type)).size
      if (kinds > 1)
        yield risk(part, at, about, `Gives ${kinds} kinds of detail about one person, which together may identify them`)
    }
    for (const match of list(part, reading)) yield besideMeaning(match, reading, 'personal')
  }
}

function factsOf(reading: Reading): Map<string, Fact[]> {
  const all = new Map<string, Fact[]>()
  for (const match of rules.flatMap((rule) => [...rule.find(reading)])) {
    if (match.severity === 'note') continue
    const facts = all.get(match.span.part) ?? []
    facts.push({ start: match.span.start, end: match.span.end, type: match.type })
    all.set(match.span.part, facts)
  }
  for (const facts of all.values()) facts.sort((a, b) => a.start - b.start)
  return all
}

function* list(part: Part, reading: Reading): Iterable<Match> {
  const people = privatePeople(part, reading).filter((person) => person.full)
  const names = new Set(people.map((person) => person.words.join(' ')))
  const [first, ...rest] = people.map(({ start, end }) => ({ start, end, type: 'PERSON' }))
  if (first && names.size >= LIST && people.at(-1)!.end - first.start < names.size * 220)
    yield risk(part, first, rest, `A list of ${names.size} people`)
}

function risk(part: Part, at: Fact, about: readonly Fact[], because: string): Match {
  return {
    span: { part: part.id, start: at.start, end: at.end },
    type: 'JOINT_RISK',
    confidence: 0.8,
    because,
    suggestion: '[person removed]',
    related: about.slice(0, 40).map((fact) => ({ part: part.id, start: fact.start, end: fact.end })),
  }
}

export const jointRisk: Rule = {
  id: 'personal-data/joint-risk',
  title: 'Details that together identify a person, or a list of people',
  advice: 'Read the details together. Take out those that identify a person in combination.',
  severity: 'sign-off',
  paragraphs: ['18', '26', '46'],
  source: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/personal-information-what-is-it/',
  limits: 'Assigns a detail to the nearest person named before it.',
  find,
  examples: {
    found: [
      'Nathan Brindley-Okoro, NI number JR 62 05 19 A, lives at 41 Brindle Court, Ladywood.',
      'Ada Sample-Obi\nBen Sample-Nowak\nCarys Sample-Rees\nDeepa Sample-Patel\nEwa Sample-Mazur',
    ],
    clear: ['Simon Fosterly, Police and Crime Commissioner, 0121 496 0100', 'Nathan Brindley-Okoro of Tipton'],
  },
}
