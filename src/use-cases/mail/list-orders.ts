import type { OpenOrder } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'

/** Orders for the gateway, oldest first. */
export const listOrders =
  ({ ports }: Dependencies) =>
  (query: { gateway: string; after: number; limit: number }): Promise<readonly OpenOrder[]> =>
    ports.mailOrders(query)
