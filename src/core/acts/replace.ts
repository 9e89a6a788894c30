import type { Entry } from '../entry.ts'
import type { Item } from '../item/state.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { places } from './withdraw.ts'

/** The older version is still at its other addresses: a task each, until it is corrected or taken down. */
export function replaces(before: Item, entries: readonly Entry[], snapshot: OfficeSnapshot): Entry[] {
  return entries.flatMap((entry) => {
    if (entry.what === 'placed') return tasksDone(before, entry)
    const out = entry.what === 'released' || entry.what === 'emergency-released'
    if (!out || !before.live || before.live.version === entry.version || before.live.addresses.length === 0) return []
    return places(before, snapshot, entry.at).filter((task) => task.what === 'tasked' && task.where !== entry.address)
  })
}

function tasksDone(item: Item, { at, by, address }: Extract<Entry, { what: 'placed' }>): Entry[] {
  return item.tasks
    .filter(({ where, done }) => !done && where === address)
    .map(({ task }) => ({ at, by, what: 'task-done', task, how: 'The published version is there now.' }))
}
