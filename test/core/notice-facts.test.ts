import { beforeEach, expect, test } from 'vitest'
import { noticeFacts, noticeSubject } from '../../src/core/notice-facts.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { GWEN, HELEN, HOUR, openScenario, PRIYA, TOM } from '../tools/scenario.ts'

let scenario: ReturnType<typeof openScenario>
beforeEach(() => {
  scenario = openScenario()
})

async function subjectFor(by: string, id: string, kind: Parameters<typeof noticeSubject>[0] = 'to-decide') {
  const { ports } = scenario.world
  const [item, title, snapshot] = [
    await scenario.service.items.read(id),
    await ports.title(id),
    await ports.officeSnapshot(),
  ]
  return noticeSubject(kind, noticeFacts(item, title, { snapshot, by, at: ports.now() }), ports.now())
}

test('a subject has deadline, kind, title and findings for a reader, and nothing of the item for anybody else', async () => {
  await scenario.service.items.submit('a', draftOf({ title: 'Canal\nlamps' }), TOM)
  expect(await subjectFor(HELEN, 'a')).toMatch(/^Decide by .*: press release “Canal lamps” \(no concerns found\)$/)
  expect(await subjectFor(TOM, 'a', 'commented')).toBe('New comment on a draft: press release “Canal lamps”')
  expect(await subjectFor(PRIYA, 'a')).toBe('A draft waits for your decision')
})

test('a title turns no subject round, and ends no line of it', async () => {
  await scenario.service.items.submit('a', draftOf(), TOM)
  const [item, snapshot] = [await scenario.service.items.read('a'), await scenario.world.ports.officeSnapshot()]
  const reader = { snapshot, by: TOM, at: scenario.world.ports.now() }
  expect(noticeFacts(item, 'Canal\u202e \u0085lamps\u0000', reader)?.title).toBe('Canal lamps')
})

test('held mail and a draft marked SECRET have no title in a subject, not even for those who decide', async () => {
  await scenario.service.items.submit('s', draftOf({ title: 'Basalt', body: 'SECRET\n\nThe plan.' }), TOM)
  expect(await subjectFor(HELEN, 's', 'disputed')).toBe('A finding is disputed: press release')
  const raw = new TextEncoder().encode('Subject: Schist\r\n\r\nThe patient’s NHS number is 999 000 0018.\r\n')
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['r@example.org'] }
  const { ref } = (await scenario.service.mail.screen(message, { gateway: 'mx', queue: 'Q1' })).mail
  expect(await subjectFor(TOM, ref, 'approved')).toBe('Your draft was approved: held email')
})

test('a notice of what no longer waits says so, and one that still waits does not', async () => {
  const { service, approve, world } = scenario
  await service.items.submit('a', draftOf({ title: 'Canal lamps' }), TOM)
  const subject = async () => {
    const listed = await service.notices.list(HELEN, 10)
    return listed.map(({ kind, facts }) => noticeSubject(kind, facts, world.ports.now()))
  }
  expect(await subject()).toEqual([expect.stringMatching(/^Decide by /)])
  await approve('a', HELEN)
  expect(await subject()).toEqual(['No longer waits for you: press release “Canal lamps”'])
})

test('a reminder of advice still waits until the advice is given, and then no longer', async () => {
  const { service, approve, later, world } = scenario
  const body = 'The patient’s NHS number is 999 000 0018.'
  await service.items.submit('a', draftOf({ title: 'Canal lamps', body }), TOM)
  await later(3 * HOUR)
  await later(2 * HOUR)
  const reminders = async () => {
    const listed = await service.notices.list(GWEN, 10)
    const shown = listed.filter(({ kind }) => kind === 'nudge' || kind === 'escalated')
    return shown.map(({ kind, facts }) => noticeSubject(kind, facts, world.ports.now()).split(' ')[0])
  }
  expect(await reminders()).toEqual(['Decide', 'Decide'])
  await approve('a', GWEN, { outcome: 'advised', reason: 'No objection.' })
  expect(await reminders()).toEqual(['No', 'No'])
})
