import { describe, expect, test } from 'vitest'
import { memoryApp } from '../tools/app.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { GWEN, HELEN, openSampleOffice, TOM } from './sample-office.ts'

const world = openSampleOffice()
const DAY = 86_400_000
const CLAIM = 'A claim about the canal; see the solicitor’s letter of today.'

async function handedIn(id: string, more: Parameters<typeof draftOf>[0] = {}): Promise<string> {
  await world.service.items.submit(
    id,
    draftOf({ evidence: ['source'], body: `Extra patrols start on Monday. ${id}`, ...more }),
    TOM,
  )
  return id
}

async function decided(id: string, outcome: 'approved' | 'rejected'): Promise<void> {
  const { version, shown } = await world.service.items.read(id)
  await world.service.items.decide(id, {
    by: HELEN,
    version: version!,
    shown: shown!,
    outcome,
    acknowledged: [],
    reason: 'So.',
  })
}

async function released(id: string): Promise<void> {
  await handedIn(id)
  await decided(id, 'approved')
  await world.service.items.release.confirm(id, { by: TOM, receipt: 'Published' })
}

describe('61: retention', () => {
  test('erases a rejected draft after two years, a released one after six, and keeps the record of both', async () => {
    const { service, ports, wait } = world
    await handedIn('a')
    await decided('a', 'rejected')
    await released('b')
    const [a, b] = [await service.items.read('a'), await service.items.read('b')]
    wait(729 * DAY)
    expect(await service.retention.eraseDue()).toMatchObject({ items: 0, faults: [] })
    wait(2 * DAY)
    expect(await service.retention.eraseDue()).toMatchObject({ items: 1, faults: [] })
    await expect(ports.open(a.version!)).rejects.toMatchObject({ code: 'erased' })
    await expect(ports.openText(a.version!)).rejects.toMatchObject({ code: 'erased' })
    expect(await ports.title('a')).toBe('Content erased')
    expect((await service.items.history('a')).at(-1)).toMatchObject({ what: 'content-erased', because: 'retention' })
    expect((await service.items.history('a')).slice(0, -1)).toHaveLength(a.length)
    expect((await ports.open(b.version!)).title).toBe('New patrols for the canal')
    wait(1462 * DAY)
    expect(await service.retention.eraseDue()).toMatchObject({ items: 1 })
    await expect(ports.open(b.version!)).rejects.toMatchObject({ code: 'erased' })
    expect(await service.retention.eraseDue()).toMatchObject({ items: 0 })
  })

  test('never erases what waits, is approved, on hold or to be taken down', async () => {
    const { service, ports, wait } = world
    await handedIn('waits')
    await handedIn('held')
    await decided('held', 'rejected')
    await service.items.hold('held', HELEN, 'Wait')
    await released('task')
    await service.items.withdraw('task', TOM, 'It was wrong.')
    const open = ['waits', 'held', 'task']
    wait(4000 * DAY)
    expect(await service.retention.eraseDue()).toMatchObject({ items: 0, faults: [] })
    for (const id of open) expect(await ports.open((await service.items.read(id)).version!)).toBeDefined()
  })

  test('keeps what no line of the schedule covers, and prefers a line that names the kind', async () => {
    const { service, registers, ports, wait } = world
    const [general] = await registers.listRows('retention', HELEN, { search: 'Rejected' })
    await registers.endRow('retention', general!.id, { day: '2026-11-23', by: HELEN, reason: 'To be settled' })
    await handedIn('a')
    await decided('a', 'rejected')
    wait(3000 * DAY)
    expect(await service.retention.eraseDue()).toMatchObject({ items: 0 })
    const given = { basis: 'Press releases', what: 'rejected', kinds: ['press-release'], days: 4000 }
    await registers.saveRow('retention', { given, by: GWEN })
    await registers.saveRow('retention', { given: { basis: 'All else', what: 'rejected', days: 10 }, by: GWEN })
    expect(await service.retention.eraseDue()).toMatchObject({ items: 0 })
    wait(1001 * DAY)
    expect(await service.retention.eraseDue()).toMatchObject({ items: 1 })
    expect(await ports.title('a')).toBe('Content erased')
  })

  test('follows a schedule that only the Chief Executive and the data protection officer change, with a day at least', async () => {
    const { registers } = world
    const given = { basis: 'At once', what: 'rejected', kinds: ['letter'], days: 0 }
    await expect(registers.saveRow('retention', { given: { ...given, days: 30 }, by: TOM })).rejects.toMatchObject({
      code: 'not-yours',
    })
    await expect(registers.saveRow('retention', { given, by: HELEN })).rejects.toMatchObject({ code: 'bad-input' })
    const rows = { ...given, what: 'rows', days: 30 }
    await expect(registers.saveRow('retention', { given: rows, by: HELEN })).rejects.toMatchObject({
      code: 'bad-input',
    })
  })

  test('erases rows of registers a set time after their last day', async () => {
    const { service, registers, wait } = world
    const given = { person: TOM, course: 'Media law', from: '2020-01-01', until: '2026-11-01' }
    const row = await registers.saveRow('training', { given, by: HELEN })
    const there = async () =>
      (await registers.listRows('training', HELEN, { ended: true })).some(({ id }) => id === row)
    await service.retention.eraseDue()
    expect(await there()).toBe(true)
    wait(2192 * DAY)
    expect(await service.retention.eraseDue()).toMatchObject({ rows: 1 })
    expect(await there()).toBe(false)
    expect((await registers.rowHistory('training', row, HELEN)).at(-1)).toMatchObject({ by: 'system', how: 'erased' })
  })

  test('erases people who left, with their earlier telephone numbers, where the schedule has a line for them', async () => {
    const { service, registers, wait } = world
    const left = { name: 'Ann Vale', title: 'Clerk', email: 'ann.vale@westmids-opcc.example', type: 'staff' }
    const chosen = 'ann.vale'
    await registers.saveRow('people', { chosen, given: { ...left, phone: '01632 960901' }, by: HELEN })
    const given = { ...left, phone: '01632 960902', until: '2026-11-01' }
    await registers.saveRow('people', { row: chosen, given, by: HELEN })
    const basis = 'People: six years after they left'
    await registers.saveRow('retention', {
      given: { basis, what: 'rows', registers: ['people'], days: 2192 },
      by: GWEN,
    })
    const known = async () =>
      JSON.stringify([
        await registers.listRows('people', HELEN, { ended: true }),
        await registers.rowHistory('people', chosen, HELEN),
      ])
    await service.retention.eraseDue()
    expect(await known()).toContain('01632 960901')
    wait(2192 * DAY)
    expect(await service.retention.eraseDue()).toMatchObject({ rows: 1 })
    for (const text of ['01632 960901', '01632 960902', 'Ann Vale']) expect(await known()).not.toContain(text)
    expect(await known()).toContain('tom.ashdown')
  })
})

