import type { LimitParts } from '../http/limits.ts'
import type { Store } from './store.ts'
import type { NodeStore } from './store-node.ts'

/** What one process does for all that share a store: the clock and tidying up. */
export type Turn = {
  /** Whether it is this process now; holds for some seconds. */
  leads(): Promise<boolean>
  /** Lets another take over at once, and closes the store once everything is written. */
  leave(): Promise<void>
}

type Joined = Turn & { readonly limits?: Pick<LimitParts, 'spend' | 'salt'> }

/** Takes part in serving a store: with others where it is shared, else as the only process of it. */
export async function join(store: NodeStore, log: (event: object) => void): Promise<Joined> {
  const { shared } = store
  if (!shared) {
    // Without others, earlier claims are of dead processes.
    await store.idempotency.abandonAll()
    await store.backgroundChecks.releaseAll()
    return { leads: async () => true, leave: async () => store.close() }
  }
  const { leads, leave } = await keepInstance(store, shared.instance, log)
  return {
    leads,
    async leave() {
      await leave().catch((fault: Error) => log({ fault: `instance: ${fault.name}` }))
      await shared.close()
    },
    limits: { spend: store.spent.spend, salt: shared.salt },
  }
}

const BEAT_MS = 10_000
/** An instance that was not seen for so long has died, and others free what it had begun. */
export const DEAD_MS = 60_000
/** Longer than a few beats, so that a slow one does not change the lead. */
const LEAD_MS = 45_000

/**
 * Says every ten seconds that this instance works, frees what dead ones had begun, and keeps the lead while it has it.
 * The machines must have the same time, give or take some seconds.
 */
async function keepInstance(
  { instances }: Pick<Store, 'instances'>,
  id: string,
  log: (event: object) => void,
): Promise<Turn> {
  let leading = false
  const later = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

  async function leads(): Promise<boolean> {
    leading = await instances.lead('clock', id, later(0), later(LEAD_MS))
    return leading
  }

  async function beat(): Promise<void> {
    await instances.seen(id, later(0))
    await instances.releaseDead(later(-DEAD_MS))
    if (leading) await leads()
  }

  await beat()
  const timer = setInterval(() => {
    beat().catch((fault: Error) => log({ fault: `instance: ${fault.name}` }))
  }, BEAT_MS).unref()
  return {
    leads,
    leave() {
      clearInterval(timer)
      return instances.leave(id)
    },
  }
}
