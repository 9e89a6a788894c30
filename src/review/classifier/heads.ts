/** Groups of the labels; each is a part of the policy that words can break in many ways. */
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

/**
 * Learnt beside the groups: whether a text breaks any group but politics, and whether it identifies a private person.
 */
export const COLUMNS = [...GROUPS, 'any', 'personal'] as const
const ANY = COLUMNS.indexOf('any')
export const PERSONAL = COLUMNS.indexOf('personal')

/** Each head has its own threshold: politics, all other groups, private people. */
export const HEADS = ['political', 'other', 'personal'] as const

/** Weight of the highest group beside the score for any group. */
const HIGHEST_WEIGHT = 0.5

/**
 * Combines the scores of columns into one for each head. The score for any group is more accurate than the one for
 * each.
 */
export function headScores(scores: ArrayLike<number>): readonly [political: number, other: number, personal: number] {
  return [scores[0]!, scores[ANY]! + HIGHEST_WEIGHT * scores[highestOther(scores)]!, scores[PERSONAL]!]
}

/** The index in GROUPS of the highest score except politics. */
export function highestOther(scores: ArrayLike<number>): number {
  let highest = 1
  for (let group = 2; group < GROUPS.length; group++) if (scores[group]! > scores[highest]!) highest = group
  return highest
}
