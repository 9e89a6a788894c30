import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { askService } from '../../src/gateway/probe.ts'

test.each([
  { closed: 1, status: 200 },
  { closed: 2, status: undefined },
])('the service is asked again after $closed closed connection(s)', async ({ closed, status }) => {
  let asked = 0
  const server = createServer((request, response) => {
    if (++asked > closed) response.end('{}')
    else request.socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const { port } = server.address() as AddressInfo
    expect((await askService(`http://127.0.0.1:${port}`, 'key'))?.status).toBe(status)
    expect(asked).toBe(2)
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
