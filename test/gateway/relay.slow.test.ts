import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { builtWithScripts as build } from '../tools/built.ts'
import { until } from './world/children.ts'
import { message, OUTSIDE, TOM } from './world/letter.ts'
import { createRelayWorld, type RelayWorld } from './world/relay-world.ts'
import { talk } from './world/talk.ts'

const PRIYA = 'priya.nandakumar@westmids-opcc.example'
const PASSED = { code: 250, reply: '' }
const NHS = 'The patient’s NHS number is 999 000 0018.'
/** The id under which the relay kept it, from its trace header. */
const KEPT_AS = /by relay\.westmids-opcc\.example \(Countersign\) with \w+ id (\w+);/
const envelope = ['EHLO x.example', `MAIL FROM:<${TOM}>`, `RCPT TO:<${OUTSIDE}>`, 'DATA']
describe('the relay', () => {
  let world: RelayWorld
  beforeAll(async () => {
    build()
    world = await createRelayWorld()
  })
  afterAll(() => world?.close())
  afterEach(({ task }) => {
    if (task.result?.state === 'fail')
      process.stderr.write(`relay: ${world.relay.output()}\nAPI: ${world.api().output()}\n`)
  })

  const arrived = (id: string, at = OUTSIDE) =>
    world.sink.delivered.filter(({ raw, recipients }) => raw.includes(`tag-${id}-end`) && recipients.includes(at))
  const arrives = (id: string, at = OUTSIDE) => until(`delivery of ${id}`, () => arrived(id, at)[0])
  const mailTo = (recipient: string, expected: RegExp) =>
    until(`mail to ${recipient} that says ${expected}`, () =>
      world.sink.delivered.find(
        ({ raw, recipients }) => recipients.includes(recipient) && expected.test(raw.toString()),
      ),
    )

  async function send(text: string, more: { to?: string[]; sender?: string; headers?: string[] } = {}) {
    const made = message(text, more.headers)
    return { ...made, ...(await again(made, more)) }
  }

  async function again({ raw }: { raw: Buffer }, more: { to?: string[]; sender?: string } = {}) {
    const to = more.to ?? [OUTSIDE]
    const { taken, refused, later } = await world.send({ raw, sender: more.sender ?? TOM, recipients: to })
    const [no] = [...refused, ...later]
    return { code: no?.code ?? (taken.length === to.length ? 250 : 0), reply: no?.reply ?? '' }
  }

  async function heldAs(text: string, more: { to?: string[] } = {}) {
    const before = await waiting()
    const sent = await send(text, more)
    expect(sent.code).toBe(250)
    const ref = (await waiting()).find((item) => !before.includes(item))
    expect(ref).toMatch(/^M[0-9A-F]{20}$/)
    return { ...sent, ref: ref! }
  }

  const waiting = () => world.waiting()

  /** Apart from the headers that the relay added in front, every byte is there. */
  function untouched(delivered: Buffer, sent: Buffer) {
    const at = delivered.indexOf('From: Tom Ashdown')
    expect(delivered.subarray(at).equals(sent.subarray(sent.indexOf('From: Tom Ashdown')))).toBe(true)
    return delivered.toString('latin1', 0, at)
  }

  test('clear mail is passed on, byte for byte, signed, before the client gets 250', async () => {
    const { id, raw, code } = await send('The meeting is at ten on Tuesday.')
    expect(code).toBe(250)
    expect(arrived(id)).toHaveLength(1)
    const top = untouched(arrived(id)[0]!.raw, raw)
    expect(top).toMatch(/^X-Countersign-Stamp: v2; t=\d+; ref=M\w+; s=[0-9a-f]{64}\r?$/m)
    expect(top).toMatch(
      /^Received: from \S+ \(\[127\.0\.0\.1\]\)\r\n\tby relay\.westmids-opcc\.example \(Countersign\)/,
    )
  })

  test('held and approved: the exact bytes go once, even when the client sent the message twice', async () => {
    const sent = await heldAs(NHS)
    expect((await again(sent)).code).toBe(250)
    expect(world.kept('hold')).toHaveLength(2)
    expect((await mailTo(TOM, /Subject: Held, not sent yet/)).sender).toBe('')
    await world.decide(sent.ref, 'approved')
    untouched((await arrives(sent.id)).raw, sent.raw)
    await until('an empty spool', () => (world.kept('hold').length + world.kept('out').length === 0 ? true : undefined))
    expect((await again(sent)).code).toBe(250)
    await arrives((await send('The meeting is at seven, after that.')).id)
    expect(arrived(sent.id)).toHaveLength(1)
  })

  test('held and declined: the sender gets a bounce with the reason, nobody else gets anything', async () => {
    const { id, ref } = await heldAs(NHS)
    await world.decide(ref, 'rejected', 'Leave the number out, please.')
    const bounce = await mailTo(TOM, /Leave the number out, please\./)
    expect(bounce.raw.toString()).toMatch(/Content-Type: multipart\/report; report-type=delivery-status/)
    await until('an empty spool', () => (world.kept('hold').length === 0 ? true : undefined))
    expect(arrived(id)).toEqual([])
  })

  test('blocked mail is refused during the SMTP dialogue, with advice', async () => {
    const { code, reply, id } = await send('SECRET\r\n\r\nThe plan for the estate.')
    expect(code).toBe(550)
    expect(reply).toMatch(/^550 5\.7\.1 Not sent: .{20,}https:\/\/countersign\.westmids-opcc\.example\/mail\/M/)
    expect(arrived(id)).toEqual([])
  })

  test('a mixed message goes to inside recipients at once and is held for the others', async () => {
    const { id, raw, ref } = await heldAs(NHS, { to: [PRIYA, OUTSIDE] })
    untouched((await arrives(id, PRIYA)).raw, raw)
    expect(arrived(id)).toEqual([])
    await world.decide(ref, 'approved')
    expect((await arrives(id)).recipients).toEqual([OUTSIDE])
    expect(arrived(id, PRIYA)).toHaveLength(1)
  })

  test('a forged stamp is cut out, with its folded lines, and has no effect', async () => {
    const forged = [
      'X-Countersign-Ref: M00000000000000000000',
      `X-Countersign-Stamp: v1; t=${Math.floor(Date.now() / 1000)};`,
      `\tverdict=release; ref=M1; s=${'0'.repeat(64)}`,
    ]
    const { id, raw, ...rest } = await send('The meeting is at eleven.', { headers: forged })
    expect(rest).toEqual(PASSED)
    const { raw: got } = await arrives(id)
    untouched(got, raw)
    expect(got.toString()).not.toMatch(/0{20}/)
    const bad = await send(NHS, { headers: forged })
    expect(bad.code).toBe(250)
    expect(arrived(bad.id)).toEqual([])
    expect(world.kept('hold')).toHaveLength(1)
  })

  test('a message that returns again and again is refused as a loop', async () => {
    const { id, ...rest } = await send('The meeting is at noon.')
    expect(rest).toMatchObject(PASSED)
    const codes: number[] = []
    for (let turn = 0; turn < 5; turn++) codes.push((await again(arrived(id).at(-1)!)).code)
    expect(codes).toEqual([250, 250, 554, 554, 554])
    expect(
      arrived(id)
        .at(-1)!
        .raw.toString()
        .match(/^X-Countersign-Stamp:/gm),
    ).toHaveLength(1)
  })

  test('a message that cannot be passed on unchanged, or is too large, is refused; the next one is not', async () => {
    const { raw } = message('One\nline')
    const expected = await talk(world.listens, [...envelope, Buffer.concat([raw, Buffer.from('.\r\n')]), 'QUIT'])
    expect(expected).toMatch(/^550 5\.6\.11 /m)
    await world.startRelay({ largestBytes: 100_000 })
    const large = Buffer.concat([message('Notes. '.repeat(20_000)).raw, Buffer.from('.\r\n')])
    expect(await talk(world.listens, [...envelope, large, 'QUIT'])).toMatch(/^552 5\.3\.4 /m)
    expect((await send('Notes. '.repeat(20_000))).code).toBe(552)
    await world.startRelay({ memoryBytes: 10_000 })
    expect((await send('Notes. '.repeat(20_000))).code).toBe(451)
    await world.startRelay()
    expect((await send('The meeting is at one.')).code).toBe(250)
  })

  test('while the service is down nothing passes; while the next server is down nothing is acknowledged', async () => {
    await world.api().kill()
    const { code, reply } = await send('The meeting is at two.')
    expect([code, reply]).toEqual([451, expect.stringContaining('4.7.1')])
    await world.startApi()
    await world.startRelay()
    await world.stopSink()
    const away = await send('The meeting is at three.')
    expect([away.code, away.reply]).toEqual([451, expect.stringContaining('4.4.1')])
    await world.startSink()
    expect((await again(away)).code).toBe(250)
    expect(arrived(away.id)).toHaveLength(1)
  })

  test('without disk space for held mail the client keeps it, and mail that needs no space goes on', async () => {
    // In blocks of 512 bytes: no file may grow past 32 KB.
    await world.startRelay({}, {}, ['sh', '-c', 'ulimit -f 64; exec "$@"', 'limited'])
    const text = `${NHS} ${'Notes of the meeting. '.repeat(4_000)}`
    const [kept, waited] = [world.kept('hold'), await waiting()]
    const full = await send(text)
    expect([full.code, full.reply]).toEqual([451, expect.stringContaining('4.3.0')])
    expect(world.kept('hold')).toEqual(kept)
    expect((await send('The meeting is at half past two.')).code).toBe(250)
    expect(world.kept('new')).toEqual([])
    await world.startRelay()
    expect((await again(full)).code).toBe(250)
    expect(world.kept('hold')).toHaveLength(kept.length + 1)
    expect(arrived(full.id)).toEqual([])
    const ref = (await waiting()).find((item) => !waited.includes(item))
    await world.decide(ref!, 'approved')
    untouched((await arrives(full.id)).raw, full.raw)
  })

  test('released while the next server is down: the message survives a kill, and goes once', async () => {
    const { id, ref, raw } = await heldAs(NHS)
    await world.stopSink()
    await world.decide(ref, 'approved')
    await until('it to be let go', () => (world.kept('out').length > 0 ? true : undefined))
    await world.relay.kill()
    await world.startSink()
    await world.startRelay()
    untouched((await arrives(id)).raw, raw)
    await until('an empty spool', () => (world.kept('out').length === 0 ? true : undefined))
    expect(arrived(id)).toHaveLength(1)
  })

  test('recipients whom the next server refuses or defers: the others get it, the sender is notified of the refused', async () => {
    world.answers.set('gone@example.org', 550)
    world.answers.set('full@example.org', 451)
    const everyone = [OUTSIDE, 'gone@example.org', 'full@example.org']
    const { id, raw, code } = await send('The meeting is at four.', { to: everyone })
    expect(code).toBe(250)
    await mailTo(TOM, /Final-Recipient: rfc822; gone@example\.org/)
    expect(arrived(id, 'full@example.org')).toEqual([])
    world.answers.delete('full@example.org')
    untouched((await arrives(id, 'full@example.org')).raw, raw)
    expect(arrived(id)).toHaveLength(1)
    expect((await send('The meeting is at five.', { to: ['gone@example.org'] })).code).toBe(550)
    const { ref } = await heldAs(NHS, { to: ['gone@example.org', OUTSIDE] })
    await world.decide(ref, 'approved')
    await until('both reports', () => {
      const reports = world.sink.delivered.filter(({ raw: one }) => one.includes('Final-Recipient: rfc822; gone@'))
      return reports.length === 2 ? true : undefined
    })
  })

  test('a client that disconnects in the middle has sent nothing', async () => {
    const { raw, id } = message('The meeting is at six.')
    await talk(world.listens, [...envelope, raw.subarray(0, raw.length - 30)], true)
    await arrives((await send('The meeting is at six, after that.')).id)
    expect(arrived(id)).toEqual([])
    expect(world.kept('new')).toEqual([])
  })

  test('killed at random under load: no message is lost or released early, and of two held copies one goes', async () => {
    let turn = 0
    const sent: { id: string; held: boolean }[] = []
    let killing = true
    let kills = 0
    async function client() {
      while (sent.length < 60) {
        turn++
        const held = turn % 3 === 0
        const made = message(held ? `${NHS} ${turn}` : `The meeting is at seven, item ${turn}.`)
        await until('the relay to accept it', async () => ((await again(made)).code === 250 ? true : undefined), 60_000)
        sent.push({ id: made.id, held })
      }
    }
    const killer = (async () => {
      // Few kills: on a slow machine each costs seconds, and the mail must get through in between.
      while (killing && kills < 12) {
        const next = sent.length + 1 + Math.floor(Math.random() * 4)
        await until('more mail', () => (sent.length >= next || !killing ? true : undefined), 60_000)
        if (killing) await world.startRelay()
        kills++
      }
    })()
    await Promise.all(Array.from({ length: 6 }, client))
    expect(sent.filter(({ id, held }) => held && arrived(id).length > 0)).toEqual([])
    for (let items = await waiting(); items.length > 0; items = await waiting())
      for (const item of items) await world.decide(item, 'approved').catch(() => undefined)
    killing = false
    await killer
    await until(
      'everything to arrive',
      () => (sent.every(({ id }) => arrived(id).length > 0) ? true : undefined),
      30_000,
    )
    await until('an empty spool', () => (world.kept('out').length + world.kept('hold').length === 0 ? true : undefined))
    // Killed between the next server's answer and its own next line, the relay sends the same message again, as every
    // server does (RFC 5321, 6.1). Of two held copies only one may ever go.
    const kept = ({ id }: { id: string }) => new Set(arrived(id).map(({ raw }) => KEPT_AS.exec(raw.toString())?.[1]))
    expect(sent.filter((one) => one.held && kept(one).size !== 1)).toEqual([])
    const twice = sent.filter(({ id, held }) => held && arrived(id).length > 1)
    expect(twice.length).toBeLessThanOrEqual(kills)
  })

  test('a client that is not on the list may not send', async () => {
    await world.startRelay({}, { clients: ['10.0.0.0/8'] })
    const { code, reply } = await send('The meeting is at eight.')
    expect([code, reply]).toEqual([554, expect.stringContaining('5.7.1')])
    await world.startRelay({}, { originators: ['westmids-opcc.example'] })
    expect((await send('The meeting is at nine.')).code).toBe(550)
    const theirs = await send('The meeting is at ten.', { headers: ['X-OriginatorOrg: attacker.example'] })
    expect(theirs.code).toBe(550)
    const ours = await send('The meeting is at ten.', { headers: ['X-OriginatorOrg: WestMids-OPCC.example'] })
    expect(ours.code).toBe(250)
  })
})
