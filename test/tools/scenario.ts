import { COMMISSIONER as policy } from '../../src/core/pack/commissioner/pack.ts'
import type { Office, Person } from '../../src/core/registers.ts'
import { createService } from '../../src/use-cases/service.ts'
import { memoryPorts, type Setting } from './memory-ports.ts'
import { office } from './reading.ts'

export const TOM = 'tom.ashdown'
export const PRIYA = 'priya.nandakumar'
export const HELEN = 'helen.marchetti'
export const OWAIN = 'owain.pritchard'
export const GWEN = 'gwen.hollis'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** A service in memory with a clock, and steps that many tests repeat. Starts on Tuesday 24 November 2026 at 9:00. */
export function openScenario(setting: Setting = {}) {
  const world = memoryPorts('2026-11-24T09:00:00.000Z', setting)
  const service = createService(world.ports)
  const { clock } = service
  return {
    world,
    service,
    clock,
    tick: () => clock.tick(),
    /** Advances the time, then runs the clock. */
    async later(milliseconds: number) {
      world.wait(milliseconds)
      return clock.tick()
    },
    async approve(id: string, by: string, more: object = {}) {
      const { version, shown } = await service.items.read(id)
      return service.items.decide(id, {
        by,
        version: version!,
        shown: shown!,
        outcome: 'approved',
        acknowledged: [],
        ...more,
      })
    },
    /** Lets items go that are stopped, in their present versions. */
    async letGo(by: string, ...ids: readonly string[]) {
      const read = async (item: string) => ({ item, version: (await service.items.read(item)).version! })
      await service.stop.letGo(by, await Promise.all(ids.map(read)))
    },
    async lend(to: string, more: object = {}) {
      const days = { starts: '2026-11-24', ends: '2026-11-30' }
      const given = { from: HELEN, to, ...days, upTo: 'sign-off', reason: 'Leave', ...more } as const
      const id = await service.registers.delegate(given, HELEN)
      await service.registers.acceptDelegation(id, to)
      return id
    },
    /** Escalations of an item, in order: 'because: person, person'. */
    async calls(id: string) {
      const entries = await service.items.history(id)
      return entries.flatMap((entry) => (entry.what === 'called' ? [`${entry.because}: ${entry.to.join(', ')}`] : []))
    },
    async last(id: string, count = 1) {
      return (await service.items.history(id)).slice(-count).map(({ what }) => what)
    },
  }
}

export const refused = (code: string) => ({ name: 'Refusal', code })

/** The sample office with some people changed, by id, and other changes of a test. */
export function officeWith(people: Record<string, Partial<Person>>, more: Partial<Office> = {}): Office {
  const declarations = office.people.map(({ id }) => ({ person: id, policy: policy.version }))
  const changed = office.people.map((person) => ({ ...person, ...people[person.id] }))
  return { ...office, declarations, ...more, people: changed }
}
