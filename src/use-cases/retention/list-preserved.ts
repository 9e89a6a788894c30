import { mayRead, OVERSEERS } from '../../core/authority.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Item } from '../../core/item/state.ts'
import { mayLook } from '../../core/record/record.ts'
import type { ItemRow } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'

const PAGE = 200

/** Newest first. */
export const listPreserved =
  ({ ports, read }: Dependencies) =>
  async (by: string): Promise<{ row: ItemRow; item: Item; reads: boolean }[]> => {
    const at = ports.now()
    const [day, snapshot] = [dayOf(at), await ports.officeSnapshot()]
    mayLook(snapshot, by, day, OVERSEERS)
    const rows = await ports.items({ legalHold: { day, on: true }, limit: PAGE })
    return Promise.all(
      rows.map(async (row) => {
        const item = await read(row.item)
        return { row, item, reads: mayRead(snapshot, item, by, at) }
      }),
    )
  }
