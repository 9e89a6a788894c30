import type { Entry } from '../entry.ts'
import type { Item } from '../item/state.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { places } from './withdraw.ts'

/**
 * When a corrected version is published at one address, the older one is still at the others. Each is a task until
 * the correction is there too or the page was taken down.
 */
export function replaces(before: Item, entries: readonly Entry[], snapshot: OfficeSnapshot): Entry[] {
  return entries.flatMap((entry) => {
    if (entry.what === 'placed') return tasksDone(before, entry)
    const out = entry.what === 'released' || entry.what === 'emergency-released'
    if (!out || !before.live || before.live.version === entry.version || before.live.addresses.length === 0) return []
    return places(before, snapshot, entry.at).filter((task) => task.what === 'tasked' && task.where !== entry.address)
  })
}

/** Whether the corrected version replaced the older one at this address. */
function tasksDone(item: Item, { at, by, address }: Extract<Entry, { what: 'placed' }>): Entry[] {
  return item.tasks
    .filter(({ where, done }) => !done && where === address)
    .map(({ task }) => ({ at, by, what: 'task-done', task, how: 'The published version is there now.' }))
}
