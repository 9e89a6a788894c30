import { dayOf } from './deadline.ts'
import type { ReviewBasis } from './entry.ts'
import type { Item } from './item/state.ts'
import type { OfficeSnapshot } from './office-snapshot.ts'
import { FIRST } from './pack/packs.ts'
import { Refusal } from './refusal.ts'

type Basis = Pick<OfficeSnapshot, 'rules' | 'registers' | 'pack' | 'calendar'>

/** When it changes, the version is reviewed again. */
export function basisOf({ rules, registers, pack, calendar }: Basis, at: string): ReviewBasis {
  const { id, version } = pack
  return { rules, elections: [...calendar.electionsOn(dayOf(at))].sort(), pack: { id, version }, registers }
}

/** Entries without registers match nothing, so they are checked once. */
export function sameBasis(a: ReviewBasis, b: ReviewBasis): boolean {
  return sameRules(a, b) && sameElections(a, b) && a.registers === b.registers
}

export function sameElections(a: ReviewBasis, b: ReviewBasis): boolean {
  return a.elections.join() === b.elections.join()
}

export function sameRules(a: ReviewBasis, b: ReviewBasis): boolean {
  return a.rules === b.rules && versionOf(a) === versionOf(b)
}

const versionOf = ({ pack }: ReviewBasis): string => (pack ?? FIRST).version

/** An item without a basis is not checked again. */
export function isCheckedOn({ reviewBasis }: Pick<Item, 'reviewBasis'>, basis: ReviewBasis): boolean {
  return reviewBasis === undefined || sameBasis(reviewBasis, basis)
}

/** Nobody approves before the clock has caught up. */
export function mustBeCheckedOn(item: Item, snapshot: Basis, at: string): void {
  if (!isCheckedOn(item, basisOf(snapshot, at)))
    throw new Refusal(
      'stale-findings',
      'The policy, the rules, a register or an election period changed, so this is being checked again. Look again in a minute before you decide.',
    )
}
