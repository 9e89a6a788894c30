import { beforeEach, describe, expect, test, vi } from 'vitest'
import { mayRead } from '../../src/core/authority.ts'
import { INFORMED_FIELD } from '../../src/core/register/events.ts'
import { addressOf, openHeldMail } from '../tools/held-mail.ts'
import { DAY, GWEN, HELEN, PRIYA, refused, TOM } from '../tools/scenario.ts'

let held: ReturnType<typeof openHeldMail>
beforeEach(() => {
  held = openHeldMail()
})

describe('the sample of declarations', () => {
  async function declared(times: number) {
    const refs: string[] = []
    for (let turn = 0; turn < times; turn++) {
      const { ref } = await held.hold()
      await held.declare(ref)
      refs.push(ref)
      held.world.wait(1000)
    }
    return refs
  }
  const sampled = () => held.service.mail.listDeclarations(GWEN, 100)

  test('holds the first three of a sender, and about the share that the office sets', async () => {
    held.officeWith({ mail: { sampleOneIn: 2 } })
    const refs = await declared(43)
    const drawn = (await sampled()).filter(({ declaration }) => declaration.sample?.because === 'share')
    const first = (await sampled()).filter(({ declaration }) => declaration.sample?.because === 'first')
    expect(first.map(({ row }) => row.item).sort()).toEqual(refs.slice(0, 3).sort())
    expect(drawn.length).toBeGreaterThan(8)
    expect(drawn.length).toBeLessThan(32)
    expect(held.noticesOf('declaration-sampled')).toEqual(Array(3 + drawn.length).fill(GWEN))
  })

  test('is open to the data protection officer until it is judged right, and for fourteen days at most', async () => {
    const [one = '', two = ''] = await declared(2)
    const reads = async (ref: string) =>
      mayRead(await held.world.ports.officeSnapshot(), await held.service.items.read(ref), GWEN, held.world.ports.now())
    expect([await reads(one), await reads(two)]).toEqual([true, true])
    await held.service.mail.judgeDeclaration(one, { by: GWEN, outcome: 'right', reason: '' })
    expect([await reads(one), await reads(two)]).toEqual([false, true])
    expect((await sampled()).map(({ row }) => row.item)).toEqual([two])
    held.world.wait(14 * DAY)
    expect(await reads(two)).toBe(false)
    expect(await sampled()).toEqual([])
    const late = held.service.mail.judgeDeclaration(two, { by: GWEN, outcome: 'right', reason: '' })
    await expect(late).rejects.toMatchObject(refused('expired'))
  })

  test('is not read again for the list once its time has passed', async () => {
    await declared(2)
    held.world.wait(15 * DAY)
    const read = vi.spyOn(held.world.ports, 'read')
    expect(await sampled()).toEqual([])
    expect(read).not.toHaveBeenCalled()
  })

  test('is named to the officer once more, four days before it closes, unless it was judged', async () => {
    const [one = '', two = ''] = await declared(2)
    await held.service.mail.judgeDeclaration(one, { by: GWEN, outcome: 'right', reason: '' })
    held.world.wait(9 * DAY)
    await held.service.clock.tick()
    expect(held.noticesOf('declaration-unjudged')).toEqual([])
    held.world.wait(2 * DAY)
    for (let turn = 0; turn < 2; turn++) await held.service.clock.tick()
    expect(held.noticesOf('declaration-unjudged')).toEqual([GWEN])
    const reminded = (await held.service.items.history(two)).filter(({ what }) => what === 'reminded')
    expect(reminded).toMatchObject([{ because: 'declaration-unjudged', to: [GWEN] }])
  })

  test('is not left by taking a sampled email back and sending it again', async () => {
    held.officeWith({ mail: { sampleOneIn: 20 } })
    const raw = new TextEncoder().encode('Message-ID: <again@x.example>\r\nSubject: Hello\r\n\r\nWords.\r\n')
    const message = { raw, sender: addressOf(TOM), recipients: ['resident@example.org'] }
    const send = () => held.service.mail.screen(message, { gateway: 'mx', queue: 'A1' })
    const { ref } = (await send()).mail
    expect((await held.declare(ref)).declaration?.sample).toBeDefined()
    await declared(3)
    for (let turn = 0; turn < 5; turn++) {
      await held.service.items.recall(ref, TOM, 'Not yet.')
      expect(await send()).toMatchObject({ verdict: 'hold', clearedBy: 'sender', mail: { ref } })
      expect((await held.declare(ref)).declaration?.sample).toMatchObject({ because: 'share' })
    }
  })

  test('leaves other declarations closed', async () => {
    held.officeWith({ mail: { sampleOneIn: 20 } })
    const refs = await declared(12)
    const closed = refs.slice(3)
    const items = await Promise.all(closed.map((ref) => held.service.items.read(ref)))
    const rest = items.filter(({ declaration }) => !declaration?.sample)
    expect(rest.length).toBeGreaterThan(0)
    const snapshot = await held.world.ports.officeSnapshot()
    expect(rest.map((item) => mayRead(snapshot, item, GWEN, held.world.ports.now()))).toEqual(rest.map(() => false))
  })

  test('is judged once, by nobody else, and a wrong one needs a reason', async () => {
    const [ref = ''] = await declared(1)
    const judge = (by: string, outcome: 'right' | 'wrong', reason = '') =>
      held.service.mail.judgeDeclaration(ref, { by, outcome, reason })
    for (const by of [TOM, HELEN, PRIYA]) await expect(judge(by, 'right')).rejects.toMatchObject(refused('not-yours'))
    await expect(judge(GWEN, 'wrong', ' ')).rejects.toMatchObject(refused('reason-needed'))
    await judge(GWEN, 'wrong', 'The wrong resident.')
    await expect(judge(GWEN, 'right')).rejects.toMatchObject(refused('already-done'))
  })

  test('that was wrong stops the email if it can, informs the sender and opens an incident', async () => {
    const [ref = ''] = await declared(1)
    const item = await held.service.mail.judgeDeclaration(ref, {
      by: GWEN,
      outcome: 'wrong',
      reason: 'The wrong resident.',
    })
    expect(item).toMatchObject({ hold: { by: GWEN }, declaration: { judged: { by: GWEN, outcome: 'wrong' } } })
    expect(await held.actsOf(ref)).toEqual(['notify'])
    expect(held.noticesOf('declaration-wrong')).toEqual([TOM])
    expect(held.noticesOf('incident')).toContain(HELEN)
    const { rows } = (await held.world.ports.registers()).get('incidents')!
    expect(rows.map(({ id, values }) => ({ id, ...values }))).toEqual([
      expect.objectContaining({
        id: item.incidents[0],
        what: 'mis-sent',
        item: ref,
        [INFORMED_FIELD]: held.world.ports.now(),
      }),
    ])
  })

  test('goes to the Chief Executive where the sender is the only data protection officer', async () => {
    const { ref } = await held.hold({ sender: addressOf(GWEN) })
    const item = await held.declare(ref, GWEN)
    expect(item.declaration?.sample).toMatchObject({ judge: 'chief-executive' })
    const own = held.service.mail.judgeDeclaration(ref, { by: GWEN, outcome: 'right', reason: '' })
    await expect(own).rejects.toMatchObject(refused('not-yours'))
    expect((await held.service.mail.listDeclarations(HELEN, 10)).map(({ row }) => row.item)).toEqual([ref])
    await held.service.mail.judgeDeclaration(ref, { by: HELEN, outcome: 'right', reason: '' })
  })
})
