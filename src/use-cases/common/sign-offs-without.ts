import type { SignOff } from '../../core/entry.ts'
import type { Item } from '../../core/item/state.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import type { Dependencies } from '../dependencies.ts'

/** Who must sign an item off when one person is excluded. The content is opened before the act. */
export const signOffsWithout =
  ({ ports, read, reviewer }: Dependencies) =>
  async (id: string, person: string) => {
    const { version } = await read(id)
    const [draft, text] = await Promise.all([ports.open(version!), ports.openText(version!)])
    return async (now: Item, snapshot: OfficeSnapshot, at: string, reason: string): Promise<SignOff[]> => {
      const reviewed = { draft, by: now.author!, at, snapshot, review: now.review!, verdict: now.verdict!, text }
      const without = { ...now, excluded: new Map(now.excluded).set(person, reason) }
      return (await reviewer.signOffsFor(id, without, reviewed)).signOffs
    }
  }
