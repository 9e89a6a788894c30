import { expect, test } from 'vitest'
import { createService } from '../../src/use-cases/service.ts'
import { memoryPorts } from '../tools/memory-ports.ts'
import { HELEN, TOM } from '../tools/scenario.ts'

test('a person is erased only after their last day', async () => {
  const world = memoryPorts()
  const { registers } = createService(world.ports)
  const inPost = expect.objectContaining({ name: 'Refusal', code: 'bad-input' })
  await expect(registers.eraseRow('people', TOM, HELEN)).rejects.toEqual(inPost)
  await registers.endRow('people', TOM, { day: '2026-11-24', by: HELEN, reason: 'Moved away' })
  await expect(registers.eraseRow('people', TOM, HELEN)).rejects.toEqual(inPost)
  world.wait(24 * 3_600_000)
  await registers.eraseRow('people', TOM, HELEN)
  expect((await registers.listRows('people', HELEN)).map(({ id }) => id)).not.toContain(TOM)
})
