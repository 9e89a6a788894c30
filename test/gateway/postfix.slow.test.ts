import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { builtWithScripts as build } from '../tools/built.ts'
import { until } from './world/children.ts'
import { whyNoPostfix } from './world/postfix.ts'
import { createWorld, type World } from './world/world.ts'

const why = whyNoPostfix()
if (why) process.stderr.write(`\n!! The mail gateway is NOT tested with a real Postfix: ${why}.\n\n`)

const TOM = 'tom.ashdown@westmids-opcc.example'
const PRIYA = 'priya.nandakumar@westmids-opcc.example'
const OUTSIDE = 'resident@example.org'
const NHS = 'The patient’s NHS number is 999 000 0018.'
let count = 0

/** A message of its own each time, with bytes that a mail server might be tempted to repair. */
function message(text: string, more: { headers?: string; id?: string } = {}) {
  const id = more.id ?? `${++count}.${process.pid}@westmids-opcc.example`
  const raw = [
    `From: Tom Ashdown <${TOM}>`,
    `To: ${OUTSIDE}`,
    'Subject:  =?utf-8?q?Caf=C3=A9?=   two  spaces',
    `Message-ID: <${id}>`,
    'Date: Tue, 24 Nov 2026 10:00:00 +0000',
    'X-Folded: one',
    '\ttwo',
    ' three',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    ...(more.headers ? [more.headers] : []),
    '',
    text,
    '.leading dot',
    '  trailing spaces   ',
    `tag-${id}`,
    '',
  ].join('\r\n')
  return { raw: Buffer.from(raw), id }
}

