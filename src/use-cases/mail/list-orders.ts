import type { OpenOrder } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'

/** What the gateway is to do, the oldest first. */
export const listOrders =
  ({ ports }: Dependencies) =>
  (query: { gateway: string; after: number; limit: number }): Promise<readonly OpenOrder[]> =>
    ports.mailOrders(query)
