import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gatewayChecks } from '../../src/entry/doctor/gateway.ts'
import { postfixSays } from '../../src/gateway/setup/postfix.ts'
import { builtWithScripts as build } from '../tools/built.ts'
import { until } from './world/children.ts'
import { whyNoPostfix } from './world/postfix.ts'
import { createWorld, type World } from './world/world.ts'

const OWN = 'westmids-opcc.example'
const TOM = `tom.ashdown@${OWN}`
const PRIYA = `priya.nandakumar@${OWN}`
const NHS = 'The patient’s NHS number is 999 000 0018.'
const SECRET = 'TOP SECRET\r\n\r\nThe plan of the estate.'

const ROUTES = [`bob%outside.example@${OWN}`, `outside.example!bob@${OWN}`, `"bob@outside.example"@${OWN}`]

describe.skipIf(whyNoPostfix())('our own addresses that forward to others', () => {
  let world: World
  let count = 0
  beforeAll(async () => {
    build()
    world = await createWorld()
  })
  afterAll(() => world?.close())

  async function send(text: string, recipients: readonly string[]) {
    const tag = `tag-${++count}.${process.pid}`
    const raw = Buffer.from(`From: ${TOM}\r\nMessage-ID: <${tag}@${OWN}>\r\nSubject: ${tag}\r\n\r\n${text}\r\n`)
    const code = await world.send({ raw, sender: TOM, recipients }).then(
      () => 250,
      (fault) => fault.code as number,
    )
    return { tag, code }
  }

  const delivered = (tag: string) =>
    world.delivered.filter(({ raw, sender }) => sender !== '' && raw.includes(`Subject: ${tag}`))
  const queued = () => world.postfix.queue()
  const idle = () => until('an empty queue', () => (queued().length === 0 ? true : undefined))

  test.each(ROUTES)('TOP SECRET to %s is refused and delivered to nobody', async (route) => {
    for (const recipients of [[route], [PRIYA, route]]) {
      const { tag, code } = await send(SECRET, recipients)
      expect(code).toBe(550)
      await idle()
      expect(delivered(tag)).toEqual([])
    }
  })

  test('personal data to one of them and an inside address is held whole, and goes to both once approved', async () => {
    const { tag, code } = await send(NHS, [PRIYA, ROUTES[0]!])
    expect(code).toBe(250)
    const [held, ...more] = queued().filter(({ queue_name }) => queue_name === 'hold')
    expect(more).toEqual([])
    expect(held!.recipients.map(({ address }) => address).sort()).toEqual([ROUTES[0], PRIYA].sort())
    expect(delivered(tag)).toEqual([])
    const { decisions } = await world.ask<{ decisions: { ref: string }[] }>('/v1/messages/decisions?after=0')
    const ref = decisions.at(-1)?.ref ?? (await theOne())
    await world.decide(ref, 'approved')
    await until('the delivery', () => (delivered(tag).length > 0 ? true : undefined))
    await idle()
    expect(
      delivered(tag)
        .flatMap(({ recipients }) => recipients)
        .sort(),
    ).toEqual([ROUTES[0], PRIYA].sort())
  })

  /** The notice may have been carried out already. */
  async function theOne(): Promise<string> {
    return (await world.waiting()).find((item) => /^M[0-9A-F]{20}$/.test(item))!
  }

  test('set-up switches Postfix’s own rewriting off, and doctor reports when it is on', async () => {
    const config = join(world.folder, 'etc/gateway.json')
    const routes = async () => (await gatewayChecks(config)).find(({ what }) => what === 'gateway routes')
    const set = (name: string, value: string) =>
      execFileSync('postconf', ['-c', world.postfix.config, '-e', `${name}=${value}`])
    for (const name of ['allow_percent_hack', 'swap_bangpath']) {
      expect(postfixSays(world.postfix.config, name)).toBe('no')
      expect(await routes()).toMatchObject({ ok: true })
      set(name, 'yes')
      expect(await routes()).toMatchObject({ ok: false, says: expect.stringContaining(name) })
      set(name, 'no')
    }
  })

  test('a message with more recipients than fit into a request URL is checked and goes to all', async () => {
    const recipients = Array.from({ length: 700 }, (_, index) => `resident.${index}@place${index % 5}.example`)
    const { tag, code } = await send('The meeting is at ten on Tuesday.', recipients)
    expect(code).toBe(250)
    await until('all deliveries', () =>
      new Set(delivered(tag).flatMap((one) => one.recipients)).size === recipients.length ? true : undefined,
    )
  })
})
