import type { Item } from '../item/state.ts'
import { Refusal, wrongField } from '../refusal.ts'

const MAX_ITEMS = 20

export function checkBulkApproval(items: readonly Item[]): void {
  if (items.length === 0) throw wrongField('item', 'Choose at least one item.')
  if (items.length > MAX_ITEMS) throw new Refusal('bad-input', `Choose at most ${MAX_ITEMS} items at once.`)
  const kinds = new Set(items.map(({ submitted }) => submitted?.kind))
  if (kinds.size > 1)
    throw new Refusal('bad-input', 'Choose items of one kind: others need to be looked at one by one.')
  if (!items.every(mayBeApprovedInBulk))
    throw new Refusal(
      'bad-input',
      'Only items in which nothing was found, which wait for a decision and hold nothing to open, can go together.',
    )
}

export function mayBeApprovedInBulk(item: Item): boolean {
  return isSimple(item) && (item.review?.contents?.toOpen ?? []).length === 0
}

export function isSimple(item: Item): boolean {
  const signOff = item.outstanding[0]
  return (
    item.progress === 'awaiting' &&
    item.verdict === 'clear' &&
    !item.hold &&
    signOff !== undefined &&
    signOff.asks === 'approval' &&
    !signOff.reserved
  )
}
