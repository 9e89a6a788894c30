import { beforeEach, describe, expect, test } from 'vitest'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { approve } from '../tools/approve.ts'
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
  service = createService(world.ports)
})

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code })

describe('submitting', () => {
  test('sends a clear publication to a person too', async () => {
    const item = await service.items.submit('a', draftOf(), TOM)
    expect(item.verdict).toBe('clear')
    expect(item.progress).toBe('awaiting')
    expect(item.outstanding).toEqual([expect.objectContaining({ holder: 'chief-executive', row: 'publication' })])
  })

  test('records findings without the words', async () => {
    await service.items.submit('a', draftOf({ body: NHS }), TOM)
    const { review } = await service.items.read('a')
    expect(review?.findings.map(({ type }) => type)).toContain('NHS_NUMBER')
    expect(JSON.stringify(world.streams.get('a'))).not.toContain('999 000 0018')
  })

  test('refuses the same content twice; a change is a new version and clears the sign-offs', async () => {
    await service.items.submit('a', draftOf(), TOM)
    await expect(service.items.submit('a', draftOf(), TOM)).rejects.toEqual(refused('already-done'))
    await approve(service, 'a', HELEN)
    const item = await service.items.submit('a', draftOf({ body: 'Other words.' }), TOM)
    expect(item.progress).toBe('awaiting')
    expect(item.certificate).toBeUndefined()
    expect(item.outstanding).toHaveLength(1)
  })
})

test('makes no new version of line ends and spaces, and offsets fit the stored text', async () => {
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

  test('as the Chief Executive approves, and the certificate binds the content', async () => {
    const item = await approve(service, 'a', HELEN)
    expect(item.progress).toBe('approved')
    const jws = item.certificate!.jws
    expect(await service.audit.checkRelease(draftOf(), jws)).toMatchObject({ release: true })
    expect(await service.audit.checkRelease(draftOf({ body: 'Other words.' }), jws)).toMatchObject({ release: false })
    expect(await service.audit.checkRelease(draftOf(), 'forged')).toMatchObject({ release: false })
  })

  test('is refused on one’s own work, and out of turn', async () => {
    await expect(approve(service, 'a', TOM)).rejects.toEqual(refused('own-work'))
    await expect(approve(service, 'a', PRIYA)).rejects.toEqual(refused('not-your-turn'))
  })

  test('is refused on an older version, or on other findings', async () => {
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
    await expect(approve(service, 'a', HELEN, { shown: 'something else' })).rejects.toEqual(refused('stale-findings'))
  })

  test('twenty times at once succeeds once', async () => {
    const done = await Promise.allSettled(Array.from({ length: 20 }, () => approve(service, 'a', HELEN)))
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('needs a reason to ask for changes and to reject', async () => {
    await expect(approve(service, 'a', HELEN, { outcome: 'returned' })).rejects.toEqual(refused('reason-needed'))
    expect((await approve(service, 'a', HELEN, { outcome: 'returned', reason: 'Name the canal.' })).progress).toBe(
      'returned',
    )
  })

  test('can be undone by the approver for two minutes', async () => {
    await approve(service, 'a', HELEN)
    await expect(service.items.undoDecision('a', TOM)).rejects.toEqual(refused('not-yours'))
    expect((await service.items.undoDecision('a', HELEN)).progress).toBe('awaiting')
    await approve(service, 'a', HELEN)
    world.wait(121_000)
    await expect(service.items.undoDecision('a', HELEN)).rejects.toEqual(refused('expired'))
  })

  test('can be followed by a hold that still stops the release', async () => {
    const { certificate } = await approve(service, 'a', HELEN)
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

  test('with a condition delays the release until the condition is met', async () => {
    const conditions = [{ id: 'c1', kind: 'confirmation', needs: 'The court has risen' } as const]
    await approve(service, 'a', HELEN, { outcome: 'approved-with-conditions', conditions })
    await expect(service.items.release.confirm('a', { by: TOM, receipt: 'published' })).rejects.toEqual(
      refused('conditions-open'),
    )
    await service.items.release.meetCondition('a', { by: TOM, condition: 'c1', how: 'The clerk said so at noon.' })
    expect((await service.items.release.confirm('a', { by: TOM, receipt: 'published' })).progress).toBe('released')
  })
})

test('notifies each person once of what they must know, and nobody of their own acts', async () => {
  await service.items.submit('a', draftOf(), TOM)
  expect(world.noticesSent()).toEqual([`${HELEN}: to-decide`])
  await approve(service, 'a', HELEN, { outcome: 'returned', reason: 'Name the canal.' })
  await service.items.submit('a', draftOf({ body: 'Other words.' }), TOM)
  await approve(service, 'a', HELEN)
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

  test('lets a delegate decide for the Chief Executive, once accepted and while it lasts', async () => {
    await service.items.submit('a', draftOf(), TOM)
    const id = await lend()
    await expect(approve(service, 'a', PRIYA)).rejects.toEqual(refused('delegation-ended'))
    await service.registers.acceptDelegation(id, PRIYA)
    expect((await approve(service, 'a', PRIYA)).decisions.at(-1)).toMatchObject({ by: PRIYA, under: id })
  })

  test('gives nothing when it has ended, is revoked or is too narrow', async () => {
    await service.items.submit('a', draftOf(), TOM)
    const id = await lend({ kinds: ['social-post'] })
    await service.registers.acceptDelegation(id, PRIYA)
    await expect(approve(service, 'a', PRIYA)).rejects.toEqual(refused('not-your-turn'))
    const wide = await lend()
    await service.registers.acceptDelegation(wide, PRIYA)
    await service.registers.revokeDelegation(wide, HELEN, 'Back.')
    await expect(approve(service, 'a', PRIYA)).rejects.toMatchObject({ name: 'Refusal' })
    world.wait(8 * 86_400_000)
    await expect(approve(service, 'a', PRIYA)).rejects.toMatchObject({ name: 'Refusal' })
  })

  test('cannot be lent on, and does not allow a sign-off of one’s own work', async () => {
    await service.registers.acceptDelegation(await lend(), PRIYA)
    await expect(
      service.registers.delegate({ from: PRIYA, to: TOM, ...days, upTo: 'note', reason: '' }, PRIYA),
    ).rejects.toEqual(refused('not-yours'))
    await service.items.submit('b', draftOf(), PRIYA)
    await expect(approve(service, 'b', PRIYA)).rejects.toEqual(refused('own-work'))
  })

  test('is not used for the Chief Executive’s own draft, which goes to the independent reviewer', async () => {
    const item = await service.items.submit('c', draftOf(), HELEN)
    expect(item.outstanding[0]).toMatchObject({ holder: 'independent-reviewer' })
    await expect(approve(service, 'c', HELEN)).rejects.toEqual(refused('own-work'))
    expect((await approve(service, 'c', OWAIN)).progress).toBe('approved')
  })
})
