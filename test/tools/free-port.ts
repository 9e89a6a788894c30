import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Where systems look for no port of their own: a connection that goes out gets one from 32768 (Linux) or 49152 (RFC 6335, macOS, Windows), so
 * that one from there, free when it was looked for, may be somebody's own end of a line before a server of ours has started, or has started again.
 */
const [FROM, TO] = [10_000, 32_768]

const TRIES = 100

/** A TCP port of this machine that nobody listens on, and that no connection will be given. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < TRIES; tried++) {
    const port = randomInt(FROM, TO)
    if (await isFree(port)) return port
  }
  throw new Error(`No free port in ${TRIES} tries between ${FROM} and ${TO}.`)
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
