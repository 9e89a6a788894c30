import type { Part, Reading } from '../../contract.ts'
import { anyPhrase, patternWith, phrases } from '../../pattern.ts'
import type { Place } from '../../sorted.ts'
import type { Person } from '../names/people.ts'
import type { Sentence } from '../tie.ts'

export type Verdict = Place & {
  readonly law: string
  readonly severity: 'block' | 'sign-off'
  readonly person?: Person
}

export const verdictOn = (person: Person, law: string, severity: Verdict['severity']): Verdict => ({
  start: person.start,
  end: person.end,
  law,
  severity,
  person,
})

/** Identities are often revealed over two or three sentences. */
export type Scene = {
  readonly part: Part
  readonly reading: Reading
  readonly sentence: Sentence
  readonly here: readonly Person[]
  readonly anyone: readonly Person[]
  /** Single names of people who are not public. */
  readonly singles: readonly Person[]
  readonly around: string
  readonly before: string
}

export const SPAN = 420

export function around(part: Part, sentences: readonly Sentence[], index: number): string {
  const from = Math.max(sentences[Math.max(0, index - 1)]!.start, sentences[index]!.start - SPAN)
  const to = Math.min(sentences[Math.min(sentences.length - 1, index + 1)]!.end, sentences[index]!.end + SPAN)
  return part.text.slice(from, to)
}

export function lead(part: Part, sentences: readonly Sentence[], index: number): string {
  return part.text.slice(
    Math.max(sentences[Math.max(0, index - 2)]!.start, sentences[index]!.start - SPAN),
    sentences[index]!.start,
  )
}

const GROUPS_OF_PEOPLE = phrases`
  wom[ae]n, m[ae]n, girls?, boys?, people, victims, survivors, families, child, children, person, teenagers?,
  residents, patients, officers
`
/** Others are mentioned between a name and the harm. */
export const OTHER = patternWith('i')`
  \b(?:an?|two|three|four|five|many|some|the|other|most|all|\d+) (?:\w+ ){0,2}${GROUPS_OF_PEOPLE}\b
  |\b(?:someone|somebody|anyone|people|those) who\b
  |\bvictims of\b|\bsurvivors of\b
`

/** '… told the panel that a survivor had waited': about another. */
export const OF_ANOTHER =
  /\b(?:that|how|when|where|why|after|met|meeting|helped|heard) (?:an?|one|another|the) (?:\w+ ){0,2}(?:survivor|victim|complainant)\b/i

/** These words are about no one in particular. */
export const GENERAL = anyPhrase`
  per cent, %, services?, charity, centre offers, helpline, anyone, everybody, every (?:victim|survivor), victims,
  survivors, people, training, fund(?:ing|ed)?, grant, reports? (?:rose|fell), numbers? of,
  \d[\d,]+ (?:\w+ )?(?:children|young people|girls|boys|women|men|pupils|teenagers), first[- ]time entrants,
  (?:fell|rose|dropped|down|up) (?:to|by|from) [\d,.]+, said, commissioner, minister, strategy
`
