import type { Circumstances, ClassifierFamily, ClassifierMatch, Part } from '../../../detectors/contract.ts'
import { STILL_CLASSIFYING } from '../../core/still-classifying.ts'
import { type Encode, type EncoderInput, encodeWithin } from './encode-within.ts'
import { gateLogits } from './gate.ts'
import { ClassificationIncomplete } from './incomplete.ts'
import { joined, matchesAlone, matchesOf, type Scored, suppressedByGate, suppressedHeads } from './matches.ts'
import type { ClassifierModel, GateModel } from './model.ts'
import { namesIn } from './names.ts'
import { caseOf, type Passage, passagesOf } from './passages.ts'
import { readAlone } from './read-alone.ts'
import { scoresOf } from './scores.ts'
import { liftOf, settingFor } from './settings.ts'
import { createTokenizer, type Tokenizer } from './word-pieces.ts'

/** Throws `ClassificationIncomplete` with the matches so far after `timeoutMs`, or when the encoder fails. */
export type Classifier = (
  parts: readonly Part[],
  circumstances: Circumstances,
  timeoutMs?: number,
) => Promise<readonly ClassifierMatch[]>

/** Encoding takes some 10 ms a passage, 40 ms without native code. Beyond this many, and in mail, the gate chooses. */
const ALL_ENCODED = 48

export function createClassifier(model: ClassifierModel, encode: Encode): Classifier {
  const tokenizer = createTokenizer(model.pieces)
  return async (parts, circumstances, timeoutMs) => {
    const passages = passagesOf(parts, tokenizer)
    const setting = settingFor(circumstances, model)
    const gated = passages.map((passage) => ({ passage, logits: gateLogits(passage, model.gate) }))
    const isMail = circumstances.kind === 'email'
    const isGated = isMail || passages.length > ALL_ENCODED
    const lift = isMail ? liftOf(setting, passages.length) : undefined
    const chosen = isGated ? gated.filter(({ logits }) => mustEncode(logits, model, lift)) : gated
    const alone = readAlone(passages, model.gate)
    const within = encodeWithin(encode, timeoutMs)
    // Sentences come last, so that too little time is spent on whole passages first.
    const wanted = [...chosen.map(({ passage }) => passage), ...alone]
    const may = isMail ? model.exit : undefined
    const encoded = await within.encode([
      ...chosen.map(({ passage }) => inputOf(passage, tokenizer, may?.passage)),
      ...alone.map((passage) => inputOf(passage, tokenizer, may?.alone)),
    ])
    within.end()
    const byPassage = new Map(wanted.map((passage, at) => [passage, encoded[at]]))
    const scoredOf = (passage: Passage): Scored | undefined => {
      const made = byPassage.get(passage)
      if (made === undefined || made === 'exited') return undefined
      return { passage, encoded: made, scores: scoresOf(passage, made, model), setting, passages: passages.length }
    }
    const single = alone.flatMap((passage) => {
      const scored = scoredOf(passage)
      return scored ? matchesAlone(scored, model) : []
    })
    const ofPassages = gated.flatMap(({ passage, logits }) => {
      const scored = scoredOf(passage)
      if (scored) return [...matchesOf(scored, model), ...suppressedHeads(scored), ...namesIn(scored, model)]
      const isMissing = byPassage.has(passage) && byPassage.get(passage) === undefined
      return isMissing ? [] : suppressedByGate(passage, logits, model.gate)
    })
    const matches = joined(ofPassages, single)
    const fault = within.fault()
    if (fault) throw new ClassificationIncomplete(`The language model stopped: ${fault.message}.`, matches)
    if (within.missed()) throw new ClassificationIncomplete(STILL_CLASSIFYING, matches, true)
    return matches
  }
}

type Lift = (family: ClassifierFamily) => number

/** A long mail raises the gate's limit too, which was set for short ones; not for politics. */
function mustEncode(logits: readonly number[], { gate }: GateModel, lift: Lift = () => 0): boolean {
  const { limit, families } = gate.weights
  return logits.some((logit, at) => logit > limit + (families[at] === 'political' ? 0 : lift(families[at]!)))
}

function inputOf(
  { text, sentences }: Passage,
  { first, last }: Tokenizer,
  exitBelow?: readonly number[],
): EncoderInput {
  const tokens = sentences.flat()
  return {
    ids: [first, ...tokens.map(({ id }) => id), last],
    cases: [0, ...tokens.map((token) => caseOf(text, token)), 0],
    ...(exitBelow === undefined ? {} : { exitBelow }),
  }
}

/** In mail: one that the gate lets through, or with a sentence to read alone. */
export function createNeedsEncoder(model: GateModel) {
  const tokenizer = createTokenizer(model.pieces)
  return (parts: readonly Part[], { kind }: Circumstances): boolean => {
    const passages = passagesOf(parts, tokenizer)
    if (kind !== 'email') return passages.length > 0
    return (
      passages.some((passage) => mustEncode(gateLogits(passage, model.gate), model)) ||
      readAlone(passages, model.gate).length > 0
    )
  }
}
