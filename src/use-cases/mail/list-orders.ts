import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { isStopped } from '../../core/stop.ts'
import type { OpenOrder } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'

type Query = { readonly gateway: string; readonly after: number; readonly limit: number }

/** Oldest first, without releases that are stopped. */
export const listOrders =
  ({ ports, read }: Dependencies) =>
  async (query: Query): Promise<readonly OpenOrder[]> => {
    const snapshot = await ports.officeSnapshot()
    // An empty answer means no more, so a page of stopped releases is skipped.
    for (let { after } = query; ; ) {
      const orders = await ports.mailOrders({ ...query, after })
      if (!snapshot.stop) return orders
      const stopped = await Promise.all(orders.map((order) => isReleaseStopped(order, snapshot)))
      const open = orders.filter((_, index) => !stopped[index])
      if (open.length > 0 || orders.length < query.limit) return open
      after = orders.at(-1)!.seq
    }

    /** One that a gateway has begun is on its way. */
    async function isReleaseStopped({ act, ref, gateway }: OpenOrder, office: OfficeSnapshot): Promise<boolean> {
      if (act !== 'release' || gateway !== null) return false
      const item = (await ports.mailByRef(ref))?.item
      return typeof item === 'string' && isStopped(office, item, (await read(item)).version)
    }
  }
