import { beforeEach, describe, expect, test } from 'vitest'
import { createService } from '../../../src/use-cases/service.ts'
import { decideMail } from '../../tools/decide-mail.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { GWEN, HELEN, HOUR, OWAIN, officeWith, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

const MEDIA = [{ outlet: 'Midlands Courier', emails: ['news@midlandscourier.example'] }]
const AT = '2026-11-24T11:00:00.000Z'
const WHY = 'A major incident in Dudley.'

let scenario: ReturnType<typeof openScenario>
beforeEach(() => {
  scenario = openScenario({ office: officeWith({ [OWAIN]: { roles: ['author', 'on-call'] } }, { media: MEDIA }) })
})

async function approved(id: string, more: Parameters<typeof draftOf>[0] = {}) {
  await scenario.service.items.submit(id, draftOf(more), TOM)
  await scenario.approve(id, HELEN)
}

const progressOf = async (id: string) => (await scenario.service.items.read(id)).progress

describe('a stop of everything', () => {
  test('halts what is scheduled and under way, and lets each go again', async () => {
    const { service, later, world } = scenario
    for (const id of ['a', 'b']) {
      await approved(id)
      await service.items.release.schedule(id, { by: TOM, for: AT, means: 'press-list' })
    }
    await approved('c')
    await service.items.release.order('c', TOM)
    const stopped = await service.stop.all(HELEN, WHY)
    expect(stopped.map(({ item }) => item).toSorted()).toEqual(['a', 'b', 'c'])
    await later(5 * HOUR)
    expect(world.sent).toEqual([])
    expect(await Promise.all(['a', 'b', 'c'].map(progressOf))).toEqual(['scheduled', 'scheduled', 'releasing'])
    await scenario.letGo(HELEN, 'b')
    await later(1000)
    expect(world.sent).toHaveLength(1)
    expect(await Promise.all(['a', 'b', 'c'].map(progressOf))).toEqual(['scheduled', 'released', 'releasing'])
    await expect(service.stop.end(HELEN, 'It is over.')).rejects.toMatchObject(refused('wrong-state'))
    await service.items.release.cancel('a', TOM, 'Not now.')
    await service.items.withdraw('a', HELEN, 'Not now.')
    await scenario.letGo(HELEN, 'c')
    await service.stop.end(HELEN, 'It is over.')
    await later(1000)
    expect(world.sent).toHaveLength(2)
    expect((await world.ports.officeSnapshot()).stop).toBeUndefined()
  })

  test('is in force after a restart, and for what is approved since', async () => {
    await scenario.service.stop.all(HELEN, WHY)
    await approved('late')
    const again = createService(scenario.world.ports)
    await expect(again.items.release.order('late', TOM)).rejects.toMatchObject(refused('on-hold'))
    expect((await again.stop.listStopped()).map(({ item }) => item)).toEqual(['late'])
  })

  test('halts a delivery that has begun, though it came between two steps of it', async () => {
    const { service, world, later } = scenario
    await approved('a')
    await service.items.release.order('a', TOM)
    const { append } = world.ports
    world.ports.append = async (write) => {
      await append(write)
      if (write.entries.some(({ what }) => what === 'sending')) await service.stop.all(HELEN, WHY)
    }
    const { officeSnapshot } = world.ports
    const before = await officeSnapshot()
    let asked = 0
    // The round of the clock still holds the office from before the stop.
    world.ports.officeSnapshot = async (day) => {
      const now = await officeSnapshot(day)
      return now.stop && asked++ === 0 ? before : now
    }
    await later(HOUR)
    expect(world.sent).toEqual([])
    expect(asked).toBeGreaterThan(1)
  })

  test('refuses every way out by hand and by machine, and the public check says only that it is on hold', async () => {
    const { service, world } = scenario
    await approved('a')
    await approved('page', { kind: 'web-page', channel: 'website' })
    world.wait(HOUR)
    expect(await service.items.release.listPublishable('website')).toHaveLength(1)
    await service.stop.all(HELEN, WHY)
    const ways = [
      () => service.items.release.order('a', TOM),
      () => service.items.release.schedule('a', { by: TOM, for: '2026-11-25T10:00:00.000Z', means: 'by-hand' }),
      () => service.items.release.confirm('a', { by: TOM, receipt: 'At noon' }),
      () => service.items.release.takePublication('page'),
    ]
    for (const way of ways) await expect(way()).rejects.toMatchObject(refused('on-hold'))
    expect(await service.items.release.listPublishable('website')).toEqual([])
    const { certificate } = await service.items.read('a')
    const check = await service.audit.checkRelease(draftOf(), certificate!.jws)
    expect(check).toMatchObject({ release: false, because: expect.stringContaining('It is on hold.') })
    expect(JSON.stringify(check)).not.toContain('Dudley')
    await scenario.letGo(HELEN, 'page')
    expect(await service.items.release.listPublishable('website')).toHaveLength(1)
  })

  test('stops an item again when a version comes that nobody let go', async () => {
    const { service, approve } = scenario
    await approved('a')
    const before = (await service.items.read('a')).version!
    await service.stop.all(HELEN, WHY)
    await scenario.letGo(HELEN, 'a')
    await service.items.recall('a', TOM, 'A figure is wrong.')
    await service.items.submit('a', draftOf({ body: 'The canal path opens at noon, with other figures.' }), TOM)
    await approve('a', HELEN)
    await expect(service.items.release.order('a', TOM)).rejects.toMatchObject(refused('on-hold'))
    expect((await service.stop.listStopped()).map(({ item }) => item)).toEqual(['a'])
    await expect(service.stop.letGo(HELEN, [{ item: 'a', version: before }])).rejects.toMatchObject(
      refused('stale-version'),
    )
    await scenario.letGo(HELEN, 'a')
    await service.items.release.order('a', TOM)
  })

  test('refuses an emergency release unless the person who makes it says that it goes out all the same', async () => {
    const { service } = scenario
    const { version, shown } = await service.items.submit('a', draftOf(), TOM)
    const urgent = { by: OWAIN, version: version!, shown: shown!, receipt: 'At noon', opened: [] }
    const reason = 'The crossing is closed from noon today.'
    const release = (despiteStop = false) =>
      service.items.release.emergencyRelease('a', { ...urgent, reason, despiteStop })
    await service.stop.all(HELEN, WHY)
    await expect(release()).rejects.toMatchObject(refused('on-hold'))
    await expect(scenario.letGo(HELEN, 'a')).rejects.toMatchObject(refused('wrong-state'))
    await release(true)
    expect(await progressOf('a')).toBe('released')
    expect(await scenario.world.ports.read('a')).toContainEqual(expect.objectContaining({ despiteStop: true }))
  })

  test('reminds nobody to publish by hand until the item is let go', async () => {
    const { service, later, world } = scenario
    await approved('a')
    await service.items.release.schedule('a', { by: TOM, for: AT, means: 'by-hand' })
    await service.stop.all(HELEN, WHY)
    await later(5 * HOUR)
    expect(world.noticesSent()).not.toContain(`${TOM}: to-publish`)
    await scenario.letGo(HELEN, 'a')
    await later(1000)
    expect(world.noticesSent()).toContain(`${TOM}: to-publish`)
  })

  test('holds approved email back from the gateway, and still hands out returns', async () => {
    const { service } = scenario
    const screen = async (name: string) => {
      const text = `Message-ID: <${name}@x.example>\r\nSubject: Hello\r\n\r\nThe patient’s NHS number is 999 000 0018.\r\n`
      const message = {
        raw: new TextEncoder().encode(text),
        sender: 'tom.ashdown@westmids-opcc.example',
        recipients: ['r@example.org'],
      }
      return service.mail.screen(message, { gateway: 'mx', queue: name })
    }
    const [held, other] = [(await screen('one')).mail.ref, (await screen('two')).mail.ref]
    await decideMail(service, held)
    const orders = async () => (await service.mail.listOrders({ gateway: 'mx', after: 0, limit: 1 })).map((one) => one)
    const release = (await service.mail.listOrders({ gateway: 'mx', after: 0, limit: 50 })).find(
      ({ act }) => act === 'release',
    )!
    for (const { seq, ref, act } of await service.mail.listOrders({ gateway: 'mx', after: 0, limit: 50 }))
      if (act === 'notify') await service.mail.recordReceipt(ref, { by: 'mx', seq, outcome: 'notified', receipt: '' })
    await service.stop.all(HELEN, WHY)
    await service.items.recall(other, TOM, 'Not needed.')
    // One order a page: the page of the stopped release is passed over.
    expect(await orders()).toMatchObject([{ act: 'return', ref: other }])
    const begin = () =>
      service.mail.recordReceipt(held, { by: 'mx', seq: release.seq, outcome: 'releasing', receipt: 'one' })
    await expect(begin()).rejects.toMatchObject(refused('on-hold'))
    expect((await screen('one')).verdict).toBe('hold')
    await scenario.letGo(HELEN, held)
    expect(await orders()).toMatchObject([{ act: 'release', ref: held }])
    await begin()
    expect(await progressOf(held)).toBe('releasing')
  })
})

