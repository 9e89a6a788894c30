import type { SignOff } from '../../core/entry.ts'
import type { Item } from '../../core/item/state.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import type { Dependencies } from '../dependencies.ts'

/** The content is opened before the act. */
export const signOffsAnew =
  ({ ports, read, reviewer }: Dependencies) =>
  async (id: string) => {
    const { version } = await read(id)
    const [draft, text] = await Promise.all([ports.open(version!), ports.openText(version!)])
    return async (changed: Item, snapshot: OfficeSnapshot, at: string): Promise<SignOff[]> => {
      const { author, review, verdict } = changed
      const reviewed = { draft, by: author!, at, snapshot, review: review!, verdict: verdict!, text }
      return (await reviewer.signOffsFor(id, changed, reviewed)).signOffs
    }
  }
