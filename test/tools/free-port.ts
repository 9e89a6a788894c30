import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below the ephemeral ports, which begin at 32768 (Linux) or 49152 (RFC 6335, macOS, Windows): an outgoing connection
 * could take one of those before our server starts.
 */
const [FROM, TO] = [10_000, 32_768]

const TRIES = 100

/** A free TCP port of this machine that no outgoing connection will be given. */
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
