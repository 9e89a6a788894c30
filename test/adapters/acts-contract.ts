import { expect, test } from 'vitest'
import { Conflict, Refusal } from '../../src/core/refusal.ts'
import type { Store } from '../../src/entry/store.ts'
import { createService } from '../../src/use-cases/service.ts'
import { draftOf, memoryPorts } from '../tools/memory-ports.ts'
import { breaches } from '../tools/oracle.ts'
import { randomAct, seeded } from '../tools/random-acts.ts'
import { HELEN, officeWith, TOM } from '../tools/scenario.ts'
import { fresh } from './samples.ts'

/** Runs the acts over a real store, which must keep every promise of the store in memory. */
export function actsContract(open: () => Promise<{ store: Store }>, steps = 80): void {
  async function opened() {
    const { store } = await open()
    const world = memoryPorts(undefined, { office: officeWith({}), elections: () => [] })
    const inMemory = world.ports.officeSnapshot
    // Registers and clock stay in memory; everything that is written goes to the store.
    const { registers: _, rowVersions: __, ...kept } = store
    const ports = {
      ...world.ports,
      ...kept,
      officeSnapshot: async () => ({ ...(await inMemory()), delegations: await store.delegations() }),
    }
    const service = createService(ports)
    return { store, ports, world, service, clock: service.clock }
  }

  test('of twenty simultaneous approvals of one item, one succeeds', async () => {
    const { service } = await opened()
    const id = fresh('item')
    const { version, shown } = await service.items.submit(id, draftOf(), TOM)
    const decision = { by: HELEN, version: version!, shown: shown!, outcome: 'approved', acknowledged: [] } as const
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => service.items.decide(id, decision)))
    const lost = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
    expect(lost).toHaveLength(19)
    for (const fault of lost) expect(fault instanceof Conflict || fault instanceof Refusal).toBe(true)
    expect((await service.items.read(id)).decisions).toHaveLength(1)
  })

  test('ten clocks at once escalate, send and remind once', async () => {
    const { service, clock, world, ports } = await opened()
    const id = fresh('item')
    await service.items.submit(id, draftOf({ body: id }), TOM)
    world.wait(2 * 3_600_000)
    await Promise.all(Array.from({ length: 10 }, () => clock.tick()))
    const { version, shown } = await service.items.read(id)
    const decision = { by: HELEN, version: version!, shown: shown!, outcome: 'approved', acknowledged: [] } as const
    await service.items.decide(id, decision)
    await service.items.release.order(id, TOM)
    world.wait(3 * 60_000)
    for (let turn = 0; turn < 3; turn++) await Promise.all(Array.from({ length: 10 }, () => clock.tick()))
    const whats = (await service.items.history(id)).map((entry) =>
      entry.what === 'called' ? entry.because : entry.what,
    )
    expect(whats.filter((what) => ['half-time', 'sending', 'released'].includes(what))).toEqual([
      'half-time',
      'sending',
      'released',
    ])
    const nudges = (await ports.noticesTo(HELEN, 200)).filter((notice) => notice.item === id && notice.kind === 'nudge')
    expect(nudges).toHaveLength(1)
  })

  test('a restarted clock finds nothing to do when nothing has changed', async () => {
    const { service, ports } = await opened()
    const id = fresh('item')
    await service.items.submit(id, draftOf({ body: id }), TOM)
    expect(await createService(ports).clock.tick()).toEqual({ looked: 1, acted: 0, faults: [] })
  })

  test('every chain holds after random acts', { timeout: 120_000 }, async () => {
    const { service, clock, world, ports, store } = await opened()
    const items = [fresh('item')]
    const random = seeded(7)
    const place = { service, clock, items, setting: world.setting, wait: world.wait, now: ports.now }
    for (let step = 0; step < steps; step++) await randomAct(place, random)
    const records = await Promise.all(items.map((id) => service.items.history(id)))
    expect(records.flat().length).toBeGreaterThan(steps / 4)
    expect(records.flatMap(breaches)).toEqual([])
    expect((await store.verify()).breaks).toEqual([])
  })
}
