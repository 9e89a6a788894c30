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
