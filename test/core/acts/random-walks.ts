import { expect, test } from 'vitest'
import { breaches } from '../../tools/oracle.ts'
import { randomAct, seeded } from '../../tools/random-acts.ts'
import { officeWith, openScenario, PRIYA } from '../../tools/scenario.ts'

const STEPS = 300

/** A process that dies between sending and recording it: one append in twenty of the clock fails. */
class Killed extends Error {
  override readonly name = 'Killed'
}

export function randomWalks(seeds: readonly number[], reached = new Set<string>()): void {
  test.each(seeds)(
    'nothing is released without a valid approval of exactly it, or twice; nobody approves their own work (seed %i)',
    async (seed) => {
      const random = seeded(seed)
      const office = officeWith({ [PRIYA]: { roles: ['author', 'on-call'] } })
      const scenario = openScenario({ office, elections: () => [] })
      const { ports } = scenario.world
      const { append } = ports
      ports.append = async (write) => {
        const sends = write.entries.some((entry) => entry.what === 'released' && entry.by === 'system')
        if (sends && random() < 0.3) throw new Killed('between sending and writing')
        return append(write)
      }
      const items = ['item-1']
      const place = { ...scenario, items, setting: scenario.world.setting, wait: scenario.world.wait, now: ports.now }
      const taken = []
      for (let step = 0; step < STEPS; step++) if (await randomAct(place, random)) taken.push(step)
      expect(taken.length).toBeGreaterThan(STEPS / 10)
      const records = await Promise.all(items.map((id) => scenario.service.items.history(id)))
      for (const { what } of records.flat()) reached.add(what)
      expect(records.flatMap((entries) => breaches(entries))).toEqual([])
      const orders = new Set(records.flat().flatMap((entry) => (entry.what === 'ordered' ? [entry.order] : [])))
      for (const { key } of scenario.world.sent) expect(orders).toContain(key)
      const received = records.flat().filter((entry) => entry.what === 'released' && entry.by === 'system')
      expect(received.length).toBeLessThanOrEqual(new Set(scenario.world.sent.map(({ key }) => key)).size)
    },
    // Three hundred acts with all rules take half a minute on a busy machine.
    90_000,
  )
}
