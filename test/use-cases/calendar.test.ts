import { beforeEach, expect, test } from 'vitest'
import { draftOf } from '../tools/memory-ports.ts'
import { DAY, HELEN, officeWith, openScenario, PRIYA, TOM } from '../tools/scenario.ts'

const MEDIA = [{ outlet: 'Midlands Courier', emails: ['news@midlandscourier.example'] }]
let scenario: ReturnType<typeof openScenario>
beforeEach(() => {
  scenario = openScenario({ office: officeWith({}, { media: MEDIA }) })
})

const listed = async (by: string) =>
  (await scenario.service.calendar.list(by)).map(({ what, about = '' }) => `${what}: ${about}`)

test('a calendar has what is due, scheduled, under embargo and about to end, for those who may read it', async () => {
  const { service } = scenario
  const times = { embargoUntil: '2026-11-26T09:00:00.000Z', intendedAt: '2026-11-26T10:00:00.000Z' }
  await service.items.submit('a', draftOf({ title: 'The lamps', ...times }), TOM)
  expect(await listed(HELEN)).toEqual(
    expect.arrayContaining(['to-decide: press release “The lamps”', 'embargo-ends: press release “The lamps”']),
  )
  expect(await listed(TOM)).toEqual(
    expect.arrayContaining(['decision-due: press release “The lamps”', 'meant-for: press release “The lamps”']),
  )
  expect((await listed(PRIYA)).join()).not.toContain('lamps')
  await scenario.approve('a', HELEN)
  await service.items.release.schedule('a', { by: TOM, for: '2026-11-27T10:00:00.000Z', means: 'press-list' })
  const events = await service.calendar.list(TOM)
  expect(events.find(({ what }) => what === 'scheduled')).toMatchObject({ at: '2026-11-27T10:00:00.000Z' })
  expect(events.map(({ what }) => what)).toEqual(expect.arrayContaining(['embargo-ends', 'approval-ends']))
  expect(events.map(({ what }) => what)).not.toContain('meant-for')
  await service.stop.all(HELEN, 'A major incident.')
  expect(await listed(TOM)).toContain('stopped: press release “The lamps”')
  await scenario.letGo(HELEN, 'a')
  expect(await listed(TOM)).toContain('scheduled: press release “The lamps”')
  await service.items.hold('a', HELEN, 'Ask the force first.')
  expect((await listed(TOM)).join()).toMatch(/stopped: press/)
  await scenario.lend(PRIYA)
  expect(await listed(PRIYA)).toContain('delegation-ends: from Helen Marchetti')
})

test('held mail has no title in a calendar', async () => {
  const { service } = scenario
  const raw = new TextEncoder().encode('Subject: Schist\r\n\r\nThe patient’s NHS number is 999 000 0018.\r\n')
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['r@example.org'] }
  await service.mail.screen(message, { gateway: 'mx', queue: 'Q1' })
  const all = await listed(TOM)
  expect(all).toContain('decision-due: held email')
  expect(all.join()).not.toContain('Schist')
})

test('a secret address gives the calendar of its person until it is renewed, ended, or its person has left', async () => {
  const { service, world } = scenario
  const at = (secret: string) => service.calendar.atAddress(secret)
  const none = { code: 'not-found' }
  await expect(at('one')).rejects.toMatchObject(none)
  await service.items.submit('a', draftOf({ title: 'The lamps' }), TOM)
  await service.calendar.keepAddress(HELEN, 'one')
  expect((await at('one')).map(({ about }) => about)).toContain('press release “The lamps”')
  await service.calendar.keepAddress(HELEN, 'two')
  await expect(at('one')).rejects.toMatchObject(none)
  expect(await at('two')).toEqual(await service.calendar.list(HELEN))
  await service.calendar.endAddress(HELEN)
  await expect(at('two')).rejects.toMatchObject(none)
  await service.calendar.keepAddress(TOM, 'three')
  const office = (await world.ports.officeSnapshot()).office
  const people = office.people.map((person) => (person.id === TOM ? { ...person, until: '2026-11-30' } : person))
  world.setting.office = { ...office, people }
  await at('three')
  world.wait(10 * DAY)
  await expect(at('three')).rejects.toMatchObject(none)
})
