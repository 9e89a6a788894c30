import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Packet, packet, packetReader } from '../../src/gateway/milter/packet.ts'
import { ACTIONS, negotiate } from '../../src/gateway/milter/protocol.ts'
import { listenMilter } from '../../src/gateway/milter/server.ts'
import type { Arrived, Ruling } from '../../src/gateway/ruling.ts'

const place = { path: join(tmpdir(), `countersign-milter-${process.pid}.sock`) }
const judged: Arrived[] = []
const logged: object[] = []
const announced: string[] = []
let ruling: Ruling
let server: Awaited<ReturnType<typeof listenMilter>>

const pass = { act: 'pass', add: [], remove: () => false, drop: [] } as const

beforeAll(async () => {
  server = await listenMilter(place, {
    judge: async (arrived) => {
      judged.push(arrived)
      return ruling
    },
    unseen: (recipients) => recipients.every((one) => one.endsWith('@own.example')),
    largest: 200_000,
    memory: 400_000,
    log: (event) => void logged.push(event),
    passing: (id) => void announced.push(id),
  })
})
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  await server.stop()
})
beforeEach(() => {
  judged.length = 0
  ruling = pass
})

/** Postfix 3.10 offers every action and every step. */
const OPTIONS = packet('O', 6, 0x1ff, 0x1fffff)

/** An older server, which gets a reply at every step. */
const ANSWERED = packet('O', 2, 0x3f, 0x7f)

const sockets: Socket[] = []

function client() {
  const socket: Socket = connect(place.path)
  sockets.push(socket)
  const read = packetReader()
  const got: Packet[] = []
  let wake = () => {}
  let closed = false
  socket.on('data', (chunk) => {
    got.push(...read(chunk))
    wake()
  })
  socket.on('close', () => {
    closed = true
    wake()
  })
  socket.on('error', () => {})
  return {
    send: (...packets: Buffer[]) => void socket.write(Buffer.concat(packets)),
    async next(): Promise<Packet | 'closed'> {
      while (got.length === 0 && !closed) await new Promise<void>((go) => (wake = go))
      return got.shift() ?? 'closed'
    },
    /** Sends no more, and reads on. */
    finish: () => socket.end(),
    end: () => socket.destroy(),
  }
}

const envelope = (to: string) => [packet('M', '<a@own.example>'), packet('R', `<${to}>`)]
const headers = [packet('L', 'Subject', ' Hello\n\tworld'), packet('L', 'X-Countersign-Ref', ' forged')]

test('receives a message as it was on the wire, in packets cut anywhere', async () => {
  const { send, next, end } = client()
  const all = Buffer.concat([
    OPTIONS,
    packet('D', Buffer.from('M'), 'i', '4QueueId'),
    ...envelope('b@out.example'),
    ...headers,
  ])
  for (const byte of all) send(Buffer.from([byte]))
  expect(await next()).toMatchObject({ command: 'O' })
  send(packet('N'))
  send(packet('B', Buffer.from('one\r\n')), packet('B', Buffer.from([0, 0xff, 13, 10])), packet('E'))
  expect(await next()).toMatchObject({ command: 'c' })
  expect(judged).toEqual([
    {
      raw: Buffer.from('Subject: Hello\r\n\tworld\r\nX-Countersign-Ref: forged\r\n\r\none\r\n\0\xff\r\n', 'latin1'),
      queue: '4QueueId',
      sender: 'a@own.example',
      recipients: ['b@out.example'],
      options: {},
    },
  ])
  end()
})

test('addresses are read as UTF-8, and what the client asked for is kept', async () => {
  ruling = { ...pass, drop: ['zoë@exämple.org'] }
  const { send, next, end } = client()
  const bytes = (command: string, ...texts: string[]) =>
    packet(command, Buffer.from(texts.map((text) => `${text}\0`).join(''), 'utf8'))
  send(OPTIONS, bytes('M', '<josé@own.example>', 'SMTPUTF8', 'RET=HDRS', 'ENVID=a+2Bb', 'SIZE=9'))
  send(bytes('R', '<zoë@exämple.org>', 'NOTIFY=SUCCESS,DELAY', 'ORCPT=utf-8;zoë@exämple.org'))
  send(bytes('R', '<b@out.example>'), packet('E'))
  await next()
  expect(await next()).toMatchObject({ command: '-', data: Buffer.from('<zoë@exämple.org>\0', 'utf8') })
  expect(judged[0]).toMatchObject({ sender: 'josé@own.example', recipients: ['zoë@exämple.org', 'b@out.example'] })
  expect(judged[0]!.options).toMatchObject({ utf8: true, ret: 'HDRS', envid: 'a+2Bb' })
  expect(judged[0]!.options?.each?.['zoë@exämple.org']?.notify).toBe('SUCCESS,DELAY')
  end()
})

test('an address that is not UTF-8 is refused and never guessed at', async () => {
  const { send, next, end } = client()
  send(OPTIONS, packet('M', '<a@own.example>'), packet('R', Buffer.from('<jos\xe9@own.example>\0', 'latin1')))
  send(packet('N'), packet('E'))
  await next()
  expect(await next()).toMatchObject({ command: 'y', data: Buffer.from('553 5.6.7 An address is not in UTF-8\0') })
  expect(judged).toEqual([])
  end()
})

