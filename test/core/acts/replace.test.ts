import { expect, test } from 'vitest'
import { HELEN, openDesk, TOM } from '../../tools/desk.ts'
import { draftOf } from '../../tools/house.ts'

const [ONE, TWO] = ['https://office.example/one', 'https://office.example/two']

async function corrected() {
  const desk = openDesk()
  await desk.house.items.submit('a', draftOf({ title: 'Patrols', body: 'Extra patrols start on Monday.' }), TOM)
  await desk.approve('a', HELEN)
  await desk.house.items.release.confirm('a', { by: TOM, receipt: 'At ten.', address: ONE })
  await desk.house.items.release.confirm('a', { by: TOM, receipt: 'At ten too.', address: TWO })
  await desk.house.items.correct('a', draftOf({ title: 'Patrols', body: 'Extra patrols start on Tuesday.' }), TOM)
  await desk.approve('a', HELEN)
  await desk.house.items.release.confirm('a', { by: TOM, receipt: 'Corrected at noon.', address: ONE })
  return desk
}

test('where the version before a correction still stands, it is to be taken down', async () => {
  const { house, world } = await corrected()
  expect((await house.items.read('a')).tasks).toMatchObject([{ kind: 'take-down', where: TWO, to: TOM }])
  expect((await house.items.read('a')).tasks[0]).not.toHaveProperty('done')
  expect(world.told()).toContain(`${TOM}: take-down`)
})

test('it is done when the corrected version stands there too', async () => {
  const { house } = await corrected()
  await house.items.release.confirm('a', { by: TOM, receipt: 'There as well.', address: TWO })
  expect((await house.items.read('a')).tasks).toMatchObject([{ where: TWO, done: { by: TOM } }])
})
