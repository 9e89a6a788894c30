import { expect, test } from 'vitest'
import { summary, write } from '../adapters/samples.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { HELEN, officeWith, openScenario, PRIYA, TOM } from '../tools/scenario.ts'

test('rejections of thirty days count, however many newer items their author has', async () => {
  const { service, approve, world } = openScenario({ office: officeWith({ [TOM]: { manager: PRIYA } }) })
  for (const id of ['a', 'b']) {
    await service.items.submit(id, draftOf({ body: `Draft ${id} of the release.` }), TOM)
    await approve(id, HELEN, { outcome: 'rejected', reason: 'Not ours to say.' })
  }
  world.wait(1_000)
  for (let newer = 0; newer < 200; newer++) {
    const item = `newer-${newer}`
    await world.ports.append(
      write(item, 0, TOM, { summary: summary(item, { author: TOM, changedAt: world.ports.now() }) }),
    )
  }
  const item = await service.items.submit('last', draftOf({ body: 'The last draft of the day.' }), TOM)
  expect(item.outstanding.map(({ holder, person }) => person ?? holder)).toEqual([PRIYA, 'chief-executive'])
})
