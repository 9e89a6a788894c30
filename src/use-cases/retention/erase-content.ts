import { SETTLED_MS } from '../../core/acts/retention.ts'
import type { Entry } from '../../core/entry.ts'
import type { Item } from '../../core/item/state.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import type { Dependencies } from '../dependencies.ts'

const MAX_KEYS = 200
const ERASED = 'Content erased'

type Act = (now: Item, snapshot: OfficeSnapshot) => Entry[]

/** One batch writes all; then the keys are destroyed. */
export const eraseContent =
  ({ ports, commit }: Pick<Dependencies, 'ports' | 'commit'>) =>
  async (id: string, at: string, act: Act): Promise<Item> => {
    const keptBefore = new Date(Date.parse(at) - SETTLED_MS).toISOString()
    let made = 0
    const item = await commit(
      id,
      (now, snapshot) => {
        const entries = act(now, snapshot)
        made = entries.length
        return entries
      },
      {
        sideWrites: async ({ versions }) => ({
          title: ERASED,
          eraseContent: { item: id, versions: [...new Set(versions)], keptBefore },
        }),
      },
    )
    if (made > 0) await ports.shred(MAX_KEYS)
    return item
  }
