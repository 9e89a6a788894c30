import { looked, mayLookAt } from '../../../core/acts/page-checks.ts'
import type { Item } from '../../../core/item/state.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { Dependencies } from '../../dependencies.ts'

export const comparePages =
  ({ ports, commit, read, pages }: Dependencies) =>
  async (id: string, by: string): Promise<Item> => {
    const [item, snapshot] = await Promise.all([read(id), ports.officeSnapshot()])
    const addresses = (item.live?.addresses ?? []).filter((address) => mayLookAt(snapshot, address))
    if (addresses.length === 0)
      throw new Refusal(
        'wrong-state',
        'It is not published on a website where the register of websites allows the comparison.',
      )
    if (!ports.fetchPublishedText) throw new Refusal('wrong-state', 'This service is not set up to read websites.')
    const looks = await pages.compare(item, snapshot, addresses)
    return commit(id, (now) => looked(now, { at: ports.now(), by, looks }))
  }