describe('61: a legal hold', () => {
  test('stops erasure until it ends, names its reason and its owner, and is listed', async () => {
    const { service, noticesSent, wait } = world
    await handedIn('a')
    await decided('a', 'rejected')
    await expect(service.retention.preserve('a', { by: TOM, reason: CLAIM })).rejects.toMatchObject({
      code: 'not-yours',
    })
    await expect(service.retention.preserve('a', { by: GWEN, reason: ' ' })).rejects.toMatchObject({
      code: 'reason-needed',
    })
    await service.retention.preserve('a', { by: GWEN, reason: CLAIM })
    expect(noticesSent()).toEqual(expect.arrayContaining([`${HELEN}: legal-hold`, `${TOM}: legal-hold`]))
    expect((await service.retention.listPreserved(GWEN)).map(({ item }) => item.legalHold)).toMatchObject([
      { by: GWEN, reason: CLAIM },
    ])
    wait(5000 * DAY)
    expect(await service.retention.eraseDue()).toMatchObject({ items: 0 })
    await expect(service.retention.erase('a', { by: HELEN, reason: 'Asked for' })).rejects.toMatchObject({
      code: 'on-hold',
    })
    await service.retention.endPreservation('a', { by: HELEN, reason: 'The claim was settled.' })
    expect(await service.retention.listPreserved(GWEN)).toEqual([])
    wait(731 * DAY)
    expect(await service.retention.eraseDue()).toMatchObject({ items: 1 })
    await expect(service.retention.preserve('a', { by: GWEN, reason: CLAIM })).rejects.toMatchObject({ code: 'erased' })
  })

  test('ends by itself on its last day', async () => {
    const { service, wait } = world
    await handedIn('a')
    await decided('a', 'rejected')
    await service.retention.preserve('a', { by: GWEN, reason: CLAIM, until: '2029-12-31' })
    wait(1000 * DAY)
    expect(await service.retention.eraseDue()).toMatchObject({ items: 0 })
    wait(200 * DAY)
    expect(await service.retention.eraseDue()).toMatchObject({ items: 1 })
  })
})

