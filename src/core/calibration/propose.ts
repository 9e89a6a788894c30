import type { ClassifierFamily, ThresholdSetting, ThresholdShift } from '../../../detectors/contract.ts'
import { groupBy } from '../group-by.ts'
import { MOST } from './bounds.data.ts'
import { settingLine } from './calibration.ts'
import { FAMILIES } from './setting.ts'

/** `family` and `above` where only the classifier says so. */
export type HeldFor = { readonly rule: string; readonly family?: ClassifierFamily; readonly above?: number }

/** One text that the office has published or cleared, reviewed with the shipped thresholds. */
export type ClearedText = { readonly setting: ThresholdSetting; readonly held: readonly HeldFor[] }

export type SettingProposal = ThresholdSetting & {
  readonly texts: number
  readonly heldBefore: number
  readonly heldAfter: number
  readonly shifts: readonly ThresholdShift[]
  readonly tooFew?: true
  readonly stillAbove?: true
}

export type RuleChange = { readonly rule: string; readonly heldBefore: number; readonly heldAfter: number }

export type Proposal = {
  readonly texts: number
  readonly heldBefore: number
  readonly heldAfter: number
  readonly settings: readonly SettingProposal[]
  readonly rules: readonly RuleChange[]
}

/** Of the office's own cleared texts in one setting, at most this share shall be held. */
export const HELD_SHARE = 0.05
/** With fewer texts chance decides on 5 %. */
export const LEAST_TEXTS = 50
const STEP = 0.01

type Shifts = Readonly<Record<ClassifierFamily, number>>
const NONE: Shifts = { political: 0, conduct: 0, confidentiality: 0, claims: 0, facts: 0 }

/** Each step takes the family that lets most texts pass for the smallest shift; never below the shipped threshold. */
export function propose(texts: readonly ClearedText[]): Proposal {
  const groups = groupBy(texts, ({ setting }) => settingLine(setting))
  const settings = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => settingProposal(own))
  const shifts = new Map(settings.map((one) => [settingLine(one), shiftsOf(one.shifts)]))
  const now = ({ setting }: ClearedText) => shifts.get(settingLine(setting)) ?? NONE
  return {
    texts: texts.length,
    heldBefore: count(texts, () => NONE),
    heldAfter: count(texts, now),
    settings,
    rules: rulesOf(texts, now),
  }
}

function settingProposal(texts: readonly ClearedText[]): SettingProposal {
  const { setting } = texts[0]!
  const heldBefore = count(texts, () => NONE)
  const base = { ...setting, texts: texts.length, heldBefore }
  const allowed = Math.floor(texts.length * HELD_SHARE)
  if (heldBefore <= allowed) return { ...base, heldAfter: heldBefore, shifts: [] }
  if (texts.length < LEAST_TEXTS) return { ...base, heldAfter: heldBefore, shifts: [], tooFew: true }
  let shifts = NONE
  for (;;) {
    const held = texts.filter(({ held }) => isHeld(held, shifts))
    const next = held.length > allowed ? bestStep(held, shifts, held.length - allowed) : undefined
    if (!next) break
    shifts = next
  }
  const heldAfter = count(texts, () => shifts)
  const moved = FAMILIES.filter((family) => shifts[family] > 0)
  return {
    ...base,
    heldAfter,
    shifts: moved.map((family) => ({ ...setting, family, shift: shifts[family] })),
    ...(heldAfter > allowed ? { stillAbove: true as const } : {}),
  }
}

function bestStep(held: readonly ClearedText[], shifts: Shifts, needed: number): Shifts | undefined {
  let best: { readonly shifts: Shifts; readonly worth: number } | undefined
  for (const text of held) {
    const next = passing(text, shifts)
    if (!next) continue
    const passed = held.filter((one) => !isHeld(one.held, next)).length
    const cost = FAMILIES.reduce((sum, family) => sum + next[family] - shifts[family], 0)
    // More than needed is worth nothing, so that no threshold moves too far.
    const worth = Math.min(passed, needed) / cost
    if (!best || worth > best.worth) best = { shifts: next, worth }
  }
  return best?.shifts
}

function passing({ held }: ClearedText, shifts: Shifts): Shifts | undefined {
  const next = { ...shifts }
  for (const { family, above } of held) {
    if (family === undefined || above === undefined) return undefined
    next[family] = Math.max(next[family], Math.ceil(Math.round((above / STEP) * 1e6) / 1e6) * STEP)
  }
  for (const family of FAMILIES) {
    next[family] = Number(next[family].toFixed(2))
    if (next[family] > MOST[family]) return undefined
  }
  return next
}

function isHeld(held: readonly HeldFor[], shifts: Shifts): boolean {
  return held.some((one) => holds(one, shifts))
}

function holds({ family, above }: HeldFor, shifts: Shifts): boolean {
  return family === undefined || above === undefined || above > shifts[family]
}

function count(texts: readonly ClearedText[], shifts: (text: ClearedText) => Shifts): number {
  return texts.filter((text) => isHeld(text.held, shifts(text))).length
}

function shiftsOf(list: readonly ThresholdShift[]): Shifts {
  return { ...NONE, ...Object.fromEntries(list.map(({ family, shift }) => [family, shift])) }
}

function rulesOf(texts: readonly ClearedText[], shifts: (text: ClearedText) => Shifts): RuleChange[] {
  const rules = [...new Set(texts.flatMap(({ held }) => held.map(({ rule }) => rule)))]
  const by = (rule: string, at: (text: ClearedText) => Shifts) =>
    texts.filter((text) => text.held.some((one) => one.rule === rule && holds(one, at(text)))).length
  return rules
    .map((rule) => ({ rule, heldBefore: by(rule, () => NONE), heldAfter: by(rule, shifts) }))
    .toSorted((a, b) => b.heldBefore - a.heldBefore || (a.rule < b.rule ? -1 : 1))
}
