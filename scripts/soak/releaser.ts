import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Draft } from '../../src/core/draft.ts'
import type { Item } from '../../src/core/item/state.ts'
import { openOffice } from './office.ts'
import type { Done } from './releases.ts'

/**
 * Submits, approves and orders until it is killed, with the clock running. Prints each act after it was acknowledged.
 */
const [folder = '', round = '0'] = process.argv.slice(2)
const { service, clock } = await openOffice(folder, Number(round))
const WORKERS = 6

function say(done: Done): void {
  writeSync(1, `${JSON.stringify(done)}\n`)
}

async function done(id: string, act: Promise<Item>): Promise<Item> {
  const item = await act
  say({ id, length: item.length })
  return item
}

async function workOn(): Promise<never> {
  for (;;) {
    const id = `item-${randomUUID()}`
    const draft: Draft = {
      kind: 'press-release',
      channel: 'press',
      account: 'corporate',
      author: 'staff',
      title: 'Patrols',
      body: `Extra patrols start on Monday. ${id}`,
      files: [],
      recipients: [],
      evidence: [],
    }
    const { version, shown } = await done(id, service.items.submit(id, draft, 'tom.ashdown'))
    const decision = { version: version!, shown: shown!, outcome: 'approved', acknowledged: [] } as const
    await done(id, service.items.decide(id, { by: 'helen.marchetti', ...decision }))
    await done(id, service.items.release.order(id, 'tom.ashdown'))
    await setTimeout(Math.random() * 20)
  }
}

async function tickOn(): Promise<never> {
  for (;;) {
    const { faults } = await clock.tick()
    if (faults.length > 0) throw new Error(faults.join())
    await setTimeout(5)
  }
}

say({ id: '', length: 0 })
await Promise.all([tickOn(), ...Array.from({ length: WORKERS }, workOn)])
