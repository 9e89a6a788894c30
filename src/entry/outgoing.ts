import { join } from 'node:path'
import { plainName } from '../../detectors/domains.ts'
import { pickup } from '../adapters/files/pickup.ts'
import type { Office } from '../core/registers.ts'
import type { Ports } from '../ports.ts'

/**
 * How releases reach the press list: PICKUP_DIR is the pickup folder of a mail server, PRESS_FROM the sender. The
 * sample office writes into its own data folder; another office without PICKUP_DIR publishes by hand.
 */
export function outgoing(
  env: Readonly<Record<string, string | undefined>>,
  { office, data, sample }: { office: Office; data: string; sample: boolean },
): { deliver?: NonNullable<Ports['deliver']> } {
  const folder = env['PICKUP_DIR'] ?? (sample ? join(data, 'outgoing') : undefined)
  if (!folder) return {}
  return {
    deliver: pickup(folder, env['PRESS_FROM'] ?? `media@${office.office.domains.map(plainName)[0] ?? 'localhost'}`),
  }
}
