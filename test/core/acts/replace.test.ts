import { expect, test } from 'vitest'
import { draftOf } from '../../tools/memory-ports.ts'
import { HELEN, openScenario, TOM } from '../../tools/scenario.ts'

const [ONE, TWO] = ['https://office.example/one', 'https://office.example/two']

async function corrected() {
  const scenario = openScenario()
  await scenario.service.items.submit('a', draftOf({ title: 'Patrols', body: 'Extra patrols start on Monday.' }), TOM)
  await scenario.approve('a', HELEN)
  await scenario.service.items.release.confirm('a', { by: TOM, receipt: 'At ten.', address: ONE })
  await scenario.service.items.release.confirm('a', { by: TOM, receipt: 'At ten too.', address: TWO })
  await scenario.service.items.correct('a', draftOf({ title: 'Patrols', body: 'Extra patrols start on Tuesday.' }), TOM)
  await scenario.approve('a', HELEN)
  await scenario.service.items.release.confirm('a', { by: TOM, receipt: 'Corrected at noon.', address: ONE })
  return scenario
}

test('the version before a correction must be taken down where it is still published', async () => {
  const { service, world } = await corrected()
  expect((await service.items.read('a')).tasks).toMatchObject([{ kind: 'take-down', where: TWO, to: TOM }])
  expect((await service.items.read('a')).tasks[0]).not.toHaveProperty('done')
  expect(world.noticesSent()).toContain(`${TOM}: take-down`)
})

test('the task is done when the corrected version is published there', async () => {
  const { service } = await corrected()
  await service.items.release.confirm('a', { by: TOM, receipt: 'There as well.', address: TWO })
  expect((await service.items.read('a')).tasks).toMatchObject([{ where: TWO, done: { by: TOM } }])
})
