import { join } from 'node:path'
import { plainName } from '../../detectors/domains.ts'
import { pickup } from '../adapters/files/pickup.ts'
import type { Office } from '../core/registers.ts'
import type { Ports } from '../ports.ts'

/**
 * PICKUP_DIR is the pickup folder of a mail server, PRESS_FROM the sender. Without them an office publishes by hand; the sample office writes into
 * its data folder.
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