describe('61: erasure before its time', () => {
  test('is by the Chief Executive or the data protection officer, with a ground, and never of an open item', async () => {
    const { service, ports, noticesSent, wait } = world
    const reason = 'Request 2026/14 under article 17.'
    await handedIn('a')
    wait(DAY)
    await expect(service.retention.erase('a', { by: HELEN, reason })).rejects.toMatchObject({ code: 'wrong-state' })
    await decided('a', 'rejected')
    await expect(service.retention.erase('a', { by: TOM, reason })).rejects.toMatchObject({ code: 'not-yours' })
    const { version } = await service.retention.erase('a', { by: GWEN, reason })
    await expect(ports.open(version!)).rejects.toMatchObject({ code: 'erased' })
    expect(noticesSent()).toEqual(expect.arrayContaining([`${HELEN}: content-erased`, `${TOM}: content-erased`]))
  })

  test('does not let an email pass that quotes the certificate of erased content', async () => {
    const { service, wait } = world
    await released('a')
    wait(DAY)
    const { certificate } = await service.retention.erase('a', { by: GWEN, reason: 'Request 2026/15.' })
    const head = `X-Countersign-Certificate: ${certificate!.jws}\r\nMessage-ID: <9@x.example>\r\nSubject: News\r\n\r\n`
    const raw = new TextEncoder().encode(`${head}Her NHS number is 999 000 0018.\r\n`)
    const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['resident@example.org'] }
    const { verdict, mail } = await service.mail.screen(message, { gateway: 'mx', queue: 'Q1' })
    expect(verdict).toBe('hold')
    expect(await service.items.read(mail.item!)).toMatchObject({ progress: 'awaiting' })
  })

  test('removes the content from the API, and keeps the record there', async () => {
    const { ask, wait } = memoryApp()
    const json = {
      kind: 'press-release',
      channel: 'press',
      title: 'T',
      text: 'Patrols on Monday.',
      evidence: ['source'],
    }
    const { answer } = await ask('/v1/items', { as: 'tom', json })
    const path = `/v1/items/${answer.id}`
    await ask(`${path}/recalls`, { as: 'tom', json: { reason: 'Not needed' } })
    const early = await ask(`${path}/erasures`, { as: 'gwen', json: { reason: 'Asked for' } })
    expect(early).toMatchObject({ status: 409, answer: { type: '/problems/too-early' } })
    wait(1_000_000)
    const erased = await ask(`${path}/erasures`, { as: 'gwen', json: { reason: 'Asked for' } })
    expect(erased.answer).toMatchObject({ erased: { because: 'request' } })
    expect((await ask(`${path}/missing`, { as: 'tom' })).status).toBe(410)
    expect((await ask(`${path}/entries`, { as: 'tom' })).answer.at(-1)).toMatchObject({ what: 'content-erased' })
    expect((await ask('/v1/record/legal-holds', { as: 'tom' })).status).toBe(403)
    expect((await ask('/v1/record/legal-holds', { as: 'gwen' })).answer).toEqual([])
  })
})
