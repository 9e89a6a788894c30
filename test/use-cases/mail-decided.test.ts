import { beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../src/core/calendar.ts'
import { backAt } from '../../src/core/mail/rules.ts'
import { type Facts, route } from '../../src/core/route.ts'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { memoryPorts } from '../tools/memory-ports.ts'
import { openScenario, TOM } from '../tools/scenario.ts'

const [HELEN, GWEN, PRIYA] = ['helen.marchetti', 'gwen.hollis', 'priya.nandakumar']
const NHS = 'The patient’s NHS number is 999 000 0018.'

let world: ReturnType<typeof memoryPorts>
let service: Service
beforeEach(() => {
  world = memoryPorts()
  service = createService(world.ports)
})

async function held(text = NHS): Promise<string> {
  const raw = new TextEncoder().encode(`Message-ID: <1@x.example>\r\nSubject: Hello\r\n\r\n${text}\r\n`)
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['resident@example.org'] }
  return (await service.mail.screen(message, { gateway: 'mx', queue: 'Q1' })).mail.ref
}

const act = async (
  ref: string,
  by: string,
  outcome: 'advised' | 'approved' | 'approved-with-conditions',
  more: object = {},
) => {
  const { version, shown } = await service.items.read(ref)
  return service.items.decide(ref, {
    by,
    version: version!,
    shown: shown!,
    outcome,
    reason: 'So.',
    acknowledged: [],
    ...more,
  })
}

describe('a held email that would disclose personal data', () => {
  test('needs the advice of the data protection officer before an approval, also by a delegate', async () => {
    const day = world.ports.now().slice(0, 10)
    const delegation = await service.registers.delegate(
      { from: HELEN, to: PRIYA, starts: day, ends: addDays(day, 5), upTo: 'block', reason: 'Leave.' },
      HELEN,
    )
    await service.registers.acceptDelegation(delegation, PRIYA)
    const ref = await held()
    expect((await service.items.read(ref)).outstanding.map(({ holder, asks }) => `${holder}: ${asks}`)).toEqual([
      'data-protection-officer: advice',
      'chief-executive: approval',
    ])
    for (const by of [PRIYA, HELEN])
      await expect(act(ref, by, 'approved')).rejects.toMatchObject({ code: 'not-your-turn' })
    await act(ref, GWEN, 'advised')
    expect(await act(ref, PRIYA, 'approved')).toMatchObject({ progress: 'approved' })
  })

  test('cannot be approved on condition that words are removed: the mail cannot be changed here', async () => {
    const ref = await held()
    await act(ref, GWEN, 'advised')
    const conditions = [{ id: 'c', kind: 'text-removed', needs: '999 000 0018' }]
    await expect(act(ref, HELEN, 'approved-with-conditions', { conditions })).rejects.toThrow(
      /An email cannot be changed here/,
    )
    expect(await service.items.read(ref)).toMatchObject({ progress: 'awaiting' })
  })
})

test('an approval that ends before the gateway comes returns the email, which is held again when it is sent again', async () => {
  const ref = await held()
  await act(ref, GWEN, 'advised')
  const conditions = [{ id: 'c', kind: 'before', needs: '2026-11-24T12:00:00.000Z' }]
  await act(ref, HELEN, 'approved-with-conditions', { conditions })
  const last = async () => (await service.mail.listOrders({ gateway: 'mx', after: 0, limit: 50 })).at(-1)
  expect(await last()).toMatchObject({ act: 'release' })
  world.wait(4 * 3_600_000)
  await createService(world.ports).clock.tick()
  expect(await service.items.read(ref)).toMatchObject({ progress: 'lapsed' })
  expect(await last()).toMatchObject({ act: 'return', why: 'The approval ended before it went out.' })
  expect(await held()).toBe(ref)
  expect(await service.items.read(ref)).toMatchObject({ progress: 'awaiting' })
})

describe('the time that a held email may wait', () => {
  const since = '2026-11-27T16:59:00.000Z'

  test('is what the office has set, or three days or until the last decision is due', () => {
    expect(backAt({ holdHours: 4 }, since, '2026-12-01T12:00:00.000Z')).toBe('2026-11-27T20:59:00.000Z')
    expect(backAt(undefined, since, '2026-11-30T12:00:00.000Z')).toBe('2026-11-30T16:59:00.000Z')
    expect(backAt({}, since, '2026-12-01T12:00:00.000Z')).toBe('2026-12-01T12:00:00.000Z')
    expect(backAt({}, since, undefined)).toBe('2026-11-30T16:59:00.000Z')
  })

  test('is enough for advice and decision, from every hour of a week without holidays', async () => {
    const scenario = openScenario()
    const office = await scenario.world.ports.officeSnapshot()
    const finding = (rule: string) => ({ rule, detector: rule.split('/')[0], severity: 'sign-off' })
    for (const rule of [
      'personal-data/nhs-number',
      'publication/photo-evidence',
      'political/vote-call',
      'conduct/bulk',
    ])
      for (let hour = 0; hour < 7 * 24; hour++) {
        const at = new Date(Date.parse('2026-11-23T00:59:00Z') + hour * 3_600_000).toISOString()
        const facts = {
          ...{ kind: 'email', held: true, speaker: 'staff', verdict: 'sign-off', author: TOM, editors: [TOM] },
          ...{
            excluded: [],
            elections: [],
            electionPeriod: false,
            toMedia: false,
            reuse: false,
            rejections: 0,
            newStarter: false,
          },
          review: { findings: [finding(rule)], unread: [], failures: [] },
        } as unknown as Facts
        const steps = route(facts, office, at, office.calendar.isWorkingDay)
        expect([rule, at, steps.at(-1)!.due <= backAt({ holdHours: 72 }, at, undefined)]).toEqual([rule, at, true])
      }
  })

  test('does not run on non-working days', async () => {
    const { ports } = world
    const given = ports.officeSnapshot
    const closed = new Set(['2026-11-25', '2026-11-26', '2026-11-27'])
    ports.officeSnapshot = async () => {
      const now = await given()
      const isWorkingDay = (day: string) => !closed.has(day) && now.calendar.isWorkingDay(day)
      return { ...now, calendar: { ...now.calendar, isWorkingDay } }
    }
    world.wait(7 * 3_600_000)
    const ref = await held()
    world.wait(100 * 3_600_000)
    expect(await service.mail.expire()).toBe(0)
    await act(ref, GWEN, 'advised')
    world.wait(73 * 3_600_000)
    expect(await service.mail.expire()).toBe(1)
  })
})
