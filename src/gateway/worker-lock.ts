import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { pauseFor } from './pause.ts'

const LOOK_MS = 250

/**
 * Resolves once this process alone carries out orders for a state folder; a new process waits for the old one to end,
 * while both answer the mail server. The lock is a socket: it ends with its process, even when that is killed.
 */
export async function workerLock(state: string, signal: AbortSignal): Promise<Server | undefined> {
  const path = join(state, 'worker.sock')
  while (!signal.aborted) {
    const server = await listening(path)
    if (server) return server
    if (!(await answers(path))) rmSync(path, { force: true })
    else await pauseFor(LOOK_MS, signal)
  }
  return undefined
}

function listening(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (fault: NodeJS.ErrnoException) =>
      fault.code === 'EADDRINUSE' ? resolve(undefined) : reject(fault),
    )
    server.listen(path, () => resolve(server))
  })
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
