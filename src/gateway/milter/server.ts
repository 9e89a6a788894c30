import { createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { handedOver, listenAt } from '../listen.ts'
import { createMemoryBudget } from '../memory-budget.ts'
import type { Place } from '../place.ts'
import { type Packet, packetReader } from './packet.ts'
import { createSession, type SessionParts } from './session.ts'

export type MilterParts = Omit<SessionParts, 'memory'> & {
  /** Bytes that all messages may take. */
  readonly memory: number
  readonly log: (event: object) => void
}

/** The mail server waits longer than this for a new connection to be served. */
const DRAIN_MS = 10_000
const LOOK_MS = 50

type Served = { readonly busy: () => boolean }

/** Listens for the mail server. Closes a connection that breaks the protocol; the server's default action then applies. */
export async function listenMilter(place: Place, parts: MilterParts): Promise<{ stop(): Promise<void> }> {
  const memory = createMemoryBudget(parts.memory)
  const open = new Map<Socket, Served>()
  const server = createServer((socket) => {
    open.set(socket, serve(socket, { ...parts, memory }, parts.log))
    socket.once('close', () => open.delete(socket))
  })
  const leave = await listenAt(server, place, handedOver())
  return {
    async stop() {
      const closed = new Promise<void>((done) => server.close(() => done()))
      for (let left = DRAIN_MS; left > 0 && open.size > 0; left -= LOOK_MS) {
        endIdle(open)
        await Promise.race([closed, sleep(LOOK_MS)])
      }
      for (const socket of open.keys()) socket.destroy()
      await closed
      leave()
    },
  }
}

function endIdle(open: ReadonlyMap<Socket, Served>): void {
  for (const [socket, { busy }] of open) if (!busy()) socket.end()
}

function serve(socket: Socket, parts: SessionParts, log: (event: object) => void): Served {
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

  return { busy: () => asking || waiting.length > 0 || session.busy() }
}
