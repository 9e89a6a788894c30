import type { ThresholdSetting, ThresholdShift } from '../../../detectors/contract.ts'
import { MOST } from './bounds.data.ts'

/** Counts and codes, never a text or a name. */
export type Calibration = {
  readonly id?: string
  /** ISO 8601. */
  readonly made: string
  readonly madeBy: string
  readonly texts: number
  readonly heldBefore: number
  readonly heldAfter: number
  /** Absent where the calibration only added to registers. */
  readonly thresholds?: boolean
  readonly shifts?: readonly string[]
  /** 'post own staff period 120 9 6': texts, held before and after. */
  readonly settings?: readonly string[]
  readonly rules?: readonly string[]
  readonly figures?: readonly string[]
  readonly contacts?: readonly string[]
  /** ISO 8601. */
  readonly undone?: string
}

/** Undoing one puts the one before it in force again. */
export function calibrationInForce(all: readonly Calibration[] = []): Calibration | undefined {
  return newestFirst(all).find(({ undone, thresholds }) => thresholds === true && undone === undefined)
}

export function newestFirst(all: readonly Calibration[] = []): readonly Calibration[] {
  return all.toSorted((a, b) => (a.made < b.made ? 1 : -1))
}

export function shiftsInForce(all: readonly Calibration[] | undefined): readonly ThresholdShift[] {
  return (calibrationInForce(all)?.shifts ?? []).flatMap((line) => shiftIn(line) ?? [])
}

/** 'post own staff period'; `none` outside an election period. */
export function settingLine({ kind, account, author, period }: ThresholdSetting): string {
  return `${kind} ${account} ${author} ${period ? 'period' : 'none'}`
}

export function shiftLine(shift: ThresholdShift): string {
  return `${settingLine(shift)} ${shift.family} ${shift.shift}`
}

const SETTING = /^(mail|prose|post) (office|own) (staff|free) (period|none)\b ?(.*)$/

export function settingIn(line: string): { readonly setting: ThresholdSetting; readonly rest: string } | undefined {
  const [, kind, account, author, period, rest = ''] = SETTING.exec(line) ?? []
  if (!kind) return undefined
  const setting = { kind, account, author, period: period === 'period' } as ThresholdSetting
  return { setting, rest }
}

export function shiftIn(line: string): ThresholdShift | undefined {
  const found = settingIn(line)
  const [family = '', number = ''] = found?.rest.split(' ') ?? []
  if (!found || !Object.hasOwn(MOST, family) || !/^\d+(?:\.\d+)?$/.test(number)) return undefined
  return { ...found.setting, family: family as ThresholdShift['family'], shift: Number(number) }
}
