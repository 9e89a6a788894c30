import type { Entry } from '../entry.ts'
import type { House } from '../house.ts'
import type { Item } from '../item/state.ts'
import { places } from './withdraw.ts'

/**
 * A corrected version is out at one address, and the one before still stands at the others: each is a task, until it stands there
 * too or was taken down.
 */
export function replaces(before: Item, entries: readonly Entry[], house: House): Entry[] {
  return entries.flatMap((entry) => {
    if (entry.what === 'placed') return stands(before, entry)
    const out = entry.what === 'released' || entry.what === 'emergency-released'
    if (!out || !before.live || before.live.version === entry.version || before.live.addresses.length === 0) return []
    return places(before, house, entry.at).filter((task) => task.what === 'tasked' && task.where !== entry.address)
  })
}

/** The corrected version stands where the older one was to be taken down. */
function stands(item: Item, { at, by, address }: Extract<Entry, { what: 'placed' }>): Entry[] {
  return item.tasks
    .filter(({ where, done }) => !done && where === address)
    .map(({ task }) => ({ at, by, what: 'task-done', task, how: 'The version that is out now stands there.' }))
}
