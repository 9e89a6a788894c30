import { beforeEach, describe, expect, test } from 'vitest'
import { policy } from '../../src/core/policy.ts'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { draftOf, memoryPorts } from '../tools/memory-ports.ts'

const TOM = 'tom.ashdown'
const PRIYA = 'priya.nandakumar'
const HELEN = 'helen.marchetti'
const OWAIN = 'owain.pritchard'
const NHS = 'The patient’s NHS number is 999 000 0018.'

let world: ReturnType<typeof memoryPorts>
let service: Service

beforeEach(() => {
  world = memoryPorts()
  service = createService(world.ports, policy)
})

async function approve(id: string, by: string, more: object = {}) {
  const { version, shown } = await service.items.read(id)
  return service.items.decide(id, {
    by,
    version: version!,
    shown: shown!,
    outcome: 'approved',
    acknowledged: [],
    ...more,
  })
}

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code })

describe('submitting', () => {
  test('a clear publication still goes to a person', async () => {
    const item = await service.items.submit('a', draftOf(), TOM)
    expect(item.verdict).toBe('clear')
    expect(item.progress).toBe('awaiting')
    expect(item.outstanding).toEqual([expect.objectContaining({ holder: 'chief-executive', row: 'publication' })])
  })

  test('what is found is on record, without the words', async () => {
    await service.items.submit('a', draftOf({ body: NHS }), TOM)
    const { review } = await service.items.read('a')
    expect(review?.findings.map(({ type }) => type)).toContain('NHS_NUMBER')
    expect(JSON.stringify(world.streams.get('a'))).not.toContain('999 000 0018')
  })

  test('the same content twice is refused, a change is a new version and empties the sign-off', async () => {
    await service.items.submit('a', draftOf(), TOM)
    await expect(service.items.submit('a', draftOf(), TOM)).rejects.toEqual(refused('already-done'))
    await approve('a', HELEN)
    const item = await service.items.submit('a', draftOf({ body: 'Other words.' }), TOM)
    expect(item.progress).toBe('awaiting')
    expect(item.certificate).toBeUndefined()
    expect(item.outstanding).toHaveLength(1)
  })
})

test('line ends and spaces make no other version, and offsets hold for the text that is kept', async () => {
  const item = await service.items.submit('a', draftOf({ body: `First line.  \r\n${NHS}\r\n` }), TOM)
  const { body } = await world.ports.open(item.version!)
  const { start, end } = item.review!.findings.find(({ type }) => type === 'NHS_NUMBER')!
  expect(body.slice(start, end)).toBe('999 000 0018')
  await expect(service.items.submit('a', draftOf({ body: `First line.\n${NHS}` }), TOM)).rejects.toEqual(
    refused('already-done'),
  )
})

describe('deciding', () => {
  beforeEach(() => service.items.submit('a', draftOf(), TOM))

  test('the Chief Executive approves, and the certificate binds the content', async () => {
    const item = await approve('a', HELEN)
    expect(item.progress).toBe('approved')
    const jws = item.certificate!.jws
    expect(await service.audit.checkRelease(draftOf(), jws)).toMatchObject({ release: true })
    expect(await service.audit.checkRelease(draftOf({ body: 'Other words.' }), jws)).toMatchObject({ release: false })
    expect(await service.audit.checkRelease(draftOf(), 'forged')).toMatchObject({ release: false })
  })

  test('nobody decides on their own work, and somebody else’s turn is not mine', async () => {
    await expect(approve('a', TOM)).rejects.toEqual(refused('own-work'))
    await expect(approve('a', PRIYA)).rejects.toEqual(refused('not-your-turn'))
  })

  test('a decision on an older version or on other findings is refused', async () => {
    const seen = await service.items.read('a')
    await service.items.submit('a', draftOf({ body: 'Other words.' }), TOM)
    const old = {
      by: HELEN,
      version: seen.version!,
      shown: seen.shown!,
      outcome: 'approved',
      acknowledged: [],
    } as const
    await expect(service.items.decide('a', old)).rejects.toEqual(refused('stale-version'))
    await expect(approve('a', HELEN, { shown: 'something else' })).rejects.toEqual(refused('stale-findings'))
  })

  test('of twenty at once, one wins', async () => {
    const done = await Promise.allSettled(Array.from({ length: 20 }, () => approve('a', HELEN)))
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a return and a rejection need a reason', async () => {
    await expect(approve('a', HELEN, { outcome: 'returned' })).rejects.toEqual(refused('reason-needed'))
    expect((await approve('a', HELEN, { outcome: 'returned', reason: 'Name the canal.' })).progress).toBe('returned')
  })

  test('an approval can be taken back for two minutes by whoever gave it', async () => {
    await approve('a', HELEN)
    await expect(service.items.undoDecision('a', TOM)).rejects.toEqual(refused('not-yours'))
    expect((await service.items.undoDecision('a', HELEN)).progress).toBe('awaiting')
    await approve('a', HELEN)
    world.wait(121_000)
    await expect(service.items.undoDecision('a', HELEN)).rejects.toEqual(refused('expired'))
  })

  test('a hold placed after the approval still stops it', async () => {
    const { certificate } = await approve('a', HELEN)
    await service.items.hold('a', PRIYA, 'The facts have changed.')
    expect(await service.audit.checkRelease(draftOf(), certificate!.jws)).toMatchObject({ release: false })
    await expect(service.items.release.confirm('a', { by: TOM, receipt: 'published' })).rejects.toEqual(
      refused('on-hold'),
    )
    await expect(service.items.liftHold('a', TOM, 'They have not.')).rejects.toEqual(refused('not-yours'))
    await service.items.liftHold('a', PRIYA, 'They have not.')
    expect(
      (
        await service.items.release.confirm('a', {
          by: TOM,
          receipt: 'published',
          address: 'https://www.example.org/news',
        })
      ).progress,
    ).toBe('released')
  })

  test('a condition must be met before it goes', async () => {
    const conditions = [{ id: 'c1', kind: 'confirmation', needs: 'The court has risen' } as const]
    await approve('a', HELEN, { outcome: 'approved-with-conditions', conditions })
    await expect(service.items.release.confirm('a', { by: TOM, receipt: 'published' })).rejects.toEqual(
      refused('conditions-open'),
    )
    await service.items.release.meetCondition('a', { by: TOM, condition: 'c1', how: 'The clerk said so at noon.' })
    expect((await service.items.release.confirm('a', { by: TOM, receipt: 'published' })).progress).toBe('released')
  })
})

