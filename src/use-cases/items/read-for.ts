import type { Entry } from '../../core/entry.ts'
import type { House } from '../../core/house.ts'
import type { Item } from '../../core/item/state.ts'
import { mustRead } from '../../core/reading.ts'
import type { Dependencies } from '../dependencies.ts'
import { existing } from '../shared/journal.ts'

/** An item at one moment: its entries and the office, read once. */
export type ItemSnapshot = {
  readonly id: string
  readonly at: string
  readonly house: House
  readonly entries: readonly Entry[]
  readonly item: Item
}

/** The item for somebody who may read it. Refusal: `not-found`, for those who may not as well. */
export const readFor =
  ({ ports, history }: Dependencies) =>
  async (id: string, by: string): Promise<ItemSnapshot> => {
    const [entries, house] = await Promise.all([history(id), ports.house()])
    const item = existing(entries)
    const at = ports.now()
    mustRead(house, item, by, at)
    return { id, at, house, entries, item }
  }
