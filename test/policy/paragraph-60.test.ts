import { describe, expect, test } from 'vitest'
import { memoryApp } from '../tools/app.ts'
import { GWEN, HELEN, openSampleOffice, TOM } from './sample-office.ts'

const world = openSampleOffice()
const WHY = 'Nobody else saw the message, and its sender has left the office.'
const ask = { by: GWEN, ground: 'misuse', why: WHY } as const
const raw = new TextEncoder().encode(
  'Message-ID: <1@x.example>\r\nSubject: Plans\r\n\r\nTOP SECRET\r\n\r\nThe plan.\r\n',
)

/** Holds a message that nobody may approve: its sender knows of it, and the Chief Executive answers a dispute. */
async function held(): Promise<string> {
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['resident@example.org'] }
  const { mail } = await world.service.mail.screen(message, { gateway: 'mx', queue: 'Q1' })
  return mail.item!
}

test('60: mail that passes leaves metadata and codes, and no body', async () => {
  const plain = new TextEncoder().encode('Message-ID: <2@x.example>\r\nSubject: Tea\r\n\r\nTea at four.\r\n')
  const message = { raw: plain, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['resident@example.org'] }
  const { mail } = await world.service.mail.screen(message, { gateway: 'mx', queue: 'Q1' })
  expect(mail).toMatchObject({ verdict: 'clear', item: null })
  expect(JSON.stringify(await world.ports.mailByRef(mail.ref))).not.toMatch(/Tea|resident/)
  expect(world.streams.size).toBe(0)
})

describe('60: a held body is read by its approvers, and by others only with a second person', () => {
  test('after a request with a ground, allowed by another person, for an hour, with notices', async () => {
    const { service, noticesSent, wait } = world
    const id = await held()
    await service.retention.requestAccess(id, ask)
    expect(noticesSent()).toContain(`${HELEN}: glass-asked`)
    await expect(service.retention.answerAccessRequest(id, { ...yes, by: GWEN })).rejects.toMatchObject({
      code: 'not-your-turn',
    })
    await expect(service.retention.breakGlass(id, GWEN)).rejects.toMatchObject({ code: 'not-yours' })
    await service.retention.answerAccessRequest(id, yes)
    expect(noticesSent()).toContain(`${GWEN}: glass-answered`)
    const { accessRequest } = await service.retention.breakGlass(id, GWEN)
    expect(accessRequest).toMatchObject({ state: 'broken', until: '2026-11-24T10:00:00.000Z' })
    expect(noticesSent()).toEqual(expect.arrayContaining([`${HELEN}: glass-broken`, `${TOM}: glass-broken`]))
    expect((await service.items.history(id)).map(({ what }) => what).slice(-3)).toEqual([
      'glass-asked',
      'glass-answered',
      'glass-broken',
    ])
    wait(3_600_000)
    await expect(service.retention.breakGlass(id, GWEN)).rejects.toMatchObject({ code: 'not-yours' })
  })

  test('and stays closed after a ground without a reason, a refusal, silence or delay', async () => {
    const { service, wait } = world
    const id = await held()
    await expect(service.retention.requestAccess(id, { ...ask, why: 'Curious' })).rejects.toMatchObject({
      code: 'reason-needed',
    })
    await expect(service.retention.requestAccess(id, { ...ask, by: TOM })).rejects.toMatchObject({
      code: 'already-done',
    })
    await expect(service.retention.requestAccess(id, { ...ask, by: 'owain.pritchard' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await service.retention.requestAccess(id, ask)
    await service.retention.answerAccessRequest(id, { ...yes, outcome: 'refused' })
    await expect(service.retention.breakGlass(id, GWEN)).rejects.toMatchObject({ code: 'not-yours' })
    await service.retention.requestAccess(id, ask)
    wait(24 * 3_600_000)
    await expect(service.retention.answerAccessRequest(id, yes)).rejects.toMatchObject({ code: 'wrong-state' })
    await service.retention.requestAccess(id, ask)
    await service.retention.answerAccessRequest(id, yes)
    wait(24 * 3_600_000)
    await expect(service.retention.breakGlass(id, GWEN)).rejects.toMatchObject({ code: 'expired' })
  })

  test('and without notice to the sender where that would defeat the purpose, with the reason recorded', async () => {
    const { service, noticesSent } = world
    const id = await held()
    await service.retention.requestAccess(id, ask)
    await service.retention.answerAccessRequest(id, { ...yes, tell: false, reason: 'An inquiry into its sender.' })
    await service.retention.breakGlass(id, GWEN)
    expect(noticesSent()).not.toContain(`${TOM}: glass-broken`)
    expect(await service.items.history(id)).toContainEqual(
      expect.objectContaining({ what: 'glass-answered', tell: false }),
    )
  })

  test('and is closed in the API until then, with its entries', async () => {
    const { ask: call, ports } = memoryApp()
    const sent = await call('/v1/messages?sender=tom.ashdown@westmids-opcc.example&recipient=resident@example.org', {
      as: 'gateway',
      body: raw,
      headers: { 'content-type': 'message/rfc822' },
    })
    const id = sent.answer.item
    const read = async () => [
      (await call(`/v1/items/${id}`, { as: 'gwen' })).status,
      (await call(`/v1/items/${id}/entries`, { as: 'gwen' })).status,
      (await call(`/v1/items/${id}/missing`, { as: 'gwen' })).status,
    ]
    expect((await read()).every((status) => status >= 403)).toBe(true)
    expect((await call(`/v1/items/${id}/keeping`, { as: 'priya' })).status).toBe(404)
    const asked = await call(`/v1/items/${id}/glass-requests`, { as: 'gwen', json: { ground: 'crime', why: WHY } })
    expect(asked.answer).toMatchObject({ break_glass: { state: 'asked', by: GWEN } })
    const json = { outcome: 'allowed', reason: 'It must be looked into.', tell_sender: true }
    expect((await call(`/v1/items/${id}/glass-answers`, { as: 'gwen', json })).status).toBe(403)
    expect((await call(`/v1/items/${id}/glass-answers`, { as: 'helen', json })).status).toBe(200)
    expect((await call(`/v1/items/${id}/glass-openings`, { as: 'gwen', json: {} })).status).toBe(200)
    expect((await read()).slice(0, 2)).toEqual([200, 200])
    expect(ports.now()).toBe('2026-11-24T09:00:00.000Z')
  })
})

const yes = { by: HELEN, outcome: 'allowed', reason: 'It must be looked into.', tell: true } as const