test('each is told what they must know, once, and nobody of what they did themselves', async () => {
  await service.items.submit('a', draftOf(), TOM)
  expect(world.noticesSent()).toEqual([`${HELEN}: to-decide`])
  await approve('a', HELEN, { outcome: 'returned', reason: 'Name the canal.' })
  await service.items.submit('a', draftOf({ body: 'Other words.' }), TOM)
  await approve('a', HELEN)
  await service.items.comment('a', { by: TOM, text: 'Thank you.' })
  expect(world.noticesSent()).toEqual([
    `${HELEN}: to-decide`,
    `${TOM}: returned`,
    `${HELEN}: to-decide`,
    `${TOM}: approved`,
    `${HELEN}: commented`,
  ])
  expect(JSON.stringify(await world.ports.noticesTo(HELEN, 10))).not.toContain('Thank you')
})

describe('delegation', () => {
  const days = { starts: '2026-11-24', ends: '2026-11-30' }
  const lend = (more: object = {}) =>
    service.registers.delegate({ from: HELEN, to: PRIYA, ...days, upTo: 'sign-off', reason: 'Leave', ...more }, HELEN)

  test('a delegate decides for the Chief Executive, once accepted and while it lasts', async () => {
    await service.items.submit('a', draftOf(), TOM)
    const id = await lend()
    await expect(approve('a', PRIYA)).rejects.toEqual(refused('delegation-ended'))
    await service.registers.acceptDelegation(id, PRIYA)
    expect((await approve('a', PRIYA)).decisions.at(-1)).toMatchObject({ by: PRIYA, under: id })
  })

  test('an ended, revoked or narrower delegation gives nothing', async () => {
    await service.items.submit('a', draftOf(), TOM)
    const id = await lend({ kinds: ['social-post'] })
    await service.registers.acceptDelegation(id, PRIYA)
    await expect(approve('a', PRIYA)).rejects.toEqual(refused('not-your-turn'))
    const wide = await lend()
    await service.registers.acceptDelegation(wide, PRIYA)
    await service.registers.revokeDelegation(wide, HELEN, 'Back.')
    await expect(approve('a', PRIYA)).rejects.toMatchObject({ name: 'Refusal' })
    world.wait(8 * 86_400_000)
    await expect(approve('a', PRIYA)).rejects.toMatchObject({ name: 'Refusal' })
  })

  test('a delegate cannot lend on, nor sign off their own work', async () => {
    await service.registers.acceptDelegation(await lend(), PRIYA)
    await expect(
      service.registers.delegate({ from: PRIYA, to: TOM, ...days, upTo: 'note', reason: '' }, PRIYA),
    ).rejects.toEqual(refused('not-yours'))
    await service.items.submit('b', draftOf(), PRIYA)
    await expect(approve('b', PRIYA)).rejects.toEqual(refused('own-work'))
  })

  test('the Chief Executive’s own draft goes to the independent reviewer', async () => {
    const item = await service.items.submit('c', draftOf(), HELEN)
    expect(item.outstanding[0]).toMatchObject({ holder: 'independent-reviewer' })
    await expect(approve('c', HELEN)).rejects.toEqual(refused('own-work'))
    expect((await approve('c', OWAIN)).progress).toBe('approved')
  })
})