describe('email in which nothing is found, during a stop', () => {
  const answerTo = async (name: string, to = 'r@example.org', words = 'The path opens at noon.') => {
    const text = `Message-ID: <${name}@x.example>\r\nSubject: Hello\r\n\r\n${words}\r\n`
    const raw = new TextEncoder().encode(text)
    const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: [to] }
    const { verdict, deferred, mail } = await scenario.service.mail.screen(message, { gateway: 'mx', queue: name })
    return { verdict: deferred ?? verdict, item: mail.item }
  }
  const screen = async (...given: Parameters<typeof answerTo>) => (await answerTo(...given)).verdict

  test('is sent, unless the person who stops chooses that it waits', async () => {
    const { service } = scenario
    await service.stop.all(HELEN, WHY)
    expect(await screen('one')).toBe('release')
    await service.stop.end(HELEN, 'Over.')
    await service.stop.all(HELEN, WHY, { emailWaits: true })
    expect([await screen('one'), await screen('two')]).toEqual(['stopped', 'stopped'])
    expect(await screen('three', 'priya.nair@westmids-opcc.example')).toBe('release')
    await service.stop.end(HELEN, 'Over.')
    expect([await screen('one'), await screen('two')]).toEqual(['release', 'release'])
  })

  test('waits too when it was held before, came back and is sent again', async () => {
    const { service, world } = scenario
    const again = () => answerTo('back', 'r@example.org', 'The caller was Sandeep Grewal.')
    const { verdict, item } = await again()
    expect(verdict).toBe('hold')
    await service.items.recall(item!, TOM, 'Not yet.')
    const publicFigures = [{ name: 'Sandeep Grewal', role: 'Minister' }]
    world.setting.office = { ...world.setting.office!, publicFigures }
    await service.stop.all(HELEN, WHY, { emailWaits: true })
    expect((await again()).verdict).toBe('stopped')
    await service.stop.end(HELEN, 'Over.')
    expect((await again()).verdict).toBe('release')
  })

  test('goes; what is only observed waits, because something is found in it', async () => {
    const { service, world } = scenario
    const period = { covers: 'gateway', reason: 'A trial', from: '2026-11-24', until: '2026-12-24' }
    world.setting.office = { ...world.setting.office!, observeOnly: [period] }
    const observed = (name: string) => screen(name, 'r@example.org', 'The patient’s NHS number is 999 000 0018.')
    expect(await observed('one')).toBe('release')
    await service.stop.all(HELEN, WHY)
    expect([await screen('clear'), await observed('one'), await observed('two')]).toEqual([
      'release',
      'stopped',
      'stopped',
    ])
    await service.stop.end(HELEN, 'Over.')
    expect([await observed('one'), await observed('two')]).toEqual(['release', 'release'])
  })

  test('goes again before the end when it is let go, and the rest stays stopped', async () => {
    const { service, world } = scenario
    await approved('a')
    await expect(service.stop.letEmailGo(HELEN)).rejects.toMatchObject(refused('wrong-state'))
    await service.stop.all(HELEN, WHY, { emailWaits: true })
    await expect(service.stop.letEmailGo(TOM)).rejects.toMatchObject(refused('not-yours'))
    await service.stop.letEmailGo(OWAIN)
    expect(await screen('one')).toBe('release')
    expect((await service.stop.listStopped()).map(({ item }) => item)).toEqual(['a'])
    expect((await world.ports.read('stop:office')).at(-1)).toMatchObject({ what: 'email-let-go', by: OWAIN })
    await expect(service.stop.letEmailGo(HELEN)).rejects.toMatchObject(refused('wrong-state'))
  })
})

