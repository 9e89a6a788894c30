import { paragraphsAt } from './around.ts'
import { onceFor } from './by-reading.ts'
import type { Match, Part, PartKind, Reading } from './contract.ts'
import { Expression } from './expression.ts'
import { type Passage, passage, sentencesAt } from './passage.ts'
import { besideMeaning } from './suppressed.ts'

/** What must or must not be near it. */
export type PhraseRule = {
  /** Tested on lower case; the group `it` narrows the match. */
  readonly says: RegExp
  /** Tested on the sentence, in lower case. */
  readonly with?: RegExp
  readonly near?: readonly RegExp[]
  /** Tested with capitals on the sentence and two on either side. */
  readonly named?: RegExp
  /** Tested on its paragraph and those beside it. */
  readonly within?: readonly RegExp[]
  readonly not?: RegExp
  readonly notNear?: RegExp
  /** `from` and `to`: the sentence and two on either side. */
  readonly when?: (reading: Reading, part: Part, from: number, to: number) => boolean
  readonly because: string
  readonly advice?: string
  readonly confidence?: number
  readonly reserved?: boolean
}

/** Clues further apart are other matters. */
const WITHIN = 600

const PROSE: readonly PartKind[] = ['title', 'body', 'quoted', 'attachment', 'header-footer', 'hidden', 'picture-text']

/** The author did not write what a message quotes. */
export const OWN_TEXT: readonly PartKind[] = PROSE.filter((kind) => kind !== 'quoted')

export type PhraseRules = {
  readonly type: string
  readonly kinds?: readonly PartKind[]
  readonly when?: (reading: Reading) => boolean
  readonly says: readonly PhraseRule[]
  readonly always?: true
}

/** Phrasings are tried only on sentences with a word that they require. */
export function phraseRules(rule: PhraseRules): (reading: Reading) => Iterable<Match> {
  const kinds = new Set(rule.kinds ?? PROSE)
  for (const { says } of rule.says) wordsOf(says)
  const adjusted = (match: Match, reading: Reading) => (rule.always ? match : besideMeaning(match, reading, 'other'))
  return function* find(reading) {
    if (rule.when && !rule.when(reading)) return
    for (const part of reading.parts)
      if (kinds.has(part.kind)) for (const match of inPart(rule, part, reading)) yield adjusted(match, reading)
  }
}

/** The text itself has capitals. */
const wordsOf = onceFor((says: RegExp) => new Expression(says.source, 'i'))

function inPart({ type, says }: PhraseRules, part: Part, reading: Reading): readonly Match[] {
  const whole = passage(part, reading.parts)
  const found = new Map<number, Match>()
  for (const phrase of says) {
    const places = wordsOf(phrase.says).placesIn(part.text)
    if (places?.length === 0) continue
    for (const index of sentencesAt(places, whole.sentences)) {
      const match = found.has(index) ? undefined : phraseMatch(type, phrase, whole, index, reading)
      if (match) found.set(index, match)
    }
  }
  return [...found.entries()].sort((a, b) => a[0] - b[0]).map(([, match]) => match)
}

function phraseMatch(
  type: string,
  phrase: PhraseRule,
  whole: Passage,
  index: number,
  reading: Reading,
): Match | undefined {
  const sentence = whole.sentences[index]!
  const found = phrase.says.exec(sentence.low)
  if (found === null || phrase.not?.test(sentence.low)) return undefined
  if (phrase.with && !phrase.with.test(sentence.low)) return undefined
  if (!fits(phrase, whole, index, reading)) return undefined
  const it = found.groups?.['it'] ?? found[0]
  const start = sentence.start + found.index + found[0].indexOf(it)
  if (phrase.within) {
    const { from, to } = paragraphsAt(whole.part.text, start, start + it.length, WITHIN)
    const near = whole.part.text.slice(from, to)
    if (!phrase.within.every((other) => other.test(near))) return undefined
  }
  return {
    span: { part: whole.part.id, start, end: start + it.length },
    type,
    confidence: phrase.confidence ?? 0.6,
    because: phrase.because,
    ...(phrase.advice === undefined ? {} : { advice: phrase.advice }),
    ...(phrase.reserved ? { reserved: true } : {}),
  }
}

function fits({ near, named, notNear, when }: PhraseRule, whole: Passage, index: number, reading: Reading): boolean {
  if (!near && !named && !notNear && !when) return true
  const beside = whole.sentences.slice(Math.max(0, index - 1), index + 3)
  // A person may be named a sentence earlier: 'Charming man. He is a crook.'
  const about = whole.sentences.slice(Math.max(0, index - 2), index + 3)
  const last = about.at(-1)!
  if (when && !when(reading, whole.part, about[0]!.start, last.start + last.text.length)) return false
  if (near && !near.every((other) => beside.some(({ low }) => other.test(low)))) return false
  if (named && !about.some(({ text }) => named.test(text))) return false
  return !(notNear && beside.some(({ low }) => notNear.test(low)))
}
