import type { MailCopy } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'

/** The gateway looks whether it still holds them. */
export const listHeld =
  ({ ports }: Dependencies) =>
  (query: { gateway: string; after: string; limit: number }): Promise<readonly MailCopy[]> =>
    ports.mailHeldBy(query)
