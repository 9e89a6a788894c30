import type { Circumstances, ClassifierMatch, ThresholdShift } from '../../../detectors/contract.ts'
import { settingOf, shiftOf } from '../../core/calibration/setting.ts'

/** By the office's thresholds. A match without a distance keeps its level. */
export function shiftThresholds(
  matches: readonly ClassifierMatch[],
  circumstances: Circumstances,
  shifts: readonly ThresholdShift[] = [],
): readonly ClassifierMatch[] {
  if (shifts.length === 0) return matches
  const setting = settingOf(circumstances)
  return matches.map((match) => {
    const { family, above, level } = match
    if (family === undefined || above === undefined || level === undefined) return match
    return { ...match, level: above > shiftOf(shifts, family, setting) ? 'hold' : 'note' }
  })
}