test('a stop ends only when nothing is left, though an item moves while the pages are read', async () => {
  const { service, world } = scenario
  const ids = Array.from({ length: 201 }, (_, index) => `i${String(index).padStart(3, '0')}`)
  for (const id of ids) await approved(id)
  await service.stop.all(HELEN, WHY)
  const { items } = world.ports
  let pages = 0
  // One of the first page goes back to its author before the second is read.
  world.ports.items = async (query) => {
    const rows = await items(query)
    if (pages++ === 0) await service.items.recall(rows[0]!.item, TOM, 'Not needed.')
    return rows
  }
  expect((await service.stop.listGoing()).map(({ item }) => item).toSorted()).toEqual(ids)
})

describe('who may stop everything', () => {
  test('the Chief Executive, their delegate and those on call; nobody else stops, lets go or ends', async () => {
    const { service } = scenario
    for (const by of [TOM, GWEN]) {
      await expect(service.stop.all(by, WHY)).rejects.toMatchObject(refused('not-yours'))
      await expect(service.stop.letGo(by, [])).rejects.toMatchObject(refused('not-yours'))
      await expect(service.stop.end(by, 'Over.')).rejects.toMatchObject(refused('not-yours'))
    }
    await scenario.lend(GWEN)
    for (const by of [HELEN, GWEN, PRIYA, OWAIN]) {
      await service.stop.all(by, WHY)
      await service.stop.end(by, 'Over.')
    }
    const entries = await scenario.world.ports.read('stop:office')
    expect(entries.map(({ what, by }) => `${by}: ${what}`)).toEqual(
      [HELEN, GWEN, PRIYA, OWAIN].flatMap((by) => [`${by}: all-stopped`, `${by}: stop-ended`]),
    )
  })

  test('a stop needs a reason, is one at a time, and lets go only what it stopped', async () => {
    const { service, world } = scenario
    await approved('a')
    await expect(service.stop.all(HELEN, ' ')).rejects.toMatchObject(refused('reason-needed'))
    await expect(scenario.letGo(HELEN, 'a')).rejects.toMatchObject(refused('wrong-state'))
    await service.stop.all(HELEN, WHY)
    await expect(service.stop.all(OWAIN, WHY)).rejects.toMatchObject(refused('already-done'))
    await expect(service.stop.letGo(HELEN, [])).rejects.toMatchObject(refused('bad-input'))
    await expect(service.stop.letGo(HELEN, [{ item: 'none', version: 'v' }])).rejects.toMatchObject(
      refused('wrong-state'),
    )
    expect(world.noticesSent()).toEqual(expect.arrayContaining([`${TOM}: all-stopped`, `${OWAIN}: all-stopped`]))
    await scenario.letGo(HELEN, 'a')
    expect(world.noticesSent()).toContain(`${TOM}: let-go`)
    await expect(service.stop.end(HELEN, '')).rejects.toMatchObject(refused('reason-needed'))
  })
})
