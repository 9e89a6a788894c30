import { beforeEach, expect } from 'vitest'
import { policy } from '../../src/core/policy.ts'
import { createClock } from '../../src/use-cases/clock.ts'
import { createPipeline, type Pipeline } from '../../src/use-cases/pipeline.ts'
import { createRegistry, type Registry } from '../../src/use-cases/registers/registry.ts'
import { memoryPorts } from '../tools/house.ts'

export const TOM = 'tom.ashdown'
export const PRIYA = 'priya.nandakumar'
export const HELEN = 'helen.marchetti'
export const OWAIN = 'owain.pritchard'
export const GWEN = 'gwen.hollis'
export const SIMON = 'simon.fosterly'

/** Long enough to be the transcript of a film. */
export const SPOKEN = 'Extra patrols start along the canal on Monday, and they will go on until the clocks go forward.'

type Opened = ReturnType<typeof memoryPorts> & {
  house: Pipeline
  registry: Registry
  clock: ReturnType<typeof createClock>
}

/** The sample office in memory, new for each test: everybody has declared, and those who write may speak. */
export function sampleHouse(): Opened {
  const opened = {} as Opened
  beforeEach(() => {
    const world = memoryPorts()
    Object.assign(opened, world, {
      house: createPipeline(world.ports, policy),
      registry: createRegistry(world.ports),
      clock: createClock(world.ports, policy),
    })
  })
  return opened
}

/** Refused at hand-in, for these gates. */
export const stopped = (...gates: string[]) =>
  expect.objectContaining({
    code: 'not-ready',
    fields: expect.arrayContaining(gates.map((field) => expect.objectContaining({ field }))),
  })

/** Ends every row of a register that is about this person. */
export async function endAll(registry: Registry, register: string, person: string, day = '2026-11-23') {
  for (const row of await registry.list(register, HELEN))
    if (row.values['person'] === person) await registry.end(register, row.id, { day, by: HELEN, reason: 'For a test' })
}
