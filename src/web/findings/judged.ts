import { ENOUGH_JUDGED, type RuleJudged } from '../../core/calibration/judged.ts'

/** How often a rule was right in this office; undefined while too few of its cases were judged. */
export function rightHere({ right, wrong }: RuleJudged): string | undefined {
  return right + wrong >= ENOUGH_JUDGED ? `right ${right} of ${right + wrong} times here` : undefined
}
