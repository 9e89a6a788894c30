import type { ClassifierFamily, ThresholdSetting } from '../../../detectors/contract.ts'
import { FAMILIES, isSameSetting } from '../../core/calibration/setting.ts'
import type { Gate, GateWeights } from './gate.ts'

type Limits = Readonly<Record<ClassifierFamily, number>>

/** Logits of calibrated probabilities, by kind of text and of author. */
export type Setting = ThresholdSetting & {
  readonly passages: number
  /** How much each e-fold number of passages raises the thresholds. */
  readonly tail: Limits
  readonly hold: Limits
  readonly note: Limits
}

/** Weights of the passage’s logit and its highest sentence’s, the constant, and weights of all heads’ logits for the passage. */
export type Calibration = readonly [passage: number, sentence: number, constant: number, ...byHead: number[]]

/** Labelled breaches with unit vectors; `scale` makes numbers of their bytes. */
export type Examples = {
  readonly scale: number
  readonly examples: readonly { readonly head: string; readonly why: string }[]
  readonly vectors: Int8Array
}

export type GateModel = { readonly pieces: readonly string[]; readonly gate: Gate }

/** Limits of the early exit, for a passage and for a sentence that is read alone. */
type ExitLimits = { readonly passage: readonly number[]; readonly alone: readonly number[] }

/** `null`: this logit says nothing about such a text. */
type StoredLimits = Readonly<Record<keyof ExitLimits, readonly (number | null)[]>>

export type ClassifierModel = GateModel & {
  /** A logit for each, for the passage and for each word piece. */
  readonly heads: readonly string[]
  /** The encoder gives a logit for each, for each word piece. */
  readonly tags: readonly string[]
  readonly calibration: Readonly<Record<string, Calibration>>
  readonly families: Readonly<Record<ClassifierFamily, readonly string[]>>
  readonly settings: readonly Setting[]
  readonly exit: ExitLimits
  readonly examples: Examples
}

export type ModelCard = Pick<ClassifierModel, 'heads' | 'tags'> & { readonly sha256: Readonly<Record<string, string>> }

/** The message is a sentence for the operator. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault'
}

type Tokens = { readonly model: { readonly vocab: Readonly<Record<string, number>> } }

/** An id is the index of its piece. */
function piecesOf({ model }: Tokens): readonly string[] {
  const entries = Object.entries(model.vocab)
  const pieces: string[] = Array(Math.max(...entries.map(([, id]) => id)) + 1).fill('')
  for (const [piece, id] of entries) pieces[id] = piece
  return pieces
}

export type ModelFiles = {
  readonly card: ModelCard
  readonly tokenizer: Tokens
  readonly thresholds: Pick<ClassifierModel, 'calibration' | 'families' | 'settings'> & { readonly exit: StoredLimits }
  readonly gate: GateWeights
  readonly gateTables: Int8Array
  readonly examples: Omit<Examples, 'vectors'>
  readonly vectors: Int8Array
}

export function gateModelOf({ tokenizer, gate, gateTables }: Pick<ModelFiles, 'tokenizer' | 'gate' | 'gateTables'>) {
  const pieces = piecesOf(tokenizer)
  const row = gate.width + gate.families.length
  if (gateTables.length !== pieces.length * row || gate.width % 2 !== 0)
    throw new ModelFault('The gate does not fit the tokenizer.')
  return { pieces, gate: { weights: gate, tables: gateTables } }
}

/** Throws `ModelFault` when the files are not of one model. */
export function modelOf(files: ModelFiles): ClassifierModel {
  const { card, thresholds, examples, vectors } = files
  const { calibration, families, settings, exit } = thresholds
  const lacking = card.heads.filter((head) => calibration[head]?.length !== 3 + card.heads.length)
  if (lacking.length > 0) throw new ModelFault(`The thresholds lack ${lacking.join(', ')}.`)
  if (!SETTINGS.every((wanted) => settings.some((one) => isSameSetting(one, wanted) && hasLimits(one))))
    throw new ModelFault('The thresholds do not cover every kind of text and author.')
  if (![exit?.passage, exit?.alone].every((limits) => limits?.some(Number.isFinite)))
    throw new ModelFault('The thresholds lack those of the early exit.')
  if (vectors.length % Math.max(1, examples.examples.length) !== 0)
    throw new ModelFault('The examples do not fit their vectors.')
  return {
    ...gateModelOf(files),
    ...{ heads: card.heads, tags: card.tags, calibration, families, settings },
    exit: { passage: limitsOf(exit.passage), alone: limitsOf(exit.alone) },
    examples: { ...examples, vectors },
  }
}

const limitsOf = (stored: readonly (number | null)[]): readonly number[] =>
  stored.map((limit) => limit ?? Number.POSITIVE_INFINITY)

/** Only posts are made on an account of one’s own. */
const SETTINGS: readonly ThresholdSetting[] = (['mail', 'prose', 'post'] as const).flatMap((kind) =>
  (kind === 'post' ? (['office', 'own'] as const) : (['office'] as const)).flatMap((account) =>
    (['staff', 'free'] as const).flatMap((author) =>
      [false, true].map((period) => ({ kind, account, author, period })),
    ),
  ),
)

const hasLimits = ({ hold, note, tail }: Setting): boolean =>
  FAMILIES.every((family) => [hold, note, tail].every((limits) => Number.isFinite(limits[family])))
