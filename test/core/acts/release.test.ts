import { beforeEach, describe, expect, test } from 'vitest'
import { draftOf } from '../../tools/memory-ports.ts'
import { GWEN, HELEN, HOUR, OWAIN, officeWith, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

const MEDIA = [{ outlet: 'Midlands Courier', emails: ['news@midlandscourier.example'] }]
let scenario: ReturnType<typeof openScenario>
beforeEach(async () => {
  scenario = openScenario({ office: officeWith({}, { media: MEDIA }) })
  await scenario.service.items.submit('a', draftOf(), TOM)
  await scenario.approve('a', HELEN)
})

describe('sending to the press list', () => {
  test('waits while the approval can be withdrawn, and is done once', async () => {
    expect(await scenario.service.items.release.order('a', TOM)).toMatchObject({ progress: 'releasing' })
    await scenario.later(60_000)
    expect(scenario.world.sent).toEqual([])
    await scenario.later(60_000)
    expect(await scenario.service.items.read('a')).toMatchObject({ progress: 'released', live: { by: 'system' } })
    await scenario.later(HOUR)
    expect(scenario.world.sent.map(({ to }) => to)).toEqual([['news@midlandscourier.example']])
    await expect(scenario.service.items.release.order('a', TOM)).rejects.toMatchObject(refused('already-done'))
  })

  test('can be stopped in time, by a person who may send it, and by withdrawing the approval', async () => {
    await expect(scenario.service.items.release.order('a', PRIYA)).rejects.toMatchObject(refused('not-yours'))
    await scenario.service.items.release.order('a', TOM)
    expect((await scenario.service.items.release.cancel('a', HELEN, 'The date is wrong.')).progress).toBe('approved')
    await scenario.service.items.release.order('a', TOM)
    expect((await scenario.service.items.undoDecision('a', HELEN)).progress).toBe('awaiting')
    await scenario.later(HOUR)
    expect(scenario.world.sent).toEqual([])
  })

  test('is stopped by a hold in between', async () => {
    await scenario.service.items.release.order('a', TOM)
    await scenario.service.items.hold('a', OWAIN, 'Wait.')
    await scenario.later(HOUR)
    expect(scenario.world.sent).toEqual([])
    await scenario.service.items.liftHold('a', OWAIN, 'Go on.')
    await scenario.tick()
    expect(scenario.world.sent).toHaveLength(1)
  })

  test('stays on hold until the person who placed it or an approver lifts it, never its author or a reader', async () => {
    await scenario.service.items.hold('a', OWAIN, 'Wait.')
    for (const by of [TOM, PRIYA])
      await expect(scenario.service.items.liftHold('a', by, 'Go on.')).rejects.toMatchObject(refused('not-yours'))
    await expect(scenario.service.items.release.confirm('a', { by: TOM, receipt: 'Out.' })).rejects.toMatchObject(
      refused('on-hold'),
    )
    expect((await scenario.service.items.liftHold('a', HELEN, 'It may go.')).hold).toBeUndefined()
    await scenario.service.items.hold('a', TOM, 'A figure is wrong.')
    expect((await scenario.service.items.liftHold('a', TOM, 'It is right.')).hold).toBeUndefined()
  })

  test('follows a last check', async () => {
    await scenario.service.items.submit('b', draftOf({ body: 'To be out by ten past nine.' }), TOM)
    const conditions = [{ id: 'c', kind: 'before', needs: '2026-11-24T09:01:00.000Z' }]
    await scenario.approve('b', HELEN, { outcome: 'approved-with-conditions', conditions })
    await scenario.service.items.release.order('b', TOM)
    await scenario.later(HOUR)
    expect(scenario.world.sent).toEqual([])
    expect((await scenario.service.items.read('b')).progress).toBe('lapsed')
  })

  test('uses the same key for the second attempt when it died before recording the first', async () => {
    await scenario.service.items.release.order('a', TOM)
    const { append } = scenario.world.ports
    scenario.world.ports.append = async (write) => {
      if (write.entries.some(({ what }) => what === 'released')) throw new Error('killed')
      return append(write)
    }
    scenario.world.wait(HOUR)
    expect((await scenario.tick()).faults).toEqual(['a: Error'])
    scenario.world.ports.append = append
    await scenario.tick()
    const keys = scenario.world.sent.map(({ key }) => key)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
    expect((await scenario.service.items.read('a')).releases).toHaveLength(1)
  })

  test('is tried again when it fails, and the author is notified', async () => {
    const { deliver } = scenario.world.ports
    scenario.world.ports.deliver = () => Promise.reject(new Error('no line'))
    await scenario.service.items.release.order('a', TOM)
    await scenario.later(HOUR)
    expect(scenario.world.noticesSent()).toContain(`${TOM}: not-sent`)
    scenario.world.ports.deliver = deliver!
    await scenario.later(HOUR)
    expect((await scenario.service.items.read('a')).progress).toBe('released')
  })

  test('is refused without a press list, for another channel, and with an empty list', async () => {
    const bare = openScenario({ office: officeWith({}, { media: [] }) })
    await bare.service.items.submit('a', draftOf(), TOM)
    await bare.approve('a', HELEN)
    await expect(bare.service.items.release.order('a', TOM)).rejects.toMatchObject(refused('wrong-state'))
    await scenario.service.items.submit('b', draftOf({ kind: 'web-page', channel: 'website' }), TOM)
    await scenario.approve('b', HELEN)
    await expect(scenario.service.items.release.order('b', TOM)).rejects.toMatchObject(refused('bad-input'))
  })
})

describe('a set time', () => {
  const at = '2026-11-24T15:00:00.000Z'

  test('sends at that time, and not before', async () => {
    await scenario.service.items.release.schedule('a', { by: TOM, for: at, means: 'press-list' })
    await scenario.later(5 * HOUR)
    expect(scenario.world.sent).toEqual([])
    await scenario.later(HOUR)
    expect((await scenario.service.items.read('a')).progress).toBe('released')
  })

  test('by hand reminds the publisher, and releases nothing', async () => {
    await scenario.service.items.release.schedule('a', { by: TOM, for: at, means: 'by-hand' })
    await scenario.later(7 * HOUR)
    expect(scenario.world.noticesSent()).toContain(`${TOM}: to-publish`)
    expect((await scenario.service.items.read('a')).progress).toBe('scheduled')
    expect((await scenario.service.items.release.confirm('a', { by: TOM, receipt: 'Done.' })).progress).toBe('released')
  })

  test('passes without effect during a hold, also after the hold is lifted', async () => {
    await scenario.service.items.release.schedule('a', { by: TOM, for: at, means: 'press-list' })
    await scenario.service.items.hold('a', OWAIN, 'Wait.')
    await scenario.later(7 * HOUR)
    await scenario.service.items.liftHold('a', OWAIN, 'Go on.')
    await scenario.later(HOUR)
    expect(scenario.world.sent).toEqual([])
    expect((await scenario.service.items.read('a')).progress).toBe('approved')
  })

  test('cannot be in the past, before the embargo, or after the approval expires', async () => {
    const set = (when: string) => scenario.service.items.release.schedule('a', { by: TOM, for: when, means: 'by-hand' })
    await expect(set('2026-11-24T08:00:00.000Z')).rejects.toMatchObject(refused('bad-input'))
    await expect(set('2027-02-01T08:00:00.000Z')).rejects.toMatchObject(refused('expired'))
    await scenario.service.items.submit('b', draftOf({ body: 'Later.', embargoUntil: '2026-11-26T09:00:00.000Z' }), TOM)
    await scenario.approve('b', HELEN)
    await expect(
      scenario.service.items.release.schedule('b', { by: TOM, for: at, means: 'by-hand' }),
    ).rejects.toMatchObject(refused('too-early'))
  })
})

test('a record keeper or a reader of an item open to the office cannot report its release', async () => {
  await scenario.service.items.share('a', { by: TOM })
  for (const by of [GWEN, PRIYA])
    await expect(scenario.service.items.release.confirm('a', { by, receipt: 'Out.' })).rejects.toMatchObject(
      refused('not-yours'),
    )
  expect((await scenario.service.items.read('a')).progress).toBe('approved')
})

test('withdrawn while it is being sent, it leaves a task: it may have reached the press', async () => {
  scenario.world.ports.deliver = async () => {
    await scenario.service.items.withdraw('a', TOM, 'The figures were wrong.')
    return 'Accepted by the press list.'
  }
  await scenario.service.items.release.order('a', TOM)
  await scenario.later(HOUR)
  const { progress, tasks } = await scenario.service.items.read('a')
  expect({ progress, tasks: tasks.map(({ kind, where, to }) => [kind, where, to]) }).toEqual({
    progress: 'withdrawn',
    tasks: [['take-down', 'channel:press', TOM]],
  })
})

describe('a released item', () => {
  const URLS = ['https://www.example.org/news', 'https://social.example/1']
  beforeEach(async () => {
    await scenario.service.items.share('a', { by: TOM, person: PRIYA })
    for (const address of URLS)
      await scenario.service.items.release.confirm('a', { by: PRIYA, receipt: 'Published at ten.', address })
  })

  test('gets a task for each place when it is recalled, for the person who published there', async () => {
    await scenario.service.items.withdraw('a', TOM, 'The figures were wrong.')
    const { tasks, progress } = await scenario.service.items.read('a')
    expect(progress).toBe('withdrawn')
    expect(tasks.map(({ where, to }) => [where, to])).toEqual(URLS.map((url) => [url, PRIYA]))
    await scenario.service.items.release.finishTask('a', { by: PRIYA, task: tasks[0]!.task, how: 'Deleted.' })
    await scenario.later(3 * HOUR)
    expect(scenario.world.noticesSent().filter((line) => line.endsWith('take-down'))).toEqual([
      `${PRIYA}: take-down`,
      `${PRIYA}: take-down`,
      `${PRIYA}: take-down`,
      `${HELEN}: take-down`,
      'gwen.hollis: take-down',
    ])
  })

  test('is replaced by a correction that is decided like any version', async () => {
    const corrected = draftOf({ body: 'Extra patrols start along the canal on Tuesday.' })
    await expect(scenario.service.items.submit('a', corrected, TOM)).rejects.toMatchObject(refused('wrong-state'))
    const item = await scenario.service.items.correct('a', corrected, TOM)
    expect(item).toMatchObject({ progress: 'awaiting', submitted: { corrects: item.live!.version } })
    await expect(scenario.service.items.release.confirm('a', { by: TOM, receipt: 'x' })).rejects.toMatchObject(
      refused('not-approved'),
    )
    await scenario.approve('a', HELEN)
    const out = await scenario.service.items.release.confirm('a', { by: TOM, receipt: 'Replaced.', address: URLS[0]! })
    expect(out.releases).toHaveLength(2)
    expect(out.live?.version).toBe(item.version)
  })

  test('can be recalled while it is being corrected', async () => {
    await scenario.service.items.correct('a', draftOf({ body: 'Other words.' }), TOM)
    expect((await scenario.service.items.withdraw('a', HELEN, 'Take it down.')).tasks).toHaveLength(2)
  })

  test('is the only kind that can be corrected', async () => {
    await scenario.service.items.submit('b', draftOf({ body: 'Other words.' }), TOM)
    await expect(scenario.service.items.correct('b', draftOf({ body: 'More.' }), TOM)).rejects.toMatchObject(
      refused('wrong-state'),
    )
  })
})
