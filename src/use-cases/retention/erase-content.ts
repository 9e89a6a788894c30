import { SETTLED_MS } from '../../core/acts/keep.ts'
import type { Entry } from '../../core/entry.ts'
import type { House } from '../../core/house.ts'
import type { Item } from '../../core/item/state.ts'
import type { Dependencies } from '../dependencies.ts'

const MOST_KEYS = 200
const ERASED = 'Content erased'

type Act = (now: Item, house: House) => Entry[]

/** Writes the entry, the emptied rows and the keys to destroy in one batch; then destroys the keys. */
export const eraseContent =
  ({ ports, commit }: Pick<Dependencies, 'ports' | 'commit'>) =>
  async (id: string, at: string, act: Act): Promise<Item> => {
    const keptBefore = new Date(Date.parse(at) - SETTLED_MS).toISOString()
    let made = 0
    const item = await commit(
      id,
      (now, house) => {
        const entries = act(now, house)
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
    if (made > 0) await ports.shred(MOST_KEYS)
    return item
  }
