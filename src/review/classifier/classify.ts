import type { Circumstances, Hearing, Part } from '../../../detectors/contract.ts'
import { STILL_LISTENING } from '../../core/still-classifying.ts'
import { type FactsLearnt, factsDoubtful, factsHeard } from './person-sentences.ts'
import { featuresOf } from './features.ts'
import { COLUMNS, EARS, earScores, loudestOther, PERSONAL } from './heads.ts'
import { type EncodeInTime, inTime } from './encode-in-time.ts'
import { type Cases, caseScores, type Scored, type Setting } from './kernel-regression.ts'
import type { Limits } from './model-files.ts'
import { type Passage, passagesOf } from './passages.ts'
import { type Sayings, WORST, type Worst, worstSayings } from './example-sentences.ts'
import { Unheard } from './incomplete.ts'
import { type WordWeights, wordScores } from './word-scores.ts'

/** Texts → their vectors, where an encoder of sentences is at hand; `wanted` is asked when its turn comes. */
export type Encode = (texts: readonly string[], wanted?: () => boolean) => Promise<readonly Float32Array[]>

export type Learnt = {
  /** `alone`: the limits where nothing but words is heard; in mail they make doubtful from `limits` and `gate`. */
  readonly words: WordWeights & Limits & { readonly alone: readonly number[] }
  /** Meaning and words together: where there is an encoder. */
  readonly cases?: Cases & Limits
  /** Sentences at fault, which say more of a passage than its meaning as a whole; the limits of `cases` are those of both together. */
  readonly sayings?: Sayings
  /** What sentences tell of people. */
  readonly facts: FactsLearnt
  readonly encode?: Encode
}

/** `patience`: milliseconds for which meaning is waited for; what has not been weighed by then is heard by words alone, and that is said. */
export type Hear = (
  parts: readonly Part[],
  circumstances: Circumstances,
  patience?: number,
) => Promise<readonly Hearing[]>

/** The meaning of a passage costs some 10 ms where the machine's own instructions can be had, ten times that elsewhere: that many of the loudest passages of a publication, and of an email only those that words make doubtful. */
const MOST_ENCODED = 12
const MOST_IN_MAIL = 3
/** In a long paper something always sounds odd: each tenfold of passages raises the bar by that much. */
const LONG = 0.18
/** Correspondence goes out at once when nothing is heard in it, and honest mail must not wait: it is heard with a higher bar. */
const MAIL = 0.15

type Listened = Passage & {
  readonly features: ReturnType<typeof featuresOf>
  readonly scores: Float64Array
  /** How far the words alone are above their limit, for politics or for the other groups. */
  readonly loud: number
}

/** The second voice: what an expert would stop although no rule has the words for it. Rejects when the encoder fails. */
export function createVoice({ encode, ...learnt }: Learnt): Hear {
  return async (parts, circumstances, patience) => {
    const ear = encode && inTime(encode, patience)
    try {
      // Facts first: where there is no time for all, who is named weighs more than how it is said.
      const facts = factsHeard(parts, circumstances, learnt.facts, ear?.encode)
      const [groups, told] = await Promise.all([groupsHeard(parts, circumstances, learnt, ear?.encode), facts])
      const all = [...groups, ...told]
      if (ear?.missed()) throw new Unheard(STILL_LISTENING, all, true)
      return all
    } finally {
      ear?.end()
    }
  }
}

