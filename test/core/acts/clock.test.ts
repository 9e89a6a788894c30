import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/core/review.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { office } from '../../tools/reading.ts'
import { DAY, GWEN, HELEN, HOUR, OWAIN, officeWith, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

describe('an item that waits', () => {
  test('is escalated at half time, when due, and at twice the time; silence never approves', async () => {
    const { service, later, calls, lend } = openScenario()
    await lend(PRIYA)
    await service.items.submit('a', draftOf(), TOM)
    expect(await calls('a')).toEqual([`turn: ${PRIYA}`])
    await later(2 * HOUR)
    await later(2 * HOUR)
    await later(4 * HOUR)
    expect(await calls('a')).toEqual([
      `turn: ${PRIYA}`,
      `half-time: ${PRIYA}`,
      `due: ${HELEN}`,
      `late: ${HELEN}, ${GWEN}`,
    ])
    await later(20 * DAY)
    expect((await service.items.read('a')).progress).toBe('awaiting')
  })

  test('is escalated once, however often the clock runs', async () => {
    const { service, world, clock, later, calls } = openScenario()
    await service.items.submit('a', draftOf(), TOM)
    await later(3 * HOUR)
    const before = world.streams.get('a')!.length
    await Promise.all([clock.tick(), clock.tick(), clock.tick()])
    expect(world.streams.get('a')).toHaveLength(before)
    expect(await calls('a')).toEqual([`turn: ${HELEN}`, `half-time: ${HELEN}`])
  })

  test('is the turn of the next one from the moment that somebody advised: escalations begin anew', async () => {
    const { service, approve, later, calls } = openScenario()
    await service.items.submit('a', draftOf({ body: 'The patient’s NHS number is 999 000 0018.' }), TOM)
    await later(3 * HOUR)
    const before = await calls('a')
    expect(before).toContain(`turn: ${GWEN}`)
    const advised = await approve('a', GWEN, { outcome: 'advised', reason: 'It is needed.' })
    expect(advised.turnStartedAt).toBe(advised.decisions.at(-1)!.at)
    expect(advised.notifications.filter(({ because }) => because !== 'turn')).toEqual([])
    await later(60_000)
    expect((await calls('a')).slice(before.length)).toEqual([`turn: ${HELEN}`])
  })

  test('counts office hours: a weekend does not make it overdue', async () => {
    const { service, later, calls } = openScenario()
    await later(3 * DAY + 7 * HOUR)
    await service.items.submit('a', draftOf(), TOM)
    await later(2 * DAY)
    expect(await calls('a')).toEqual([`turn: ${HELEN}`])
    await later(DAY)
    expect(await calls('a')).toContain(`due: ${HELEN}`)
  })

  test('moves to the next approver when a delegation ends, and raises an alarm when none is left', async () => {
    const { service, world, later, lend, calls } = openScenario()
    const id = await lend(PRIYA)
    await service.items.submit('a', draftOf(), TOM)
    await service.registers.revokeDelegation(id, HELEN, 'Back.')
    await later(60_000)
    expect(await calls('a')).toEqual([`turn: ${PRIYA}`, `moved: ${HELEN}`])
    world.setting.office = officeWith({ [HELEN]: { until: '2026-11-24' } })
    await later(DAY)
    expect((await calls('a')).at(-1)).toBe(`nobody: ${GWEN}`)
  })

  test('raises an alarm when its only approver is away; an absence delegates nothing', async () => {
    const absences = [{ person: HELEN, from: '2026-11-23', until: '2026-11-27' }]
    const { service, approve, calls } = openScenario({ office: officeWith({}, { absences }) })
    await service.items.submit('a', draftOf(), TOM)
    expect(await calls('a')).toEqual([`away: ${HELEN}, ${GWEN}`, `turn: ${HELEN}`])
    await expect(approve('a', PRIYA)).rejects.toMatchObject(refused('not-your-turn'))
  })

  test('goes past an absent approver to a delegate who is there', async () => {
    const absences = [{ person: HELEN, from: '2026-11-23' }]
    const { service, lend, calls } = openScenario({ office: officeWith({}, { absences }) })
    await lend(PRIYA)
    await service.items.submit('a', draftOf({ kind: 'report', channel: 'website' }), TOM)
    expect(await calls('a')).toEqual([`turn: ${PRIYA}`])
  })
})

describe('an approval', () => {
  test('expires, and expiry releases nothing', async () => {
    const { service, world, approve, later } = openScenario()
    await service.items.submit('a', draftOf(), TOM)
    await approve('a', HELEN)
    await later(28 * DAY)
    expect(world.noticesSent()).toContain(`${TOM}: approval-ends`)
    await later(3 * DAY)
    expect(await service.items.read('a')).toMatchObject({ progress: 'lapsed', lapsed: 'expired', releases: [] })
    await expect(service.items.release.confirm('a', { by: TOM, receipt: 'sent' })).rejects.toMatchObject(
      refused('not-approved'),
    )
    expect((await service.items.submit('a', draftOf(), TOM)).progress).toBe('awaiting')
  })

  test('under a delegation lapses when the delegation is revoked, or its last day passes before release', async () => {
    const { service, world, approve, later, lend } = openScenario()
    await lend(PRIYA, { ends: '2026-11-24' })
    await service.items.submit('out', draftOf({ body: 'The towpath opens again on Tuesday.' }), TOM)
    await approve('out', PRIYA)
    await service.items.release.confirm('out', { by: TOM, receipt: 'Published' })
    await service.items.submit('b', draftOf({ body: 'The bridge opens again on Friday.' }), TOM)
    await approve('b', PRIYA)
    world.wait(DAY)
    const { certificate } = await service.items.read('b')
    await expect(service.items.release.confirm('b', { by: TOM, receipt: 'Published' })).rejects.toMatchObject(
      refused('not-approved'),
    )
    expect(
      await service.audit.checkRelease(await world.ports.open(certificate!.version), certificate!.jws),
    ).toMatchObject({
      release: false,
      because: expect.stringContaining('delegation'),
    })
    await later(0)
    expect(await service.items.read('b')).toMatchObject({ progress: 'awaiting', lapsed: 'delegation-ended' })
    expect((await service.items.read('out')).progress).toBe('released')
    const another = await lend(PRIYA, { ends: '2026-12-24' })
    await service.items.submit('a', draftOf(), TOM)
    await approve('a', PRIYA)
    await later(2 * DAY)
    expect((await service.items.read('a')).progress).toBe('approved')
    await service.registers.revokeDelegation(another, HELEN, 'It should not have been lent.')
    await later(60_000)
    expect(await service.items.read('a')).toMatchObject({ progress: 'awaiting', lapsed: 'delegation-ended' })
    expect(world.noticesSent()).toContain(`${TOM}: lapsed`)
    await expect(approve('a', PRIYA)).rejects.toMatchObject({ name: 'Refusal' })
    expect((await approve('a', HELEN)).progress).toBe('approved')
  })

  test('is re-opened when a Commissioner election begins, scheduled or not', async () => {
    const setting = { elections: (day: string) => (day >= '2026-11-26' ? (['pcc'] as const) : []) }
    const { service, approve, later, lend } = openScenario(setting)
    await lend(PRIYA)
    for (const id of ['a', 'b']) {
      await service.items.submit(
        id,
        draftOf({ body: `Extra patrols start along the canal on Monday. Route ${id}.` }),
        TOM,
      )
      await approve(id, PRIYA)
    }
    await service.items.release.schedule('b', { by: TOM, for: '2026-11-27T09:00:00.000Z', means: 'by-hand' })
    await later(DAY)
    expect((await service.items.read('a')).progress).toBe('approved')
    await later(DAY)
    for (const id of ['a', 'b']) {
      const item = await service.items.read(id)
      expect(item).toMatchObject({ progress: 'awaiting', lapsed: 'election-period' })
      expect(item.outstanding[0]).toMatchObject({ row: 'commissioner-election', reserved: true })
      await expect(approve(id, PRIYA)).rejects.toMatchObject(refused('not-your-turn'))
    }
  })

  test('lapses when the author’s permission to speak is withdrawn', async () => {
    const { service, world, approve, later } = openScenario()
    await service.items.submit('a', draftOf(), TOM)
    await approve('a', HELEN)
    world.setting.office = officeWith(
      {},
      { permissions: (office.permissions ?? []).filter(({ person }) => person !== TOM) },
    )
    await later(60_000)
    expect(await service.items.read('a')).toMatchObject({ progress: 'lapsed', lapsed: 'permission-revoked' })
    await expect(service.items.submit('a', draftOf(), TOM)).rejects.toMatchObject(refused('not-ready'))
  })

  test('is checked again when an election is registered while it is being read', async () => {
    const { service, world, later } = openScenario()
    const { review } = world.ports
    const periods: boolean[] = []
    world.ports.review = async (draft, circumstances) => {
      periods.push(circumstances.electionPeriod)
      const seen = await review(draft, circumstances)
      world.setting.elections = () => ['local']
      return seen
    }
    // The clock runs after the review has taken its office snapshot and before the draft is recorded.
    const append = world.ports.append
    world.ports.append = async (write) => {
      if (periods.length === 1) await later(0)
      await append(write)
    }
    await service.items.submit('a', draftOf({ body: 'The Green candidate makes sense.' }), TOM)
    expect((await service.items.read('a')).reviewBasis?.elections).toEqual([])
    await later(60_000)
    expect(periods).toEqual([false, true])
    expect((await service.items.read('a')).reviewBasis?.elections).toEqual(['local'])
  })

  test('stays valid when the rules change and find nothing new', async () => {
    const { service, world, approve, later, last } = openScenario()
    await service.items.submit('a', draftOf(), TOM)
    await approve('a', HELEN)
    world.setting.rules = 'rules-2'
    await later(60_000)
    expect((await service.items.read('a')).progress).toBe('approved')
    expect(await last('a')).toEqual(['rechecked'])
  })

  test('is re-opened when a changed rule finds something new', async () => {
    const { service, world, approve, later } = openScenario()
    await service.items.submit('a', draftOf(), TOM)
    await approve('a', HELEN)
    world.setting.rules = 'rules-2'
    const { review } = world.ports
    world.ports.review = async (draft, circumstances) => {
      const seen = await review(draft, circumstances)
      const finding: Finding = {
        ...{ rule: 'conduct/bulk', detector: 'conduct', type: 'CLAIM', severity: 'sign-off', confidence: 0.9 },
        ...{
          part: 'body',
          partKind: 'body',
          start: 0,
          end: 5,
          paragraphs: ['18'],
          because: 'Seen.',
          advice: 'Cite it.',
        },
      } as const
      return { ...seen, review: { ...seen.review, findings: [...seen.review.findings, finding] } }
    }
    await later(60_000)
    expect(await service.items.read('a')).toMatchObject({ progress: 'awaiting', lapsed: 'rules-changed' })
  })
})

describe('a released item', () => {
  const released = async (more: object) => {
    const scenario = openScenario()
    await scenario.service.items.submit('a', draftOf(more), TOM)
    await scenario.approve('a', HELEN)
    await scenario.service.items.share('a', { by: TOM, person: PRIYA })
    await scenario.service.items.release.confirm('a', {
      by: PRIYA,
      receipt: 'Published.',
      address: 'https://www.example.org/news',
    })
    return scenario
  }

  test('is due for review on its day, and a new day starts a new reminder', async () => {
    const { service, world, later } = await released({ reviewBy: '2026-11-30' })
    await later(7 * DAY)
    expect(world.noticesSent()).toEqual(expect.arrayContaining([`${TOM}: review-due`, `${PRIYA}: review-due`]))
    await service.items.release.setDates('a', { by: TOM, reason: 'Still right.', reviewBy: '2026-12-10' })
    await later(10 * DAY)
    const reminders = (await service.items.history('a')).filter(({ what }) => what === 'reminded')
    expect(reminders).toHaveLength(2)
  })

  test('gets a task to take it down when it expires, for the person who published it', async () => {
    const { service, world, later } = await released({ expiresOn: '2026-11-25' })
    await later(DAY)
    expect((await service.items.read('a')).tasks).toEqual([])
    await later(DAY)
    const [task] = (await service.items.read('a')).tasks
    expect(task).toMatchObject({ kind: 'take-down', where: 'https://www.example.org/news', to: PRIYA })
    await later(DAY)
    expect(world.noticesSent().filter((line) => line === `${HELEN}: take-down`)).toHaveLength(1)
    await service.items.release.finishTask('a', { by: PRIYA, task: task!.task, how: 'Deleted the page.' })
    expect((await service.items.read('a')).tasks[0]?.done).toMatchObject({ by: PRIYA })
  })

  test('refuses new dates from the independent reviewer', async () => {
    const { service } = await released({})
    await expect(
      service.items.release.setDates('a', { by: OWAIN, reason: 'x', reviewBy: '2027-01-01' }),
    ).rejects.toMatchObject(refused('not-yours'))
  })
})
