import type { Circumstances, Hearing, Part } from '../../../detectors/contract.ts'
import { type Features, featuresOf } from './features.ts'
import type { EncodeInTime } from './encode-in-time.ts'
import { addLikeness, byVector, type Likened } from './kernel-regression.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { type WordWeights, wordScores } from './word-scores.ts'

/** What a sentence may tell of a person: a special category, an offence, who somebody is whom the law protects. */
export const FACTS = ['private-fact', 'offence-fact', 'identity-fact'] as const

/** One score a fact is the product with its weights, plus its offset; above its limit an expert would have marked the sentence. */
type Scale = { readonly words: WordWeights; readonly offsets: readonly number[]; readonly limits: readonly number[] }

/** Learnt by ridge regression from sentences that experts marked: see scripts/training/train-facts.mjs. Without `joint` by words alone. */
export type FactsLearnt = {
  readonly alone: Scale
  readonly joint?: Scale & FactCases
  /** Words that much below their limit already make a sentence doubtful. */
  readonly gate: number
}

/** The marked sentences themselves, with one column a fact. */
export type FactCases = Likened

/** The meaning of a sentence costs some 2 ms where the machine's own instructions can be had, ten times that elsewhere: so many of the loudest sentences of a publication, and of an email. */
const MOST_ENCODED = 24
const MOST_IN_MAIL = 6
/** Of a publication more sentences are weighed, and less is asked of them: a person looks at it anyway, and honest mail must not wait. */
const PUBLISHED = { gate: 0.1, limit: 0.04 }
/** In a long paper something always sounds odd: each tenfold of sentences past SHORT raises the bar by that much. */
const LONG = 0.08
const SHORT = 8
/** So far below the limit a sentence is heard faintly: it asks for nobody, but what it says is not plainly harmless either. */
const FAINT = 0.3

/** Somebody is spoken of: by a pronoun, a kinship, a name or as the one who. */
const SOMEBODY =
  /\b(?:he|she|him|her|hers|his|they|their|who|whose|mum|mam|dad|mother|father|sons?|daughters?|sister|brother|wife|husband|girl|boy|lad|lass|woman|man|lady|child|kids?|baby|pupil|nan|gran)\b/i
const NAMED = /(?<=[\p{Ll}\d,;:’'”)] )\p{Lu}\p{Ll}+|^[\s>–-]*\p{Lu}\p{Ll}+(?:['’]s)? \p{L}/u

type Listened = Sentence & { readonly features: Features; readonly scores: Float64Array; readonly loud: number }

/** What is told of people, sentence by sentence. Without `encode` by words alone. */
export async function factsHeard(
  parts: readonly Part[],
  circumstances: Circumstances,
  learnt: FactsLearnt,
  encode?: EncodeInTime,
): Promise<readonly Hearing[]> {
  const listened = listen(parts, learnt)
  const bar =
    LONG * Math.log10(Math.max(1, listened.length / SHORT)) - (circumstances.kind === 'email' ? 0 : PUBLISHED.limit)
  const { joint } = learnt
  if (!encode || !joint) return listened.flatMap((one) => hearings(one, one.scores, learnt.alone.limits, bar))
  const doubtful = listened.filter(({ loud }) => loud > gateOf(circumstances, learnt))
  const chosen = loudest(doubtful, circumstances)
  const vectors = chosen.length > 0 ? await encode(chosen.map(({ text }) => text)) : []
  return doubtful.flatMap((one) => {
    const vector = vectors[chosen.indexOf(one)]
    if (!vector) return hearings(one, one.scores, learnt.alone.limits, bar).map(faint)
    return hearings(one, jointScores(vector, one.features, ANYWHERE, joint), joint.limits, bar)
  })
}

/** What there was no time for is neither silent nor sure. */
const faint = (hearing: Hearing): Hearing => ({ ...hearing, sure: Math.min(0.45, hearing.sure) })

/** Where meaning cannot be weighed, words that come so near their limit leave it open what a sentence tells. */
const UNSURE = 0.1

/** Whether words alone leave some sentence in doubt. */
export const factsDoubtful = (parts: readonly Part[], learnt: FactsLearnt): boolean =>
  listen(parts, learnt).some(({ loud }) => loud > -UNSURE)

function listen(parts: readonly Part[], { alone }: FactsLearnt): readonly Listened[] {
  return sentencesOf(parts)
    .filter(({ text }) => SOMEBODY.test(text) || NAMED.test(text))
    .map((sentence) => {
      const features = featuresOf(sentence.text)
      const scores = plus(wordScores(features, alone.words), alone.offsets)
      const loud = scores.reduce((most, score, fact) => Math.max(most, score - alone.limits[fact]!), -Infinity)
      return { ...sentence, features, scores, loud }
    })
}

const gateOf = ({ kind }: Circumstances, { gate }: FactsLearnt): number =>
  kind === 'email' ? gate : gate - PUBLISHED.gate

const loudest = (all: readonly Listened[], { kind }: Circumstances): readonly Listened[] =>
  all.toSorted((a, b) => b.loud - a.loud).slice(0, kind === 'email' ? MOST_IN_MAIL : MOST_ENCODED)

const jointScores = byVector((vector, features, setting, joint: Scale & FactCases): Float64Array => {
  const scores = plus(wordScores(features, joint.words), joint.offsets)
  addLikeness(scores, vector, setting, joint)
  return scores
})

/** Whoever writes and whenever: a fact about a person stays one. */
const ANYWHERE = { personal: false, period: false, free: false }

function plus(scores: Float64Array, offsets: readonly number[]): Float64Array {
  return scores.map((score, fact) => score + offsets[fact]!)
}

/** Half sure at the limit, less when faint. */
function hearings(
  { part, start, end }: Sentence,
  scores: Float64Array,
  limits: readonly number[],
  bar: number,
): Hearing[] {
  return FACTS.flatMap((group, fact) => {
    const above = scores[fact]! - limits[fact]! - bar
    return above > -FAINT ? [{ part, start, end, group, sure: Math.min(0.95, 0.5 + above / 2) }] : []
  })
}
