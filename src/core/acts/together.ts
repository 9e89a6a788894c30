import type { Item } from '../item.ts'
import { Refusal } from '../refusal.ts'

const MOST = 20

/** Several approvals at once: only for items of one kind in which nothing was found, that are nobody's personally. */
export function mayGoTogether(items: readonly Item[]): void {
  if (items.length === 0) throw new Refusal('bad-input', 'Choose at least one item.')
  if (items.length > MOST) throw new Refusal('bad-input', `Choose at most ${MOST} items at once.`)
  const kinds = new Set(items.map(({ submitted }) => submitted?.kind))
  if (kinds.size > 1)
    throw new Refusal('bad-input', 'Choose items of one kind: others need to be looked at one by one.')
  if (!items.every(together))
    throw new Refusal(
      'bad-input',
      'Only items in which nothing was found, and which wait for a decision, can go together.',
    )
}

/** Whether an item may be among those that are approved together. */
export function together(item: Item): boolean {
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
