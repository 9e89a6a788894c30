import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Item } from '../../src/core/item/state.ts'
import { pressRelease, say, tickOn } from './acts.ts'
import { openOffice } from './office.ts'

/** Works with the clock running until it is killed. */
const [folder = '', round = '0'] = process.argv.slice(2)
const { service, clock } = await openOffice(folder, Number(round))
const WORKERS = 6

async function done(id: string, act: Promise<Item>): Promise<Item> {
  const item = await act
  say({ id, length: item.length })
  return item
}

async function workOn(): Promise<never> {
  for (;;) {
    const id = `item-${randomUUID()}`
    const { version, shown } = await done(id, service.items.submit(id, pressRelease(id), 'tom.ashdown'))
    const decision = { version: version!, shown: shown!, outcome: 'approved', acknowledged: [] } as const
    await done(id, service.items.decide(id, { by: 'helen.marchetti', ...decision }))
    await done(id, service.items.release.order(id, 'tom.ashdown'))
    await setTimeout(Math.random() * 20)
  }
}

say({ id: '', length: 0 })
await Promise.all([tickOn(clock), ...Array.from({ length: WORKERS }, workOn)])
