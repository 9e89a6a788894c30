import type { Circumstances, ClassifierMatch, Part } from '../../../detectors/contract.ts'
import { STILL_CLASSIFYING } from '../../core/still-classifying.ts'
import { type Encode, type EncodeWithin, encodeWithin } from './encode-within.ts'
import { type ExampleSentences, type HighestSentences, highestSentences, SENTENCE_WEIGHT } from './example-sentences.ts'
import { type Features, featuresOf } from './features.ts'
import { COLUMNS, HEADS, headScores, highestOther, PERSONAL } from './heads.ts'
import { ClassificationIncomplete } from './incomplete.ts'
import { type CaseScores, caseScores, type LabelledCases, type Setting } from './kernel-regression.ts'
import { type Passage, passagesOf } from './passages.ts'
import { classifyPersonSentences, type PersonModel, personSentencesDoubtful } from './person-sentences.ts'
import type { Thresholds } from './thresholds.ts'
import { type WordWeights, wordScores } from './word-scores.ts'

export type ClassifierModel = {
  /** `alone`: thresholds without an encoder. */
  readonly words: WordWeights & Thresholds & { readonly alone: readonly number[] }
  /** Scores meaning and words together; absent without an encoder. */
  readonly cases?: LabelledCases & Thresholds
  /** The thresholds of `cases` count for passage and example sentences together. */
  readonly exampleSentences?: ExampleSentences
  readonly people: PersonModel
  readonly encode?: Encode
}

/** Throws `ClassificationIncomplete` with the matches so far after `timeoutMs`. */
export type Classifier = (
  parts: readonly Part[],
  circumstances: Circumstances,
  timeoutMs?: number,
) => Promise<readonly ClassifierMatch[]>

/**
 * Encoding takes about 10 ms a passage, or 100 ms without native code. At most this many passages of a publication
 * are encoded…
 */
const MAX_ENCODED = 12
/** …and at most this many of an email, whose words are near the threshold. */
const MAX_ENCODED_IN_MAIL = 3
/** A long text has more false alarms: each tenfold number of passages raises the threshold by this. */
const LENGTH_MARGIN = 0.18
/** Clear mail goes out at once and honest mail must not wait, so its threshold is higher. */
const MAIL_MARGIN = 0.15
/** Score of a passage without sentences. */
const NO_SENTENCE_SCORE = -1

type ScoredPassage = Passage & {
  readonly features: Features
  readonly scores: Float64Array
  /** How far the words alone are above their threshold, for politics or for the other groups. */
  readonly margin: number
}

/** Makes a classifier from a trained model. It rejects when the encoder fails. */
export function createClassifier({ encode, ...model }: ClassifierModel): Classifier {
  return async (parts, circumstances, timeoutMs) => {
    const encoder = encode && encodeWithin(encode, timeoutMs)
    try {
      // Sentences about people are encoded first: when time runs out, they matter more than tone.
      const people = classifyPersonSentences(parts, circumstances, model.people, encoder?.encode)
      const passages = classifyPassages(parts, circumstances, model, encoder?.encode)
      const matches = (await Promise.all([passages, people])).flat()
      if (encoder?.missed()) throw new ClassificationIncomplete(STILL_CLASSIFYING, matches, true)
      return matches
    } finally {
      encoder?.end()
    }
  }
}

