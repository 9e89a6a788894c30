/** The groups that labels name; each stands for a part of the policy that words of many kinds can break. */
const GROUPS = [
  'political',
  'conduct',
  'disparagement',
  'defamation',
  'claims',
  'private-use',
  'operational',
  'secrecy',
  'media',
  'security',
] as const

/** Learnt beside the groups: whether a text breaks any but politics, and whether it identifies a private person. */
export const COLUMNS = [...GROUPS, 'any', 'personal'] as const
const ANY = COLUMNS.indexOf('any')
export const PERSONAL = COLUMNS.indexOf('personal')

/** Each head has a threshold: politics, all other groups together, private people. */
export const HEADS = ['political', 'other', 'personal'] as const

/** The weight of the highest group beside the score for any group. */
const HIGHEST_WEIGHT = 0.5

/** One score for each head, of one for each column. That a text breaks some group is scored better than which. */
export function headScores(scores: ArrayLike<number>): readonly [political: number, other: number, personal: number] {
  return [scores[0]!, scores[ANY]! + HIGHEST_WEIGHT * scores[highestOther(scores)]!, scores[PERSONAL]!]
}

/** The index in GROUPS of the highest score, politics aside. */
export function highestOther(scores: ArrayLike<number>): number {
  let highest = 1
  for (let group = 2; group < GROUPS.length; group++) if (scores[group]! > scores[highest]!) highest = group
  return highest
}
