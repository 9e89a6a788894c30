import { Refusal } from '../../core/refusal.ts'
import type { Dependencies } from '../dependencies.ts'

export type GatewayInstance = {
  readonly gateway: string
  readonly instance?: string
  /** Replaces a gateway whose held mail is gone. */
  readonly takeOver?: boolean
}

/** The first to use a key owns it. Refusal: `key-in-use`. */
export const bindGateway =
  ({ ports }: Dependencies) =>
  async ({ gateway, instance, takeOver = false }: GatewayInstance): Promise<void> => {
    const bound =
      instance === undefined
        ? await ports.mailGatewayInstance(gateway)
        : await ports.bindMailGateway(gateway, instance, ports.now(), takeOver)
    if (bound !== instance)
      throw new Refusal(
        'key-in-use',
        'Another gateway uses this key. Make a key for each gateway, or start this one with --take-over if it replaces that one.',
      )
  }