describe.skipIf(why)('a real Postfix', () => {
  let world: World
  beforeAll(async () => {
    build()
    world = await createWorld()
  })
  afterAll(() => world?.close())
  afterEach(({ task }) => {
    if (task.result?.state === 'fail')
      process.stderr.write(`gateway: ${world.gateway.output()}\nAPI: ${world.api().output()}\n`)
  })

  const arrived = (id: string, at = OUTSIDE) =>
    world.delivered.filter(({ raw, recipients }) => raw.includes(`tag-${id}`) && recipients.includes(at))
  const arrives = (id: string, at = OUTSIDE) => until(`delivery of ${id}`, () => arrived(id, at)[0])
  const held = () => world.postfix.queue().filter(({ queue_name }) => queue_name === 'hold')
  const noticeFor = (subject: RegExp, ref: string) =>
    until(`mail ${subject} about ${ref}`, () =>
      world.delivered.find(
        ({ raw, recipients }) => recipients.includes(TOM) && subject.test(raw.toString()) && raw.includes(ref),
      ),
    )

  async function send(text: string, more: { to?: string[]; sender?: string; headers?: string; id?: string } = {}) {
    const { raw, id } = message(text, more)
    const sent = world.send({ raw, sender: more.sender ?? TOM, recipients: more.to ?? [OUTSIDE] })
    return sent.then(
      () => ({ id, raw, code: 250, reply: '' }),
      (fault) => ({ id, raw, code: fault.code as number, reply: String(fault.reply) }),
    )
  }

  /** Empty when the message has left in the meantime. */
  const cat = (queueId: string) =>
    spawnSync('postcat', ['-c', world.postfix.config, '-bh', '-q', queueId], { encoding: 'utf8' }).stdout

  /** Every queue entry of a held message. */
  const heldOf = (tag: string) => held().filter(({ queue_id }) => cat(queue_id).includes(tag))

  function refOf(id: string): string {
    const [one] = heldOf(`tag-${id}`)
    return /^X-Countersign-Stamp: .* ref=(M\w+);/m.exec(one ? cat(one.queue_id) : '')?.[1] ?? 'not held'
  }

  const decide = (ref: string, outcome: string, reason?: string) => world.decide(ref, outcome, reason)

  /** Apart from the headers added in front, every byte is as it was sent. */
  function untouched(delivered: Buffer, sent: Buffer) {
    const text = delivered.toString('latin1')
    const at = text.indexOf('From: Tom Ashdown')
    expect(text.slice(at)).toBe(sent.toString('latin1'))
    return text.slice(0, at)
  }

  test('clear mail goes out at once, byte for byte, signed', async () => {
    const { id, raw, code } = await send('The meeting is at ten on Tuesday.')
    expect(code).toBe(250)
    const top = untouched((await arrives(id)).raw, raw)
    expect(top).toMatch(/^X-Countersign-Stamp: v2; t=\d+; ref=M\w+; s=[0-9a-f]{64}\r?$/m)
    expect(refOf(id)).toBe('not held')
  })

  test('held, then approved: the exact bytes go once, even when the client sent the message twice', async () => {
    const first = await send(NHS)
    const again = await send(NHS, { id: first.id })
    expect([first.code, again.code]).toEqual([250, 250])
    expect(heldOf(`tag-${first.id}`)).toHaveLength(2)
    const ref = refOf(first.id)
    expect((await noticeFor(/^Subject: Held, not sent yet/m, ref)).sender).toBe('')
    await decide(ref, 'approved')
    untouched((await arrives(first.id)).raw, first.raw)
    await until('an empty hold queue', () => (heldOf('tag-').length === 0 ? true : undefined))
    const { state } = await until('the receipt', async () => {
      const seen = await world.ask<{ state: string }>(`/v1/messages/${ref}`)
      return seen.state === 'released' ? seen : undefined
    })
    expect(state).toBe('released')
    expect((await send(NHS, { id: first.id })).code).toBe(250)
    await arrives((await send('The meeting is at nine, after that.')).id)
    expect(arrived(first.id)).toHaveLength(1)
  })

  test('held, then declined: the sender gets a bounce with the reason, nobody else gets anything', async () => {
    const { id } = await send(NHS)
    const ref = refOf(id)
    await decide(ref, 'rejected', 'Leave the number out, please.')
    const bounce = await noticeFor(/^Subject: Not sent/m, ref)
    expect(bounce.raw.toString()).toContain('Leave the number out, please.')
    expect(bounce.raw.toString()).toMatch(/Content-Type: multipart\/report; report-type=delivery-status/)
    await until('an empty hold queue', () => (heldOf('tag-').length === 0 ? true : undefined))
    expect(arrived(id)).toEqual([])
  })

  test('blocked mail is refused during the SMTP dialogue, with advice', async () => {
    const { id, code, reply } = await send('SECRET\r\n\r\nThe plan for the estate.')
    expect(code).toBe(550)
    expect(reply).toMatch(/^550 5\.7\.1 Not sent: .{20,}https:\/\/countersign\.westmids-opcc\.example\/mail\/M/)
    expect(arrived(id)).toEqual([])
  })

  test('internal mail is not inspected; a mixed message goes to inside recipients and is held for the others', async () => {
    const inside = await send(NHS, { to: [PRIYA] })
    await arrives(inside.id, PRIYA)
    const mixed = await send(NHS, { to: [PRIYA, OUTSIDE] })
    expect(mixed.code).toBe(250)
    untouched((await arrives(mixed.id, PRIYA)).raw, mixed.raw)
    const waiting = heldOf(`tag-${mixed.id}`).map(({ recipients }) => recipients.map(({ address }) => address))
    expect(waiting).toEqual([[OUTSIDE]])
    expect(arrived(mixed.id)).toEqual([])
    await decide(refOf(mixed.id), 'approved')
    untouched((await arrives(mixed.id)).raw, mixed.raw)
    expect(arrived(mixed.id, PRIYA)).toHaveLength(1)
  })

  test('forged headers with our names are removed and have no effect', async () => {
    const headers =
      `X-Countersign-Stamp: v1; t=${Math.floor(Date.now() / 1000)}; verdict=release; ` +
      `ref=M1; s=${'0'.repeat(64)}\r\nX-Countersign-Ref: M00000000000000000000`
    const bad = await send(NHS, { headers })
    expect(refOf(bad.id)).not.toMatch(/^M0+$|not held/)
    await decide(refOf(bad.id), 'rejected', 'No.')
    await until('an empty hold queue', () => (heldOf('tag-').length === 0 ? true : undefined))
    expect(arrived(bad.id)).toEqual([])
    const good = await send('The meeting is at eleven.', { headers })
    const { raw } = await arrives(good.id)
    expect(raw.toString().match(/^X-Countersign-\w+:/gm)).toEqual(['X-Countersign-Stamp:'])
    expect(raw.includes('M00000000000000000000')).toBe(false)
  })

  test('mail that returns with our stamp is not inspected again', async () => {
    const { id } = await send('The meeting is at noon.')
    const { raw, sender, recipients } = await arrives(id)
    await world.send({ raw, sender, recipients: [...recipients] })
    await until('the second delivery', () => (arrived(id).length === 2 ? true : undefined))
    expect(
      arrived(id)[1]!
        .raw.toString()
        .match(/^X-Countersign-Stamp:/gm),
    ).toHaveLength(1)
  })

  test('while the service is down or too slow, nothing passes and nothing is lost', async () => {
    await world.api().kill()
    expect(await send('The meeting is at one.')).toMatchObject({ code: 451, reply: /4\.7\.1/ })
    expect((await send(NHS, { to: [PRIYA] })).code).toBe(250)
    await world.startApi({ slow: 60_000 })
    await world.startGateway({ timeLimit: 1 })
    expect((await send('The meeting is at two.')).code).toBe(451)
    await world.api().kill()
    await world.startApi()
    await world.startGateway()
    expect((await send('The meeting is at three.')).code).toBe(250)
    expect(world.delivered.some(({ raw }) => /The meeting is at (?:one|two)\./.test(raw.toString()))).toBe(false)
  })

  test('while the gateway is down nothing passes, inside or out; after a restart it accepts the retries', async () => {
    const { id: heldId } = await send(NHS)
    const ref = refOf(heldId)
    await world.gateway.kill()
    const away = await send('The meeting is at half past three.')
    expect(away.code).toBe(451)
    expect((await send(NHS, { to: [PRIYA] })).code).toBe(451)
    await world.startGateway()
    expect((await send('The meeting is at half past three.', { id: away.id })).code).toBe(250)
    await arrives(away.id)
    expect(arrived(away.id)).toHaveLength(1)
    await decide(ref, 'rejected', 'No.')
    await until('an empty hold queue', () => (heldOf(`tag-${heldId}`).length === 0 ? true : undefined))
    expect(arrived(heldId)).toEqual([])
  })

  test('a locked database and a full disk defer mail; what was held before stays held', async () => {
    const { id } = await send(NHS)
    const ref = refOf(id)
    const other = new SQLite(join(world.folder, 'data/countersign.db'))
    other.exec('begin immediate')
    expect((await send('The meeting is at four.')).code).toBe(451)
    other.exec('rollback')
    other.close()
    expect((await send('The meeting is at five.')).code).toBe(250)
    await world.api().kill()
    const file = join(world.folder, 'data/countersign.db')
    const still = new SQLite(file)
    still.pragma('wal_checkpoint(TRUNCATE)')
    still.close()
    // In blocks of 512 bytes: no file may grow by more than half a megabyte.
    const blocks = Math.ceil((statSync(file).size + (512 << 10)) / 512)
    await world.startApi({}, ['sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'limited'])
    const filler = 'Notes of the meeting. '.repeat(20_000)
    const codes: number[] = []
    for (let turn = 0; turn < 12 && !codes.includes(451); turn++)
      codes.push((await send(`${NHS} ${turn} ${filler}`)).code)
    expect(codes).toContain(451)
    expect(codes.every((code) => code === 250 || code === 451)).toBe(true)
    await world.api().kill()
    await world.startApi()
    expect(heldOf('Notes of the meeting')).toHaveLength(codes.filter((code) => code === 250).length)
    await decide(ref, 'approved')
    await arrives(id)
    expect(world.delivered.some(({ raw }) => raw.includes('Notes of the meeting'))).toBe(false)
  })

  test('after a kill of gateway and mail server while messages wait, the decision is carried out once', async () => {
    const { id } = await send(NHS)
    const ref = refOf(id)
    await world.gateway.kill()
    await world.postfix.kill()
    await decide(ref, 'approved')
    world.postfix.start()
    await world.startGateway()
    await arrives(id)
    await arrives((await send('The meeting is at nine, after that.')).id)
    expect(arrived(id)).toHaveLength(1)
  })

  test('mail without a decision returns to its sender', async () => {
    const { id } = await send(NHS)
    const ref = refOf(id)
    await world.api().kill()
    await world.startApi({ holdHours: 1 / 3_600 })
    await until('an empty hold queue', () => (heldOf('tag-').length === 0 ? true : undefined))
    await until('the bounce', () =>
      world.delivered.find(({ raw }) => raw.includes(ref) && /Nobody decided on it in time/.test(raw.toString())),
    )
    expect(arrived(id)).toEqual([])
  })
})
