import type { MailCopy } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'

/** Undecided messages that a gateway should hold, so that it can look whether it still does. */
export const listHeld =
  ({ ports }: Dependencies) =>
  (query: { gateway: string; after: string; limit: number }): Promise<readonly MailCopy[]> =>
    ports.mailHeldBy(query)
