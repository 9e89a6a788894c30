import type { Entry } from '../../core/entry.ts'
import type { Item } from '../../core/item/state.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { mustRead } from '../../core/reading.ts'
import { existing } from '../common/journal.ts'
import type { Dependencies } from '../dependencies.ts'

export type ItemSnapshot = {
  readonly id: string
  readonly at: string
  readonly snapshot: OfficeSnapshot
  readonly entries: readonly Entry[]
  readonly item: Item
}

/** Refusal: `not-found`, also for what is closed to them. */
export const readFor =
  ({ ports, history }: Dependencies) =>
  async (id: string, by: string): Promise<ItemSnapshot> => {
    const [entries, snapshot] = await Promise.all([history(id), ports.officeSnapshot()])
    const item = existing(entries)
    const at = ports.now()
    mustRead(snapshot, item, by, at)
    return { id, at, snapshot, entries, item }
  }
