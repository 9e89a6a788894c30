import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GatewayConfig } from './config.ts'

/** What the running gateway goes by, for doctor: settings, key and certificates as a hash, and its open domains. */
export type InForce = { readonly settings: string; readonly openDomains: readonly string[] }

const fileOf = (state: string) => join(state, 'in-force.json')

export function inForceOf({ openDomains, ...settings }: GatewayConfig): InForce {
  return { settings: createHash('sha256').update(JSON.stringify(settings)).digest('hex'), openDomains }
}

export function recordInForce(config: GatewayConfig): void {
  writeFileSync(fileOf(config.state), JSON.stringify(inForceOf(config)), { mode: 0o600 })
}

export function readInForce(state: string): InForce | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(state), 'utf8')) as InForce
  } catch {
    return undefined
  }
}
