import type { ClassifierFamily, ClassifierMatch, ThresholdSetting } from '../../../detectors/contract.ts'
import { FAMILIES } from '../../core/calibration/setting.ts'
import type { Encoded } from './encode-within.ts'
import type { Gate } from './gate.ts'
import type { ClassifierModel, Setting } from './model.ts'
import { nearestReason } from './nearest.ts'
import type { Passage } from './passages.ts'
import { ALONE } from './read-alone.ts'
import { type HeadScore, probability, type Scores } from './scores.ts'
import { liftOf } from './settings.ts'

export type Scored = {
  readonly passage: Passage
  readonly encoded: Encoded
  readonly scores: Scores
  readonly setting: Setting
  readonly passages: number
}

const logitOf = (chance: number): number => Math.log(chance / (1 - chance))
/** A less probable breach is not worth a note. */
const WORTH_A_NOTE = logitOf(0.2)
/** From here a passage makes somebody recognisable; training sets no threshold for it. */
const RECOGNISABLE = logitOf(0.5)
/** Below it a passage is harmless, as are two thirds of the clean drafts. */
const HARMLESS = logitOf(0.03)
/** Harmless if each logit is this far below the gate's limit. */
const GATE_MARGIN = 1.5

const PERSONAL = 'personal'
const PERSONAL_HEADS = /^(?:personal|.*-fact)$/

const politicalHead = ({ author, account }: ThresholdSetting): string => `political-${author}-${account}`

type Head = { readonly name: string; readonly score: HeadScore }

/** One for each family over its threshold; for facts about people, one for each sentence. */
export function matchesOf(scored: Scored, model: ClassifierModel): readonly ClassifierMatch[] {
  const { passage, scores, setting } = scored
  const lift = liftOf(setting, scored.passages)
  const ofFamilies = FAMILIES.flatMap((family) => {
    const hold = setting.hold[family] + lift(family)
    const note = Math.min(hold, Math.max(WORTH_A_NOTE, setting.note[family] + lift(family)))
    const all = headsOf(scored, family, model)
    const sentences = family === 'facts' ? passage.sentences.keys() : [undefined]
    return [...sentences].flatMap((only) => {
      const best = highest(all, only)
      if (!best || best.logit <= note) return []
      const also = all.filter(({ name, score }) => name !== best.head && (score.sentences[best.sentence] ?? 0) > hold)
      const others = also.length > 0 ? { also: also.map(({ name }) => name) } : {}
      return [{ ...matchAt(scored, best, hold, model), family, ...others }]
    })
  })
  const person = highest([{ name: PERSONAL, score: scores.get(PERSONAL)! }])
  const limit = RECOGNISABLE + lift('facts')
  return person && person.logit > limit ? [...ofFamilies, matchAt(scored, person, limit, model)] : ofFamilies
}

/** One for each family that it is far enough above. */
export function matchesAlone(scored: Scored, model: ClassifierModel): readonly ClassifierMatch[] {
  const lift = liftOf(scored.setting, scored.passages)
  return [...ALONE].flatMap(([family, margin]) => {
    const hold = scored.setting.hold[family] + lift(family) + margin
    const best = highest(headsOf(scored, family, model))
    return best && best.logit > hold ? [{ ...matchAt(scored, best, hold, model), family }] : []
  })
}

function headsOf(
  { scores, setting }: Scored,
  family: ClassifierFamily,
  { families }: ClassifierModel,
): readonly Head[] {
  const names = family === 'political' ? [politicalHead(setting)] : families[family]
  return names.map((name) => ({ name, score: scores.get(name)! }))
}

type Best = { readonly head: string; readonly sentence: number; readonly logit: number }

function highest(heads: readonly Head[], only?: number): Best | undefined {
  let best: Best | undefined
  for (const { name, score } of heads) {
    const sentence = only ?? score.highest
    const logit = score.sentences[sentence]
    if (logit !== undefined && logit > (best?.logit ?? Number.NEGATIVE_INFINITY)) best = { head: name, sentence, logit }
  }
  return best
}

const groupOf = (head: string): string => (head.startsWith('political-') ? 'political' : head)

function matchAt(
  { passage, encoded }: Scored,
  { head, sentence, logit }: Best,
  hold: number,
  { examples }: ClassifierModel,
): ClassifierMatch {
  const tokens = passage.sentences[sentence]!
  const group = groupOf(head)
  const like = nearestReason(encoded.vector, examples, (other) =>
    group === PERSONAL ? PERSONAL_HEADS.test(other) : groupOf(other) === group,
  )
  const place = { part: passage.part, start: tokens[0]!.start, end: tokens.at(-1)!.end }
  const above = logit - hold
  return {
    ...{ ...place, group, confidence: probability(logit), above },
    level: above > 0 ? 'hold' : 'note',
    ...(like ? { like } : {}),
  }
}

/** Groups of rules that a passage’s meaning can soften. */
type Suppressing = 'political' | 'personal' | 'other'
const SUPPRESSING: readonly Suppressing[] = ['political', 'other', 'personal']

function suppressingOf(head: string, setting: Setting): Suppressing | undefined {
  if (head.startsWith('political-')) return head === politicalHead(setting) ? 'political' : undefined
  return PERSONAL_HEADS.test(head) ? 'personal' : 'other'
}

/** Uncertain rules become notes under these heads. */
export function suppressedHeads({ passage, scores, setting }: Scored): readonly ClassifierMatch[] {
  const doubtful = new Set<Suppressing | undefined>()
  for (const [head, { sentences, highest: at }] of scores)
    if ((sentences[at] ?? 0) > HARMLESS) doubtful.add(suppressingOf(head, setting))
  return suppressed(passage, (head) => !doubtful.has(head))
}

const GATE_HEADS: Readonly<Record<Suppressing, readonly ClassifierFamily[]>> = {
  political: ['political'],
  personal: ['facts'],
  other: ['conduct', 'confidentiality', 'claims'],
}

export function suppressedByGate(
  passage: Passage,
  logits: readonly number[],
  { weights }: Gate,
): readonly ClassifierMatch[] {
  const far = weights.limit - GATE_MARGIN
  return suppressed(passage, (head) =>
    GATE_HEADS[head].every((family) => (logits[weights.families.indexOf(family)] ?? 0) < far),
  )
}

/** A sentence at fault replaces its passage's match at the same place, and its passage is no longer harmless. */
export function joined(
  ofPassages: readonly ClassifierMatch[],
  alone: readonly ClassifierMatch[],
): readonly ClassifierMatch[] {
  const replaces = (one: ClassifierMatch, { part, start, end, family, suppressed, group }: ClassifierMatch) => {
    if (one.part !== part) return false
    if (!suppressed) return one.start === start && one.end === end && one.family === family
    return one.start >= start && one.end <= end && group === (one.family === 'political' ? 'political' : 'other')
  }
  return [...ofPassages.filter((match) => !alone.some((one) => replaces(one, match))), ...alone]
}

function suppressed(passage: Passage, harmless: (head: Suppressing) => boolean): readonly ClassifierMatch[] {
  const place = {
    part: passage.part,
    start: passage.sentences[0]![0]!.start,
    end: passage.sentences.at(-1)!.at(-1)!.end,
  }
  return SUPPRESSING.filter(harmless).map((group) => ({ ...place, group, confidence: 0, suppressed: true }))
}