/** Passages that sound like a breach of some group. */
async function groupsHeard(
  parts: readonly Part[],
  circumstances: Circumstances,
  { words, cases, sayings }: Omit<Learnt, 'encode'>,
  encode?: EncodeInTime,
): Promise<readonly Hearing[]> {
  const listened = passagesOf(parts).map((passage): Listened => {
    const features = featuresOf(passage.text)
    const scores = wordScores(features, words)
    return { ...passage, features, scores, loud: over(scores, words.limits) }
  })
  const bar = LONG * Math.log10(Math.max(1, listened.length)) + (circumstances.kind === 'email' ? MAIL : 0)
  const setting: Setting = {
    personal: circumstances.account === 'personal',
    period: circumstances.electionPeriod,
    free: circumstances.author !== 'staff',
  }
  // Words alone do not tell what somebody free to campaign may say from what the office may not.
  const byWords = (one: Listened) =>
    hearings(one, { scores: one.scores, nearest: [], ears: earScores(one.scores) }, words.alone, bar).filter(
      ({ group }) => !(setting.free && group === 'political'),
    )
  const quietByWords = (one: Listened) => quietly(one, earScores(one.scores), words)
  if (!cases || !encode) return listened.flatMap((one) => [...byWords(one), ...quietByWords(one)])
  const doubtful = worthEncoding(listened, circumstances, words)
  const vectors = doubtful.length > 0 ? await encode(doubtful.map(({ text }) => text)) : []
  const sentences = sayings && (await worstSayings(doubtful, parts, setting, sayings, encode))
  return listened.flatMap((one) => {
    const at = doubtful.indexOf(one)
    if (at < 0) return quietByWords(one)
    const vector = vectors[at]
    const worst = sentences ? sentences[at] : []
    if (!vector || !worst) return byWords(one)
    const heard = caseScores(vector, one.features, setting, cases)
    const whole = earScores(heard.scores)
    const ears = sentences ? whole.map((score, ear) => score + WORST * (worst[ear]?.score ?? SILENT)) : whole
    return [...hearings(one, { ...heard, ears, worst }, cases.limits, bar), ...quietly(one, ears, cases)]
  })
}

/** A passage without a sentence says nothing. */
const SILENT = -1

function worthEncoding(listened: readonly Listened[], { kind }: Circumstances, { gate }: Limits): readonly Listened[] {
  const mail = kind === 'email'
  return [...listened]
    .filter(({ loud }) => !mail || loud > gate)
    .sort((a, b) => b.loud - a.loud)
    .slice(0, mail ? MOST_IN_MAIL : MOST_ENCODED)
    .sort((a, b) => listened.indexOf(a) - listened.indexOf(b))
}

/** Whether meaning would be weighed somewhere in these texts: in mail only where words make a passage or a sentence doubtful. */
export function wantsMeaning(
  parts: readonly Part[],
  circumstances: Circumstances,
  { words, facts }: Pick<Learnt, 'words' | 'facts'>,
): boolean {
  if (factsDoubtful(parts, facts)) return true
  const passages = passagesOf(parts)
  if (circumstances.kind !== 'email') return passages.length > 0
  return passages.some(({ text }) => over(wordScores(featuresOf(text), words), words.limits) > words.gate)
}

function over(scores: Float64Array, limits: readonly number[]): number {
  const [political, other] = earScores(scores)
  return Math.max(political - limits[0]!, other - limits[1]!)
}

/** For which ears a passage is so far below the limit that words which are not sure by themselves are not believed. */
function quietly({ part, start, end }: Passage, heard: readonly number[], { limits, quiet }: Limits): Hearing[] {
  return EARS.flatMap((ear, at) =>
    quiet && heard[at]! - limits[at]! < quiet[at]! ? [{ part, start, end, group: ear, sure: 0, quiet: true }] : [],
  )
}

type Heard = Scored & { readonly ears: readonly number[]; readonly worst?: Worst }

/** Where a passage is heard because of one sentence, that sentence is pointed at. */
function hearings(
  { part, start, end }: Passage,
  { scores, nearest, ears, worst }: Heard,
  limits: readonly number[],
  bar: number,
): Hearing[] {
  return [0, loudestOther(scores), PERSONAL].flatMap((column, ear) => {
    const above = ears[ear]! - limits[ear]! - bar
    if (above <= 0) return []
    const like = nearest[column]?.why
    const sentence = worst?.[ear]
    const place = sentence && sentence.score > 0 ? { start: sentence.start, end: sentence.end } : { start, end }
    const sure = Math.min(0.6, 0.35 + above / 2)
    return [{ part, ...place, group: COLUMNS[column]!, sure, ...(like ? { like } : {}) }]
  })
}
