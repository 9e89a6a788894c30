import { chmodSync, renameSync, rmSync, statSync } from 'node:fs'
import type { ListenOptions } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Place } from './place.ts'

const FIRST_FD = 3

/** Mail waits in this socket while the gateway is restarted. */
export function handedOver(
  env: NodeJS.ProcessEnv = process.env,
  pid: number = process.pid,
): { fd: number } | undefined {
  return env['LISTEN_PID'] === String(pid) && Number(env['LISTEN_FDS']) >= 1 ? { fd: FIRST_FD } : undefined
}

type Where = ListenOptions | { readonly fd: number }

type Listening = {
  listen(where: Where, ready: () => void): unknown
  once(event: 'error', listener: (fault: NodeJS.ErrnoException) => void): unknown
  off(event: 'error', listener: (fault: NodeJS.ErrnoException) => void): unknown
}

const TRIES = 300
const LOOK_MS = 200

/**
 * A socket file replaces that of an older process, which keeps its connections; a port is taken as soon as the older process leaves it. Returns what
 * removes the socket file, unless a newer process has replaced it.
 */
export async function listenAt(server: Listening, place: Place, given?: { fd: number }): Promise<() => void> {
  if (given) {
    await once(server, given)
    return nothing
  }
  if ('path' in place) {
    const aside = `${place.path}.${process.pid}`
    rmSync(aside, { force: true })
    await once(server, { path: aside })
    chmodSync(aside, 0o660)
    const { ino } = statSync(aside)
    renameSync(aside, place.path)
    return () => {
      if (statSync(place.path, { throwIfNoEntry: false })?.ino === ino) rmSync(place.path, { force: true })
    }
  }
  for (let left = TRIES; ; left--)
    try {
      await once(server, place)
      return nothing
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE' || left === 0) throw fault
      await sleep(LOOK_MS)
    }
}

const nothing = () => {}

function once(server: Listening, where: Where): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(where, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