async function classifyPassages(
  parts: readonly Part[],
  circumstances: Circumstances,
  { words, cases, exampleSentences }: Omit<ClassifierModel, 'encode'>,
  encode?: EncodeWithin,
): Promise<readonly ClassifierMatch[]> {
  const passages = passagesOf(parts).map((passage): ScoredPassage => {
    const features = featuresOf(passage.text)
    const scores = wordScores(features, words)
    return { ...passage, features, scores, margin: wordMargin(scores, words.thresholds) }
  })
  const raised =
    LENGTH_MARGIN * Math.log10(Math.max(1, passages.length)) + (circumstances.kind === 'email' ? MAIL_MARGIN : 0)
  const setting: Setting = {
    personal: circumstances.account === 'personal',
    period: circumstances.electionPeriod,
    free: circumstances.author !== 'staff',
  }
  // Words alone cannot separate what a person free to campaign may write from what the office may not.
  const matchesByWords = (passage: ScoredPassage) =>
    matchesOf(
      passage,
      { scores: passage.scores, nearest: [], heads: headScores(passage.scores) },
      words.alone,
      raised,
    ).filter(({ group }) => !(setting.free && group === 'political'))
  const suppressedByWords = (passage: ScoredPassage) => suppressedHeads(passage, headScores(passage.scores), words)
  if (!cases || !encode)
    return passages.flatMap((passage) => [...matchesByWords(passage), ...suppressedByWords(passage)])
  const chosen = worthEncoding(passages, circumstances, words)
  const vectors = chosen.length > 0 ? await encode(chosen.map(({ text }) => text)) : []
  const sentences = exampleSentences && (await highestSentences(chosen, parts, setting, exampleSentences, encode))
  return passages.flatMap((passage) => {
    const at = chosen.indexOf(passage)
    if (at < 0) return suppressedByWords(passage)
    const vector = vectors[at]
    const highest = sentences ? sentences[at] : []
    if (!vector || !highest) return matchesByWords(passage)
    const scored = caseScores(vector, passage.features, setting, cases)
    const whole = headScores(scored.scores)
    const heads = sentences
      ? whole.map((score, head) => score + SENTENCE_WEIGHT * (highest[head]?.score ?? NO_SENTENCE_SCORE))
      : whole
    return [
      ...matchesOf(passage, { ...scored, heads, highest }, cases.thresholds, raised),
      ...suppressedHeads(passage, heads, cases),
    ]
  })
}

function worthEncoding(
  passages: readonly ScoredPassage[],
  { kind }: Circumstances,
  { gate }: Thresholds,
): readonly ScoredPassage[] {
  const mail = kind === 'email'
  return [...passages]
    .filter(({ margin }) => !mail || margin > gate)
    .sort((a, b) => b.margin - a.margin)
    .slice(0, mail ? MAX_ENCODED_IN_MAIL : MAX_ENCODED)
    .sort((a, b) => passages.indexOf(a) - passages.indexOf(b))
}

/** Whether these texts need the encoder: in mail only where words alone leave a doubt. */
export function needsEncoder(
  parts: readonly Part[],
  circumstances: Circumstances,
  { words, people }: Pick<ClassifierModel, 'words' | 'people'>,
): boolean {
  if (personSentencesDoubtful(parts, people)) return true
  const passages = passagesOf(parts)
  if (circumstances.kind !== 'email') return passages.length > 0
  return passages.some(({ text }) => wordMargin(wordScores(featuresOf(text), words), words.thresholds) > words.gate)
}

function wordMargin(scores: Float64Array, thresholds: readonly number[]): number {
  const [political, other] = headScores(scores)
  return Math.max(political - thresholds[0]!, other - thresholds[1]!)
}

/** The heads whose score for a passage is so low that uncertain rules are suppressed there. */
function suppressedHeads(
  { part, start, end }: Passage,
  scores: readonly number[],
  { thresholds, suppressBelow }: Thresholds,
): ClassifierMatch[] {
  return HEADS.flatMap((head, at) =>
    suppressBelow && scores[at]! - thresholds[at]! < suppressBelow[at]!
      ? [{ part, start, end, group: head, confidence: 0, suppressed: true }]
      : [],
  )
}

type Scored = CaseScores & { readonly heads: readonly number[]; readonly highest?: HighestSentences }

/** Points at a single sentence where it raised the score of its passage. */
function matchesOf(
  { part, start, end }: Passage,
  { scores, nearest, heads, highest }: Scored,
  thresholds: readonly number[],
  raised: number,
): ClassifierMatch[] {
  return [0, highestOther(scores), PERSONAL].flatMap((column, head) => {
    const above = heads[head]! - thresholds[head]! - raised
    if (above <= 0) return []
    const like = nearest[column]?.why
    const sentence = highest?.[head]
    const place = sentence && sentence.score > 0 ? { start: sentence.start, end: sentence.end } : { start, end }
    const confidence = Math.min(0.6, 0.35 + above / 2)
    return [{ part, ...place, group: COLUMNS[column]!, confidence, ...(like ? { like } : {}) }]
  })
}
