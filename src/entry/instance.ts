import type { Seen } from '../adapters/store/instances.ts'
import type { LimitParts } from '../http/limits.ts'
import { ConfigError } from './settings/read.ts'
import type { Store } from './store.ts'
import type { NodeStore } from './store-node.ts'

export type Turn = {
  /** The answer holds for some seconds. */
  leads(): Promise<boolean>
  /** Closes the store once everything is written. */
  leave(): Promise<void>
}

type Joined = Turn & {
  readonly limits?: Pick<LimitParts, 'spend' | 'salt'>
  readonly inTime?: () => boolean
}

export async function join(store: NodeStore, log: (event: object) => void): Promise<Joined> {
  const { shared } = store
  if (!shared) {
    // Without others, earlier claims are of dead processes.
    await store.idempotency.abandonAll()
    await store.backgroundChecks.releaseAll()
    return { leads: async () => true, leave: async () => store.close() }
  }
  const { leads, leave, inTime } = await keepInstance(store, shared.instance, log)
  return {
    leads,
    inTime,
    async leave() {
      await leave().catch((fault: Error) => log({ fault: `instance: ${fault.name}` }))
      await shared.close()
    },
    limits: { spend: store.spent.spend, salt: shared.salt },
  }
}

const BEAT_MS = 10_000
/** A minute: an instance that missed these counts as dead. */
const MISSED = 6
/** With a clock that is further off, deadlines, embargoes and times on record would be wrong. */
const MOST_APART_MS = 30_000

/** No clock decides, so a wrong one frees nothing that a living instance works on. */
export function createWatch(missed = MISSED): (known: readonly Seen[]) => readonly Seen[] {
  let before = new Map<string, Seen & { readonly looks: number }>()
  return (known) => {
    const looked = known.map((one) => {
      const last = before.get(one.id)
      return { ...one, looks: last?.seen === one.seen ? last.looks + 1 : 0 }
    })
    before = new Map(looked.map((one) => [one.id, one]))
    return looked.filter(({ looks }) => looks >= missed)
  }
}

/** Milliseconds at least, for a time that the database gave between `from` and `to`. */
export function apartBy(theirs: string, from: number, to: number): number {
  const at = Date.parse(theirs)
  return Math.max(0, from - at, at - to)
}

/** Throws `ConfigError` when the clock of this machine is wrong at the start; later it only gives up the lead. */
async function keepInstance(
  { instances }: Pick<Store, 'instances'>,
  id: string,
  log: (event: object) => void,
): Promise<Turn & { inTime(): boolean }> {
  let apart = 0
  let beating = false
  const watch = createWatch()
  const inTime = () => apart <= MOST_APART_MS

  async function beat(): Promise<void> {
    const from = Date.now()
    apart = apartBy(await instances.seen(id), from, Date.now())
    await instances.releaseDead(watch(await instances.known()))
    if (inTime()) return
    log({ fault: `instance: ${wrongClock(apart)}` })
    await instances.yieldLead(id)
  }

  await beat()
  if (!inTime()) {
    await instances.leave(id)
    throw new ConfigError([`${wrongClock(apart)} Set both by NTP.`])
  }
  const timer = setInterval(() => {
    if (beating) return
    beating = true
    beat()
      .catch((fault: Error) => log({ fault: `instance: ${fault.name}` }))
      .finally(() => {
        beating = false
      })
  }, BEAT_MS).unref()
  return {
    leads: async () => inTime() && (await instances.lead('clock', id)),
    inTime,
    leave() {
      clearInterval(timer)
      return instances.leave(id)
    },
  }
}

const wrongClock = (apart: number) =>
  `The clocks of PostgreSQL and of this machine are ${Math.round(apart / 1000)} seconds apart.`
