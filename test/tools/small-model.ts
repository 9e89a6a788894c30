import type { ClassifierFamily } from '../../detectors/contract.ts'
import type { Encode, Encoded, EncoderInput } from '../../src/review/classifier/encode-within.ts'
import type { ClassifierModel, Setting } from '../../src/review/classifier/model.ts'

/* A classifier of a few words, whose encoder gives each word the logits that a test names. */

const FAMILIES = {
  political: [],
  conduct: ['conduct', 'disparagement', 'defamation'],
  confidentiality: ['operational', 'secrecy', 'media', 'security'],
  claims: ['claims', 'private-use'],
  facts: ['private-fact', 'offence-fact', 'identity-fact'],
}
const POLITICAL = ['staff-office', 'staff-own', 'free-office', 'free-own'].map((speaker) => `political-${speaker}`)
const HEADS = [...POLITICAL, ...Object.values(FAMILIES).flat(), 'any-other', 'personal']
const TAGS = ['none', 'person']
const WORDS = ['vote', 'tea', 'idiot', 'ward', '.']
const PIECES = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', ...WORDS]
const FAR_BELOW = -10
const same = (value: number) => ({
  ...{ political: value, conduct: value, confidentiality: value, claims: value, facts: value },
})

/** Holds from a logit of 1 and, in an election period, politics from 0; notes from -1. */
const setting = (more: Partial<Setting>): Setting => ({
  ...{ kind: 'prose', account: 'office', author: 'staff', period: false, passages: 1 },
  ...{ tail: same(0), hold: same(1), note: same(-1) },
  ...more,
})

/** The gate lets a passage through that has one of these words, alone or among a hundred others. */
export function smallModel(through: readonly string[] = WORDS, more: Partial<ClassifierModel> = {}): ClassifierModel {
  const families = Object.keys(FAMILIES) as ClassifierFamily[]
  const direct = PIECES.flatMap((piece) => families.map(() => (through.includes(piece) ? 100 : 0)))
  return {
    pieces: PIECES,
    heads: HEADS,
    tags: TAGS,
    calibration: Object.fromEntries(HEADS.map((head) => [head, [0, 1, 0] as const])),
    families: FAMILIES,
    settings: [
      setting({}),
      setting({ period: true, hold: { ...same(1), political: 0 } }),
      setting({ kind: 'mail' }),
      setting({ kind: 'post' }),
      setting({ kind: 'post', account: 'own' }),
    ],
    exit: { passage: [0], alone: [1] },
    gate: {
      weights: {
        ...{ families, width: 2, steps: { pieces: 1, direct: 1 } },
        ...{ hidden: [[0], [0], [0], [0]], hidden_bias: [0], last: [families.map(() => 0)] },
        ...{ last_bias: families.map(() => FAR_BELOW), limit: 0, alone: { political: 2.75, conduct: 2.75 } },
      },
      tables: Int8Array.from([...PIECES.flatMap(() => [0, 0]), ...direct]),
    },
    examples: { scale: 1, examples: [], vectors: new Int8Array() },
    ...more,
  }
}

/** An encoder that gives each word these logits by head, and all others a logit far below every threshold. */
export function smallEncoder(logits: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  const asked: EncoderInput[] = []
  const row = (id: number): number[] => [
    ...HEADS.map((head) => logits[PIECES[id]!]?.[head] ?? FAR_BELOW),
    ...TAGS.map(() => 0),
  ]
  const encode: Encode = async (passages) => {
    asked.push(...passages)
    return passages.map(
      ({ ids }): Encoded => ({
        passage: Float32Array.from(HEADS, () => FAR_BELOW),
        tokens: Float32Array.from(ids.flatMap(row)),
        vector: Float32Array.of(1, 0),
      }),
    )
  }
  return { encode, asked }
}
