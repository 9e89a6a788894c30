/** What the voice tells apart. Each stands for a part of the policy that words of many kinds can break. */
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

/** What is learnt beside each group: whether a text breaks any of them but politics, and whether somebody private can be recognised in it. */
export const COLUMNS = [...GROUPS, 'any', 'personal'] as const
const ANY = COLUMNS.indexOf('any')
export const PERSONAL = COLUMNS.indexOf('personal')

/** A passage is judged thrice, with a limit each: for politics, for all other groups together, and for people told of. */
export const EARS = ['political', 'other', 'personal'] as const

/** Beside whether any group is broken, the one that sounds most broken counts that much. */
const SHARPEST = 0.5

/** One score an ear, of one a column. That a text breaks something is told far better than what it breaks. */
export function earScores(scores: ArrayLike<number>): readonly [political: number, other: number, personal: number] {
  return [scores[0]!, scores[ANY]! + SHARPEST * scores[loudestOther(scores)]!, scores[PERSONAL]!]
}

/** The place among GROUPS of the one that sounds most broken, politics aside. */
export function loudestOther(scores: ArrayLike<number>): number {
  let most = 1
  for (let group = 2; group < GROUPS.length; group++) if (scores[group]! > scores[most]!) most = group
  return most
}
