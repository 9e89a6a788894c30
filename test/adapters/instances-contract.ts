import { expect, test, vi } from 'vitest'
import { pending, RELEASES, takeBack } from '../../src/adapters/store/migrate.ts'
import type { Database } from '../../src/adapters/store/sql.ts'
import { Conflict } from '../../src/core/refusal.ts'
import { createWatch, join as joinOthers } from '../../src/entry/instance.ts'
import { type NodeStore, openStore } from '../../src/entry/store-node.ts'

type Place = { readonly data: string; readonly url: string }
type Of = { readonly store: NodeStore; readonly database: Database }
type Parts = {
  readonly place: () => Promise<Place>
  readonly open: (place: Place) => Promise<Of>
  /** Called once all tests have run. */
  readonly closing: (() => unknown)[]
}

const AT = '2026-11-30T09:00:00.000Z'
const CHECK = { version: 'v', now: AT, until: '2026-11-30T12:00:00.000Z' }
const claimOf = ({ store }: Of) => ({ caller: 'c', key: store.shared!.instance, request: 'r', at: AT })

/** What several instances on one database owe each other. */
export function instancesContract({ place, open, closing }: Parts): void {
  /** Two instances that have each begun a request and a check under their own name. */
  async function twoAtWork() {
    const at = await place()
    const both = [await open(at), await open(at)] as const
    for (const { store } of both) {
      const { instance } = store.shared!
      await store.instances.seen(instance)
      await store.idempotency.claim({ caller: 'c', key: instance, request: 'r', at: AT })
      await store.backgroundChecks.claim({ item: instance, ...CHECK })
    }
    return both
  }
  test('what a dead instance had begun is freed, and what a living one works on is not, whatever its clock says', async () => {
    const [a, b] = await twoAtWork()
    const watch = createWatch(2)
    const look = async () => b.store.instances.releaseDead(watch(await b.store.instances.known()))
    for (let looks = 0; looks < 2; looks++) {
      await look()
      await expect(b.store.idempotency.claim(claimOf(a))).rejects.toBeInstanceOf(Conflict)
      await b.store.instances.seen(b.store.shared!.instance)
    }
    await look()
    await b.store.idempotency.claim(claimOf(a))
    await expect(a.store.idempotency.claim(claimOf(b))).rejects.toBeInstanceOf(Conflict)
    expect(await b.store.backgroundChecks.claim({ item: a.store.shared!.instance, ...CHECK })).toBe(2)
    expect(await a.store.backgroundChecks.claim({ item: b.store.shared!.instance, ...CHECK })).toBeUndefined()
  })

  test('an instance that reports while it is taken for dead keeps what it works on', async () => {
    const [a, b] = await twoAtWork()
    const known = await b.store.instances.known()
    await a.store.instances.seen(a.store.shared!.instance)
    await b.store.instances.releaseDead(known.filter(({ id }) => id === a.store.shared!.instance))
    await expect(b.store.idempotency.claim(claimOf(a))).rejects.toBeInstanceOf(Conflict)
  })

  test('an instance that was taken for dead ends nothing that another has begun since, and can begin anew', async () => {
    const [a, b] = await twoAtWork()
    const item = a.store.shared!.instance
    await b.store.instances.releaseDead((await b.store.instances.known()).filter(({ id }) => id === item))
    await b.store.idempotency.claim(claimOf(a))
    await b.store.backgroundChecks.claim({ item, ...CHECK })
    await a.store.idempotency.finish('c', item, 'late')
    await a.store.idempotency.abandon('c', item)
    await a.store.backgroundChecks.release(item)
    expect(await b.store.idempotency.find('c', item)).toMatchObject({ response: null })
    expect(await a.store.backgroundChecks.claim({ item, ...CHECK })).toBeUndefined()
    await a.store.idempotency.claim({ ...claimOf(a), key: 'new' })
    await b.store.instances.releaseDead([])
    await expect(b.store.idempotency.claim({ ...claimOf(a), key: 'new' })).rejects.toBeInstanceOf(Conflict)
  })

  test('one instance at a time leads, and another does once it leaves, has died or gives the lead up', async () => {
    const { store } = await open(await place())
    const { instances } = store
    await instances.seen('a')
    await instances.seen('b')
    const lead = (who: string) => instances.lead('clock', who)
    expect([await lead('a'), await lead('b'), await lead('a')]).toEqual([true, false, true])
    await instances.leave('a')
    expect([await lead('b'), await lead('c')]).toEqual([true, false])
    await instances.releaseDead((await instances.known()).filter(({ id }) => id === 'b'))
    expect(await lead('c')).toBe(true)
    await instances.yieldLead('c')
    expect(await lead('d')).toBe(true)
  })

  test('with a wrong clock no instance starts, and it leaves nothing behind', async () => {
    const { store } = await open(await place())
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000)
    await expect(joinOthers(store, () => {})).rejects.toThrow('seconds apart')
    clock.mockRestore()
    expect(await store.instances.known()).toEqual([])
  })

  test('tables are not changed while an instance of an earlier version works', async () => {
    const at = await place()
    const { store, database } = await open(at)
    await store.instances.seen('earlier')
    const lastButOne = RELEASES.at(-1)!.migrations - 1
    await takeBack(database, lastButOne)
    const pause = () => store.instances.seen('earlier')
    await expect(openStore(at.data, { database: at.url, pause })).rejects.toThrow('Stop every instance')
    expect((await pending(database)).done).toBe(lastButOne)
    const after = await openStore(at.data, { database: at.url, pause: async () => {} })
    closing.push(after.close)
    expect((await pending(database)).names).toEqual([])
  })
}
