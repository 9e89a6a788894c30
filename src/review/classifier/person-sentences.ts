import type { Circumstances, ClassifierMatch, Part } from '../../../detectors/contract.ts'
import type { EncodeWithin } from './encode-within.ts'
import { type Features, featuresOf } from './features.ts'
import { addSimilarity, type Examples, memoizeByVector } from './kernel-regression.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { type WordWeights, wordScores } from './word-scores.ts'

/**
 * What a sentence may reveal about a person: a special category, an offence, or an identity that the law protects.
 */
export const PERSON_HEADS = ['private-fact', 'offence-fact', 'identity-fact'] as const

/** A score is the dot product with the weights plus the offset of its head. */
type PersonScorer = {
  readonly words: WordWeights
  readonly offsets: readonly number[]
  readonly thresholds: readonly number[]
}

/** Trained by ridge regression on sentences that experts marked. Without `joint` it scores words only. */
export type PersonModel = {
  readonly alone: PersonScorer
  readonly joint?: PersonScorer & PersonExamples
  /** How far below the threshold the words alone leave a sentence in doubt. */
  readonly gate: number
}

/** The marked sentences, with one column for each head. */
export type PersonExamples = Examples

/**
 * Encoding takes about 2 ms a sentence, or 20 ms without native code. At most this many sentences of a text are
 * encoded.
 */
const MAX_ENCODED = 24
const MAX_ENCODED_IN_MAIL = 6
/** A person sees each publication anyway, so more of its sentences are encoded and its threshold is lower. */
const PUBLISHED = { gate: 0.1, threshold: 0.04 }
/** A long text has more false alarms: each tenfold number of sentences beyond SHORT raises the threshold by this. */
const LENGTH_MARGIN = 0.08
const SHORT = 8
/** A score this far below the threshold has low confidence: it needs no sign-off alone, but supports a rule. */
const WEAK = 0.3

/** Pronouns, family words and other words for people. */
const PERSON_WORDS = [
  ...[
    'he',
    'she',
    'him',
    'her',
    'hers',
    'his',
    'they',
    'their',
    'who',
    'whose',
    'mum',
    'mam',
    'dad',
    'mother',
    'father',
  ],
  ...[
    'sons?',
    'daughters?',
    'sister',
    'brother',
    'wife',
    'husband',
    'girl',
    'boy',
    'lad',
    'lass',
    'woman',
    'man',
    'lady',
  ],
  ...['child', 'kids?', 'baby', 'pupil', 'nan', 'gran'],
]
const PERSON_WORD = new RegExp(`\\b(?:${PERSON_WORDS.join('|')})\\b`, 'i')
const NAME = /(?<=[\p{Ll}\d,;:’'”)] )\p{Lu}\p{Ll}+|^[\s>–-]*\p{Lu}\p{Ll}+(?:['’]s)? \p{L}/u

type ScoredSentence = Sentence & { readonly features: Features; readonly scores: Float64Array; readonly margin: number }

/** Scores the sentences about people. Without `encode` it scores words only. */
export async function classifyPersonSentences(
  parts: readonly Part[],
  circumstances: Circumstances,
  model: PersonModel,
  encode?: EncodeWithin,
): Promise<readonly ClassifierMatch[]> {
  const sentences = scoreWords(parts, model)
  const raised =
    LENGTH_MARGIN * Math.log10(Math.max(1, sentences.length / SHORT)) -
    (circumstances.kind === 'email' ? 0 : PUBLISHED.threshold)
  const { alone, joint } = model
  const matchesByWords = (one: ScoredSentence) => matchesOf(one, one.scores, alone.thresholds, raised)
  if (!encode || !joint) return sentences.flatMap(matchesByWords)
  const doubtful = sentences.filter(({ margin }) => margin > gateOf(circumstances, model))
  const chosen = worthEncoding(doubtful, circumstances)
  const vectors = chosen.length > 0 ? await encode(chosen.map(({ text }) => text)) : []
  return doubtful.flatMap((one) => {
    const vector = vectors[chosen.indexOf(one)]
    if (!vector) return matchesByWords(one).map(belowHalf)
    return matchesOf(one, jointScores(vector, one.features, ANY_SETTING, joint), joint.thresholds, raised)
  })
}

/** A sentence that was not encoded in time is neither clear nor certain. */
const belowHalf = (match: ClassifierMatch): ClassifierMatch => ({
  ...match,
  confidence: Math.min(0.45, match.confidence),
})

/** Without an encoder, a score by words this near the threshold leaves a doubt. */
const DOUBT = 0.1

export const personSentencesDoubtful = (parts: readonly Part[], model: PersonModel): boolean =>
  scoreWords(parts, model).some(({ margin }) => margin > -DOUBT)

function scoreWords(parts: readonly Part[], { alone }: PersonModel): readonly ScoredSentence[] {
  return sentencesOf(parts)
    .filter(({ text }) => PERSON_WORD.test(text) || NAME.test(text))
    .map((sentence) => {
      const features = featuresOf(sentence.text)
      const scores = plus(wordScores(features, alone.words), alone.offsets)
      const margin = scores.reduce((most, score, head) => Math.max(most, score - alone.thresholds[head]!), -Infinity)
      return { ...sentence, features, scores, margin }
    })
}

const gateOf = ({ kind }: Circumstances, { gate }: PersonModel): number =>
  kind === 'email' ? gate : gate - PUBLISHED.gate

const worthEncoding = (all: readonly ScoredSentence[], { kind }: Circumstances): readonly ScoredSentence[] =>
  all.toSorted((a, b) => b.margin - a.margin).slice(0, kind === 'email' ? MAX_ENCODED_IN_MAIL : MAX_ENCODED)

const jointScores = memoizeByVector((vector, features, setting, joint: PersonScorer & PersonExamples): Float64Array => {
  const scores = plus(wordScores(features, joint.words), joint.offsets)
  addSimilarity(scores, vector, setting, joint)
  return scores
})

/** A private fact does not depend on author or date. */
const ANY_SETTING = { personal: false, period: false, free: false }

function plus(scores: Float64Array, offsets: readonly number[]): Float64Array {
  return scores.map((score, head) => score + offsets[head]!)
}

/** Confidence is a half at the threshold, and less below it. */
function matchesOf(
  { part, start, end }: Sentence,
  scores: Float64Array,
  thresholds: readonly number[],
  raised: number,
): ClassifierMatch[] {
  return PERSON_HEADS.flatMap((group, head) => {
    const above = scores[head]! - thresholds[head]! - raised
    return above > -WEAK ? [{ part, start, end, group, confidence: Math.min(0.95, 0.5 + above / 2) }] : []
  })
}
