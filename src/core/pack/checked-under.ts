import type { ReviewBasis } from '../entry.ts'
import type { Item } from '../item/state.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { Refusal } from '../refusal.ts'
import type { PackName } from './pack-name.ts'
import { FIRST } from './packs.ts'

/** Whether an item was last checked and routed under this pack. Items without a basis are not checked again. */
export function isCheckedUnder({ reviewBasis }: Pick<Item, 'reviewBasis'>, { version }: PackName): boolean {
  return reviewBasis === undefined || versionOf(reviewBasis) === version
}

export const samePack = (a: ReviewBasis, b: ReviewBasis): boolean => versionOf(a) === versionOf(b)

const versionOf = ({ pack }: ReviewBasis): string => (pack ?? FIRST).version

/** Who must sign off is a matter of the policy: nobody approves until the item was checked and routed under today's. */
export function mustBeUnder({ pack }: Pick<OfficeSnapshot, 'pack'>, item: Item): void {
  if (!isCheckedUnder(item, pack))
    throw new Refusal(
      'stale-findings',
      'A new policy applies, so this is being checked again. Look again in a few minutes before you decide.',
    )
}
