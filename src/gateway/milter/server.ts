import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import type { Place } from '../place.ts'
import { sharedRoom } from '../room.ts'
import { packetReader } from './packet.ts'
import { createSession, type SessionParts } from './session.ts'

export type MilterParts = Omit<SessionParts, 'room'> & {
  /** Bytes that all messages at once may take. */
  readonly memory: number
  readonly log: (event: object) => void
}

/** Listens for the mail server. A connection that breaks the protocol is closed, and the server's default action applies. */
export async function listenMilter(place: Place, parts: MilterParts): Promise<Server> {
  const room = sharedRoom(parts.memory)
  const server = createServer((socket) => serve(socket, { ...parts, room }, parts.log))
  // A socket file that a killed process left behind.
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
  const end = (fault?: Error) => {
    if (fault) log({ milter: 'closed', fault: fault.name })
    socket.destroy()
  }
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  socket.on('close', () => void turn.then(session.close, session.close))
  // One chunk at a time: whoever sends without waiting for answers fills their own buffers, not ours.
  socket.on('data', (chunk: Buffer) => {
    socket.pause()
    turn = turn
      .then(() => take(chunk))
      .then(() => void socket.resume())
      .catch(end)
  })

  async function take(chunk: Buffer): Promise<void> {
    for (const one of read(chunk)) {
      if (socket.destroyed) return
      const answers = await session.take(one)
      if (answers === undefined) return void socket.end()
      if (answers.length > 0 && !socket.destroyed) socket.write(Buffer.concat(answers))
    }
  }
}
