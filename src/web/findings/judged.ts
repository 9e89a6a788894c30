import { ENOUGH_JUDGED, type RuleJudged } from '../../core/calibration/judged.ts'

/** Undefined while too few were judged. */
export function rightHere({ right, wrong }: RuleJudged): string | undefined {
  return right + wrong >= ENOUGH_JUDGED ? `right ${right} of ${right + wrong} times here` : undefined
}
