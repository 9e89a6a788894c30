import { expect, test } from 'vitest'
import { draftOf } from '../tools/memory-ports.ts'
import { HELEN, HOUR, openScenario, TOM } from '../tools/scenario.ts'

test('what comes after the list was shown stays new, and a page that is older marks nothing as new again', async () => {
  const { service, world } = openScenario()
  await service.items.submit('a', draftOf(), TOM)
  const comment = async (text: string) => {
    world.wait(HOUR)
    await service.items.comment('a', { by: HELEN, text })
  }
  await comment('On which day?')
  const [shown] = await service.notices.list(TOM, 10)
  await comment('And where?')
  await service.notices.markAsRead(TOM, shown!.at)
  expect((await service.notices.list(TOM, 10)).map(({ isNew }) => isNew).slice(0, 2)).toEqual([true, false])
  await service.notices.markAsRead(TOM)
  await service.notices.markAsRead(TOM, shown!.at)
  expect(await service.notices.countNew(TOM)).toBe(0)
})
