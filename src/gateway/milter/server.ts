import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { createMemoryBudget } from '../memory-budget.ts'
import type { Place } from '../place.ts'
import { type Packet, packetReader } from './packet.ts'
import { createSession, type SessionParts } from './session.ts'

export type MilterParts = Omit<SessionParts, 'memory'> & {
  /** Bytes that all messages together may take. */
  readonly memory: number
  readonly log: (event: object) => void
}

/**
 * Listens for the mail server. Closes a connection that breaks the protocol; the server's default action then
 * applies.
 */
export async function listenMilter(place: Place, parts: MilterParts): Promise<Server> {
  const memory = createMemoryBudget(parts.memory)
  const server = createServer((socket) => serve(socket, { ...parts, memory }, parts.log))
  // A killed process leaves its socket file behind.
  if ('path' in place) rmSync(place.path, { force: true })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(place, resolve)
  })
  if ('path' in place) chmodSync(place.path, 0o660)
  return server
}

function serve(socket: Socket, parts: SessionParts, log: (event: object) => void): void {
  const session = createSession(parts)
  const read = packetReader()
  let turn = Promise.resolve()
  let waiting: Packet[] = []
  let asking = false
  const end = (fault?: Error) => {
    if (fault) log({ milter: 'closed', fault: fault.name })
    socket.destroy()
  }
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  socket.on('close', () => void turn.then(session.close, session.close))
  socket.on('data', (chunk: Buffer) => {
    try {
      waiting.push(...read(chunk))
      take()
    } catch (fault) {
      end(fault as Error)
    }
  })

  /** Stops reading while a verdict is pending, so that a client fills its own buffers, not ours. */
  function take(): void {
    while (!asking && !socket.destroyed && waiting.length > 0) {
      const answers = session.take(waiting.shift()!)
      if (answers instanceof Promise) wait(answers)
      else answer(answers)
    }
  }

  function wait(answers: Promise<Buffer[]>): void {
    asking = true
    socket.pause()
    turn = answers
      .then((packets) => {
        asking = false
        answer(packets)
        take()
        if (!asking) socket.resume()
      })
      .catch(end)
  }

  function answer(packets: Buffer[] | undefined): void {
    if (packets === undefined) {
      waiting = []
      socket.end()
    } else if (packets.length > 0 && !socket.destroyed) socket.write(Buffer.concat(packets))
  }
}
