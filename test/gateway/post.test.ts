import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { handOver } from '../../src/gateway/post.ts'

const mail = { raw: Buffer.from('Subject: x\r\n\r\nHello.\r\n'), sender: 'a@x.example', recipients: ['b@y.example'] }
const open = new Set<Socket>()
let close = () => {}

afterEach(() => {
  vi.useRealTimers()
  for (const socket of open) socket.destroy()
  open.clear()
  close()
})

/** A server that calls `greet` on each connection, and then accepts everything. */
async function server(greet: (socket: Socket) => void): Promise<number> {
  const listening = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    greet(socket)
    let data = false
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1')
      if (data && !text.endsWith('\r\n.\r\n')) return
      if (/^QUIT/i.test(text)) return socket.end('221 Bye\r\n')
      const begins = !data && /^DATA/im.test(text)
      data = begins
      socket.write(begins ? '354 Go\r\n' : '250 OK\r\n')
    })
  })
  close = () => listening.close()
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
  return (listening.address() as AddressInfo).port
}

const next = (port: number) => ({ place: { host: 'localhost', port }, name: 'relay.x.example', tls: 'never' }) as const

test('waits for a server that greets late on purpose, as postscreen does', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let greet = () => {}
  const connected = new Promise<void>((resolve) => {
    greet = resolve
  })
  const port = await server(greet)
  const handed = handOver(next(port), mail)
  await connected
  // Until the client waits for the greeting under its time limit.
  while (vi.getTimerCount() === 0) await new Promise((go) => setImmediate(go))
  vi.advanceTimersByTime(45_000)
  for (const socket of open) socket.write('220 Here at last\r\n')
  expect(await handed).toEqual({ taken: ['b@y.example'], refused: [], later: [] })
})

test('retries when nothing listens or the server hangs up', async () => {
  const port = await server((socket) => socket.destroy())
  const later = (cause: string) => [{ recipient: 'b@y.example', code: 421, reply: 'No answer.', cause }]
  expect(await handOver(next(port), mail)).toEqual({ taken: [], refused: [], later: later('ECONNECTION') })
  close()
  expect(await handOver(next(port), mail)).toEqual({ taken: [], refused: [], later: later('ECONNREFUSED') })
})

test('says that a server may have taken what it read to the end without a reply', async () => {
  const port = await server((socket) => {
    socket.write('220 Here\r\n')
    socket.prependListener('data', (chunk) => {
      if (chunk.toString('latin1').endsWith('\r\n.\r\n')) socket.destroy()
    })
  })
  const { taken, later } = await handOver(next(port), mail)
  expect([taken, later]).toMatchObject([[], [{ recipient: 'b@y.example', code: 421, unsure: true }]])
})

/** A server that offers these extensions, and what its client said. */
async function offering(extensions: readonly string[]) {
  const lines: string[] = []
  const port = await server((socket) => {
    socket.write('220 Here\r\n')
    socket.prependListener('data', (chunk) => {
      lines.push(...chunk.toString('utf8').split('\r\n'))
      if (!/^EHLO/i.test(chunk.toString())) return
      socket.write(['8BITMIME', 'SIZE', ...extensions].map((one) => `250-${one}\r\n`).join(''))
    })
  })
  return { port, lines }
}

const options = {
  ret: 'HDRS',
  envid: 'a+2Bb',
  each: { 'b@y.example': { notify: 'SUCCESS', orcpt: 'rfc822;b@y.example' } },
}

test('what the client asked for is passed on as it was given, where the next server offers it', async () => {
  const { port, lines } = await offering(['DSN', 'SMTPUTF8'])
  const offered: string[] = []
  const to = { ...next(port), offers: (extensions: readonly string[]) => void offered.push(...extensions) }
  const { taken } = await handOver(to, { ...mail, recipients: ['b@y.example', 'josé@y.example'], options })
  expect(taken).toEqual(['b@y.example', 'josé@y.example'])
  expect(offered).toEqual(['SMTPUTF8', 'DSN'])
  expect(lines.find((line) => line.startsWith('MAIL'))).toMatch(/ SMTPUTF8 .*RET=HDRS ENVID=a\+2Bb$/)
  expect(lines).toContain('RCPT TO:<b@y.example> NOTIFY=SUCCESS ORCPT=rfc822;b@y.example')
  expect(lines).toContain('RCPT TO:<josé@y.example>')
})

test('without DSN the message goes without its options, and without SMTPUTF8 it is refused with 5.6.7', async () => {
  const { port, lines } = await offering([])
  expect((await handOver(next(port), { ...mail, options })).taken).toEqual(['b@y.example'])
  expect(lines).toContain('RCPT TO:<b@y.example>')
  const utf8 = Buffer.from('Subject: Café\r\n\r\nHello.\r\n')
  for (const one of [
    { ...mail, recipients: ['josé@y.example'] },
    { ...mail, raw: utf8, options: { utf8: true } },
  ])
    expect((await handOver(next(port), one)).refused).toMatchObject([
      { code: 550, reply: expect.stringContaining('5.6.7') },
    ])
  expect((await handOver(next(port), { ...mail, raw: utf8 })).taken).toEqual(['b@y.example'])
})
