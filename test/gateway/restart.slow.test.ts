import { renameSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtWithScripts as build } from '../tools/built.ts'
import { built, type Child, start, until } from './world/children.ts'
import { whyNoPostfix } from './world/postfix.ts'
import { createWorld, type MailSide, type World } from './world/world.ts'

const TOM = 'tom.ashdown@westmids-opcc.example'
const OUTSIDE = 'resident@example.org'
let count = 0

describe.skipIf(whyNoPostfix())('two mail servers with a gateway each', () => {
  let world: World
  let one: MailSide
  let two: MailSide
  beforeAll(async () => {
    build()
    world = await createWorld({}, undefined, 2)
    ;[one, two] = world.sides as [MailSide, MailSide]
  })
  afterAll(() => world?.close())

  function message(text: string) {
    const id = `restart-${++count}.${process.pid}`
    const raw = Buffer.from(
      `From: ${TOM}\r\nTo: ${OUTSIDE}\r\nSubject: ${id}\r\nMessage-ID: <${id}@westmids-opcc.example>\r\n` +
        `Date: Tue, 24 Nov 2026 10:00:00 +0000\r\n\r\n${text}\r\n`,
    )
    return { id, mail: { raw, sender: TOM, recipients: [OUTSIDE] } }
  }
  const arrived = (id: string) =>
    world.delivered.filter(({ raw, recipients }) => recipients.includes(OUTSIDE) && raw.includes(`Subject: ${id}`))
  const held = ({ postfix }: MailSide) => postfix.queue().filter(({ queue_name }) => queue_name === 'hold')
  const theOne = async () => (await world.waiting()).find((item) => /^M[0-9A-F]{20}$/.test(item))!

  /** Sends clear mail without a pause until it is stopped. Returns the codes that were not 250. */
  function sending(side: MailSide) {
    const refused: number[] = []
    let sent = 0
    let stopped = false
    const done = (async () => {
      while (!stopped) {
        const { mail } = message('The meeting is at ten on Tuesday.')
        await side.send(mail).catch((fault) => refused.push(fault.code))
        sent++
      }
    })()
    return {
      refused,
      sent: () => sent,
      async stop() {
        stopped = true
        await done
      },
    }
  }

  test('hold one message twice; it goes once, and no copy is left', async () => {
    const { id, mail } = message('The patient’s NHS number is 999 000 0018.')
    await one.send(mail)
    await two.send(mail)
    expect([held(one), held(two)].map((queue) => queue.length)).toEqual([1, 1])
    await world.decide(await theOne(), 'approved')
    await until('both queues to empty', () => (held(one).length + held(two).length === 0 ? true : undefined))
    await until('the delivery', () => (arrived(id).length > 0 ? true : undefined))
    expect(arrived(id)).toHaveLength(1)
  })

  test('a restart of the service is not noticed: mail waits and is accepted', async () => {
    await one.startGateway({ restartSeconds: 120 })
    const mail = sending(one)
    await until('the first message', () => (mail.sent() > 0 ? true : undefined))
    await world.api().kill()
    await world.startApi()
    const before = mail.sent()
    await until('mail after the restart', () => (mail.sent() > before ? true : undefined), 60_000)
    await mail.stop()
    expect(mail.refused).toEqual([])
  })

  test('a gateway is replaced by a new process without a refusal', async () => {
    const mail = sending(one)
    const old = one.gateway
    const config = join(world.folder, 'etc/running.json')
    const run = [built('src/entry/cli-gateway.js'), 'run', '--config', config]
    const young = await start(process.execPath, run, /"gateway":"ready"/)
    const ended = new Promise((done) => old.process.once('exit', done))
    old.process.kill('SIGTERM')
    await ended
    one.gateway = young
    const before = mail.sent()
    await until('mail after the change', () => (mail.sent() > before + 2 ? true : undefined), 60_000)
    await mail.stop()
    expect(mail.refused).toEqual([])
    const { id, mail: other } = message('The patient’s NHS number is 999 000 0018. Again.')
    await one.send(other)
    await world.decide(await theOne(), 'approved')
    await until('the new process to release it', () => (arrived(id).length === 1 ? true : undefined), 60_000)
  })

  test('a gateway serves the socket that was handed over to it', async () => {
    const socket = join(one.postfix.folder, 'queue/countersign/milter.sock')
    await one.gateway.kill()
    // As systemd does, it opens the socket and never accepts a connection.
    const keeper = createServer()
    await new Promise<void>((ready) => keeper.listen({ path: `${socket}.aside`, writableAll: true }, ready))
    renameSync(`${socket}.aside`, socket)
    one.gateway = await startWith((keeper as unknown as { _handle: { fd: number } })._handle.fd)
    await new Promise((done) => keeper.close(done))
    const { id, mail } = message('The meeting is at eleven.')
    await one.send(mail)
    await until('the delivery', () => (arrived(id).length > 0 ? true : undefined))
    await one.startGateway()
  })

  function startWith(fd: number): Promise<Child> {
    const script = 'LISTEN_PID=$$ LISTEN_FDS=1 exec "$@"'
    const run = [built('src/entry/cli-gateway.js'), 'run', '--config', join(world.folder, 'etc/running.json')]
    return start('sh', ['-c', script, 'sh', process.execPath, ...run], /"gateway":"ready"/, [fd])
  }

  test('a gateway with the key of another does not start, and says why', async () => {
    const key = join(world.folder, 'etc/api-key')
    await expect(two.startGateway({ keyFile: key })).rejects.toThrow(
      /ended with 78[\s\S]*Another gateway uses this key/,
    )
    await two.startGateway()
  })
})
