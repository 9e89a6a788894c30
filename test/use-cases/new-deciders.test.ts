import { expect, test } from 'vitest'
import { draftOf } from '../tools/memory-ports.ts'
import { DAY, GWEN, HELEN, openScenario, TOM } from '../tools/scenario.ts'

const ADA = { name: 'Ada Quill', title: 'Deputy', email: 'ada.quill@westmids-opcc.example', type: 'staff' }

async function opened() {
  const scenario = openScenario()
  const { registers } = scenario.service
  const save = (row: string, given: object) =>
    registers.saveRow('people', { by: GWEN, row, given: given as never, proved: true, confirmed: true })
  await registers.saveRow('people', { by: GWEN, chosen: 'ada.quill', given: ADA })
  return { ...scenario, save }
}

test.each(['chief-executive', 'on-call'])(
  'every Chief Executive gets a notice when somebody becomes %s',
  async (role) => {
    const { world, save } = await opened()
    expect(world.noticesSent()).toEqual([])
    await save('ada.quill', { ...ADA, roles: ['author'] })
    expect(world.noticesSent()).toEqual([])
    await save('ada.quill', { ...ADA, roles: ['author', role] })
    expect(world.noticesSent()).toEqual([`${HELEN}: decider-added`])
    await save('ada.quill', { ...ADA, title: 'Head of office', roles: ['author', role] })
    expect(world.noticesSent()).toHaveLength(1)
  },
)

test('a decision of somebody new says since when they may decide, for thirty days', async () => {
  const { service, approve, world, save } = await opened()
  for (const id of ['a', 'b']) await service.items.submit(id, draftOf({ body: `The ${id} path.` }), TOM)
  await save('ada.quill', { ...ADA, roles: ['chief-executive'] })
  const since = async (id: string, by: string) => {
    await approve(id, by)
    return (await service.items.history(id)).find(({ what }) => what === 'decided')
  }
  expect(await since('a', 'ada.quill')).toMatchObject({ newSince: '2026-11-24' })
  world.wait(31 * DAY)
  await service.clock.tick()
  expect(await since('b', 'ada.quill')).not.toHaveProperty('newSince')
})

test('a decision says since when somebody may decide who had left and came back', async () => {
  const { service, approve, world, save } = await opened()
  const given = { ...ADA, roles: ['chief-executive'], until: '2026-12-10' }
  await save('ada.quill', given)
  world.wait(60 * DAY)
  await save('ada.quill', { ...given, until: undefined })
  expect(world.noticesSent().filter((one) => one === `${HELEN}: decider-added`)).toHaveLength(2)
  await service.items.submit('a', draftOf(), TOM)
  await approve('a', 'ada.quill')
  const decided = (await service.items.history('a')).find(({ what }) => what === 'decided')
  expect(decided).toMatchObject({ newSince: '2027-01-23' })
})
