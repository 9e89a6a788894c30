import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { StateUnwritable } from './notice-marks.ts'

const SHAPE = /^\S+ [0-9a-f]{32}\n$/

/**
 * Names this installation, so that the service notices two gateways with one key. The name is made at the first start;
 * a copied folder on another host gets one of its own.
 */
export function instanceOf(state: string, host: string = hostname()): string {
  const file = join(state, 'instance')
  const known = knownInstance(state, host)
  if (known) return known
  const made = `${host} ${randomBytes(16).toString('hex')}\n`
  try {
    mkdirSync(state, { recursive: true, mode: 0o700 })
    writeFileSync(file, made, { mode: 0o600, flush: true })
  } catch (fault) {
    throw new StateUnwritable(state, fault)
  }
  return nameOf(made)
}

export function knownInstance(state: string, host: string = hostname()): string | undefined {
  const known = readIfThere(join(state, 'instance'))
  return known && SHAPE.test(known) && known.startsWith(`${host} `) ? nameOf(known) : undefined
}

const nameOf = (line: string) => line.trim().split(' ')[1]!

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