test('a message without a sender is announced by its id before it is accepted', async () => {
  const { send, next, end } = client()
  const notice = [packet('M', '<>'), packet('R', '<b@own.example>'), packet('L', 'Message-Id', ' <n1@own.example>')]
  send(OPTIONS, ...notice, packet('N'), packet('E'))
  await next()
  expect(await next()).toMatchObject({ command: 'a' })
  expect(announced).toEqual(['<n1@own.example>'])
  send(...envelope('b@own.example'), packet('L', 'Message-Id', ' <n2@own.example>'), packet('N'), packet('E'))
  expect(await next()).toMatchObject({ command: 'a' })
  expect(announced).toEqual(['<n1@own.example>'])
  end()
})

test('holding a message removes forged headers, adds ours, drops recipients and quarantines', async () => {
  ruling = {
    act: 'quarantine',
    add: [{ name: 'X-Countersign-Ref', value: 'M1' }],
    remove: (name) => name === 'x-countersign-ref',
    drop: ['c@out.example'],
    reason: 'Countersign M1',
    ref: 'M1',
  }
  const { send, next, end } = client()
  send(OPTIONS, ...envelope('b@out.example'), ...headers, packet('E'))
  await next()
  const replies: string[] = []
  for (let turn = 0; turn < 5; turn++) {
    const one = await next()
    replies.push(one === 'closed' ? one : `${one.command} ${one.data.toString('latin1').replaceAll('\0', '|')}`)
  }
  expect(replies).toEqual([
    'm |||\x01X-Countersign-Ref||',
    'i ||||X-Countersign-Ref| M1|',
    '- <c@out.example>|',
    'q Countersign M1|',
    'c ',
  ])
  end()
})

/** A server that waits for a reply after the headers. */
const WAITING = packet('O', 6, 0x1ff, 0x1fffff & ~0x40000)

test.each([
  ['before its body is asked for', WAITING, []],
  ['without a look at its body', OPTIONS, [packet('B', Buffer.from('one\r\n')), packet('E')]],
])('internal mail is accepted %s; the next message starts afresh', async (_, options, rest) => {
  const { send, next, end } = client()
  send(options, ...envelope('b@own.example'), ...headers, packet('N'), ...rest)
  await next()
  expect(await next()).toMatchObject({ command: 'a' })
  ruling = { act: 'refuse', code: 550, enhanced: '5.7.1', text: '100% no' }
  send(...envelope('b@out.example'), packet('E'))
  expect(await next()).toMatchObject({ command: 'y', data: Buffer.from('550 5.7.1 100%% no\0') })
  expect(judged).toHaveLength(1)
  expect(judged[0]!.recipients).toEqual(['b@out.example'])
  end()
})

test('a message that is too large is rejected, too much at once is deferred, and neither is judged', async () => {
  const { send, next, end } = client()
  const chunk = packet('B', Buffer.alloc(60_000, 97))
  send(OPTIONS, ...envelope('b@out.example'), chunk, chunk, chunk, chunk, packet('E'))
  await next()
  expect(await next()).toMatchObject({ data: expect.objectContaining({}) })
  const others = Array.from({ length: 3 }, () => {
    const one = client()
    one.send(ANSWERED, ...envelope('b@out.example'), chunk, chunk, chunk)
    return one
  })
  // The options, the sender, the recipient and three chunks: after that the server keeps all of them.
  for (const one of others) for (let reply = 0; reply < 6; reply++) await one.next()
  const replies: string[] = []
  for (const one of others) {
    one.send(packet('E'))
    const reply = await one.next()
    replies.push(reply === 'closed' ? reply : `${reply.command}${reply.data.toString('latin1', 0, 9)}`)
    one.end()
  }
  expect(replies.filter((reply) => reply === 'y451 4.3.2')).toHaveLength(1)
  end()
})

test('the server stays up whatever is sent, and frees what it kept', async () => {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return seed % below
  }
  const noise = (length: number) => Buffer.from(Array.from({ length }, () => random(256)))
  const hostile: Buffer[][] = [
    [Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')],
    [Buffer.from([0, 0, 0, 0])],
    [Buffer.from([0xff, 0xff, 0xff, 0xff, 79])],
    [packet('O', 6)],
    [packet('O', 1, 0x1ff, 0x1fffff)],
    [packet('O', 6, 0, 0)],
    [packet('E')],
    [OPTIONS, packet('Z', Buffer.from('what'))],
    [OPTIONS, packet('L')],
    [OPTIONS, packet('M'), packet('R'), packet('D'), packet('A'), packet('A'), packet('B')],
    ...Array.from({ length: 200 }, () => [OPTIONS, noise(random(300))]),
    ...Array.from({ length: 100 }, () => [
      OPTIONS,
      ...Array.from({ length: 6 }, () => packet('ABCDEHKLMNORTUZ'[random(15)]!, noise(random(40)))),
    ]),
  ]
  for (const packets of hostile) {
    const one = client()
    one.send(...packets)
    one.finish()
    while ((await one.next()) !== 'closed');
  }
  const { send, next, end } = client()
  const chunk = packet('B', Buffer.alloc(60_000, 97))
  send(OPTIONS, ...envelope('b@out.example'), chunk, chunk, chunk, packet('E'))
  await next()
  expect(await next()).toMatchObject({ command: 'c' })
  expect(JSON.stringify(logged)).not.toContain('example')
  end()
})

test('refuses a server that cannot hold mail; answers an older one at every step', () => {
  expect(negotiate(6, ACTIONS & ~0x20, 0x1fffff)).toBeUndefined()
  const old = negotiate(2, 0x3f, 0x7f)!
  expect(old).toMatchObject({ version: 2, leadingSpace: false })
  expect(old.answers('L')).toBe(true)
  expect(negotiate(6, 0x1ff, 0x1fffff)!.answers('L')).toBe(false)
})
