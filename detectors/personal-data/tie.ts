import type { Part, Reading } from '../contract.ts'
import { pieces } from '../pieces.ts'
import { addressees } from './mail.ts'
import { type Person, peopleIn, privatePeople } from './people.ts'

/** Ties a fact in the text to the person it is about. Facts about nobody in particular are no personal data. */

export type Sentence = { readonly text: string; readonly start: number; readonly end: number }

const cut = new WeakMap<Part, readonly Sentence[]>()

export function sentencesOf(part: Part): readonly Sentence[] {
  const before = cut.get(part)
  if (before) return before
  const all = [...pieces(part.text)].map(({ text, start }) => ({ text, start, end: start + text.length }))
  cut.set(part, all)
  return all
}

export type Tie = { readonly person: Person; readonly how: 'named' | 'pronoun' | 'role' | 'row' | 'spoken to' }

const REACH = 480
const PRONOUN = /\b(?:he|she|his|her|him|hers|they|their)\b|\bwho\b/i
const ROLE_NOUN =
  /\b(?:your|our|my|the|this|that) (?:client|complainant|claimant|victim|survivor|officer|constable|applicant|patient|candidate|tenant|driver|suspect|defendant|offender|witness|man|woman|boy|girl|child|teenager|pupil|employee|colleague|volunteer|brother|sister|son|daughter|mother|father|husband|wife|partner|ex)\b/i

export function tie(part: Part, reading: Reading, sentence: Sentence, start: number, end: number): Tie | undefined {
  const inside = peopleIn(part, reading).filter(
    (person) => person.start >= sentence.start && person.end <= sentence.end,
  )
  const own = privatePeople(part, reading)
  const named = nearest(inside, own, start, end)
  if (named) return { person: named, how: 'named' }
  if (spokenTo(part, reading, sentence)) {
    const person = inside[0] ?? peopleIn(part, reading)[0]
    if (person) return { person, how: 'spoken to' }
  }
  const before = sentence.text.slice(0, Math.max(0, end - sentence.start))
  if (!PRONOUN.test(before) && !ROLE_NOUN.test(sentence.text)) return undefined
  return earlier(part, reading, sentence, own, PRONOUN.test(before))
}

/** Somebody private named before the fact in the sentence, or just after it. A public person only as its very subject. */
function nearest(inside: readonly Person[], own: readonly Person[], start: number, end: number): Person | undefined {
  const before = inside.filter((person) => person.end <= start + 1)
  const subject = before.at(-1)
  if (subject && own.includes(subject)) return subject
  const closest = before.filter((person) => own.includes(person)).at(-1)
  if (closest) return closest
  const after = inside.find((person) => person.start >= end - 1 && person.start - end < 45)
  if (after && own.includes(after)) return after
  return subject?.publicBecause && !/greeting|signature/.test(subject.publicBecause) && start - subject.end < 14
    ? subject
    : undefined
}

function earlier(
  part: Part,
  reading: Reading,
  sentence: Sentence,
  own: readonly Person[],
  pronoun: boolean,
): Tie | undefined {
  const past = peopleIn(part, reading).filter((person) => person.end <= sentence.start)
  const last = past
    .filter((person) => sentence.start - person.end < REACH && !/signature|header/.test(person.publicBecause ?? ''))
    .at(-1)
  if (pronoun && last && own.includes(last)) return { person: last, how: 'pronoun' }
  if (pronoun && last?.publicBecause && !/greeting/.test(last.publicBecause)) return undefined
  const any = past.filter((person) => own.includes(person)).at(-1)
  if (!any || (pronoun && sentence.start - any.end > REACH * 2)) return undefined
  return { person: any, how: pronoun ? 'pronoun' : 'role' }
}

/** 'Carly, I hope your surgery went well', where others read it too. */
function spokenTo(part: Part, reading: Reading, sentence: Sentence): boolean {
  if (!/\byour?\b/i.test(sentence.text)) return false
  const spoken = ['social-post', 'reply', 'engagement', 'video'].includes(reading.circumstances.kind)
  return spoken || addressees(reading, part).length > 1
}

/** A row of a table or a list: a private person and a fact in one line without a sentence; or a line of a form below the name. */
export function rowOf(part: Part, reading: Reading, start: number): Tie | undefined {
  const from = part.text.lastIndexOf('\n', start - 1) + 1
  const stop = part.text.indexOf('\n', start)
  const to = stop < 0 ? part.text.length : stop
  if (to - from > 300) return undefined
  const line = part.text.slice(from, to)
  if (!/ {2,}|\t|[|,;:–—]| - /.test(line) || /[a-z]{3,}[.!?](?:\s|$)/.test(line)) return undefined
  const own = privatePeople(part, reading)
  const person = own.find((candidate) => candidate.start >= from && candidate.end <= to)
  if (person) return { person, how: 'row' }
  const form = /^[-•*\s]{0,4}[A-Z][\w ’'/.]{1,40}(?:[:–—]| - )/.test(line) && !/\b(?:the|he|she|they|we|I)\b/.test(line)
  const above = form ? own.filter((candidate) => candidate.end < from && from - candidate.end < 300).at(-1) : undefined
  return above ? { person: above, how: 'row' } : undefined
}
