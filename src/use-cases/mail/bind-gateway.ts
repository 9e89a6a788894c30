import { Refusal } from '../../core/refusal.ts'
import type { Dependencies } from '../dependencies.ts'

export type GatewayInstance = {
  /** The name of its key. */
  readonly gateway: string
  /** Absent from a request of a program that is no gateway. */
  readonly instance?: string
  /** It replaces the gateway that used the key before, whose held mail is gone. */
  readonly takeOver?: boolean
}

/** A key belongs to the gateway that used it first; until then any program may use it. Refusal: `key-in-use`. */
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
