import type {
  Circumstances,
  ClassifierFamily,
  Kind,
  ThresholdSetting,
  ThresholdShift,
} from '../../../detectors/contract.ts'
import { MOST } from './bounds.data.ts'

export const FAMILIES = [
  'political',
  'conduct',
  'confidentiality',
  'claims',
  'facts',
] as const satisfies readonly ClassifierFamily[]

const KIND_OF: Partial<Record<Kind, ThresholdSetting['kind']>> = {
  email: 'mail',
  letter: 'mail',
  reply: 'mail',
  'media-enquiry': 'mail',
  'social-post': 'post',
}

export function settingOf({
  kind,
  account,
  author,
  electionPeriod,
}: Pick<Circumstances, 'kind' | 'account' | 'author' | 'electionPeriod'>): ThresholdSetting {
  const group = KIND_OF[kind] ?? 'prose'
  return {
    kind: group,
    account: group === 'post' && account === 'personal' ? 'own' : 'office',
    author: author === 'staff' ? 'staff' : 'free',
    period: electionPeriod,
  }
}

export function isSameSetting(a: ThresholdSetting, b: ThresholdSetting): boolean {
  return a.kind === b.kind && a.account === b.account && a.author === b.author && a.period === b.period
}

/** Never beyond its bound, even if the stored row is. */
export function shiftOf(
  shifts: readonly ThresholdShift[],
  family: ClassifierFamily,
  setting: ThresholdSetting,
): number {
  const shift = shifts.find((one) => one.family === family && isSameSetting(one, setting))?.shift ?? 0
  return Math.min(MOST[family], Math.max(0, shift)) || 0
}
