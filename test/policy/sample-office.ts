import { beforeEach, expect } from 'vitest'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { memoryPorts } from '../tools/memory-ports.ts'

export const TOM = 'tom.ashdown'
export const PRIYA = 'priya.nandakumar'
export const HELEN = 'helen.marchetti'
export const OWAIN = 'owain.pritchard'
export const GWEN = 'gwen.hollis'
export const SIMON = 'simon.fosterly'

/** Long enough to be the transcript of a film. */
export const SPOKEN = 'Extra patrols start along the canal on Monday, and they will go on until the clocks go forward.'

type Opened = ReturnType<typeof memoryPorts> & {
  service: Service
  registers: Service['registers']
  clock: Service['clock']
}

/** The sample office in memory, new for each test. All people have declared, and authors may speak. */
export function openSampleOffice(): Opened {
  const opened = {} as Opened
  beforeEach(() => {
    const world = memoryPorts()
    const service = createService(world.ports)
    Object.assign(opened, world, {
      service: service,
      registers: service.registers,
      clock: service.clock,
    })
  })
  return opened
}

/** The refusal of a submission by these gates. */
export const stopped = (...gates: string[]) =>
  expect.objectContaining({
    code: 'not-ready',
    fields: expect.arrayContaining(gates.map((field) => expect.objectContaining({ field }))),
  })

/** Ends every register row about this person. */
export async function endAll(registers: Service['registers'], register: string, person: string, day = '2026-11-23') {
  for (const row of await registers.listRows(register, HELEN))
    if (row.values['person'] === person)
      await registers.endRow(register, row.id, { day, by: HELEN, reason: 'For a test' })
}
