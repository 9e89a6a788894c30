import { addDays } from '../calendar.ts'
import type { Item } from '../item/state.ts'
import type { Row } from './describe.ts'
import type { Values } from './values.ts'

export function withdrawn(register: string, before: Row | undefined, after: Values | undefined): boolean {
  if (register !== 'consents' || !before || before.values['withdrawn'] === true) return false
  return after === undefined || after['withdrawn'] === true
}

/** Content is taken down after a consent was withdrawn (policy 17, 25). */
export function takedown(id: string, item: Item, day: string): Values | undefined {
  if (!item.live) return undefined
  return {
    target: item.live.addresses[0] ?? `Our own item ${id}`,
    basis: 'The consent that it rests on was withdrawn.',
    item: id,
    state: 'open',
    due: addDays(day, 1),
    from: day,
    ...(item.author ? { owner: item.author } : {}),
  }
}
