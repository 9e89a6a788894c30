import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Break } from '../adapters/store/break.ts'
import { PACKS } from '../core/pack/packs.ts'
import { type Registers, rowsOf } from '../core/register/office.ts'
import type { Office } from '../core/registers.ts'
import { type Config, isSample } from './config.ts'
import { SAMPLE_KEY } from './sample.ts'
import { ConfigError } from './settings/read.ts'

const MAX_BREAKS_LISTED = 20

/** Anybody can sign in as anybody in the sample office. Throws `ConfigError`. */
export function refuseForeign(config: Config, registers: Registers, { people }: Office): void {
  if (!isSample(config) || existsSync(join(config.data, SAMPLE_KEY))) return
  const known = new Set(people.map(({ id }) => id))
  if (rowsOf(registers, 'people').every(({ id }) => known.has(id))) return
  throw new ConfigError([
    `${config.data} holds the data of a real office. To open it, set OFFICE_FILE or the tenant (ENTRA_TENANT_ID).`,
  ])
}

/** Registers decide who may do what. Throws `ConfigError`. */
export function refuseChanged(breaks: readonly Break[]): void {
  if (breaks.length === 0) return
  throw new ConfigError([
    ...breaks.slice(0, MAX_BREAKS_LISTED).map(({ stream, seq, why }) => `${stream}, entry ${seq}: ${why}.`),
    'The registers do not match the journal. Restore a backup. npm run -s audit shows what differs.',
  ])
}

/** With a pack that this release does not have, every act would fail. Throws `ConfigError`. */
export function refuseLacking(registers: Registers, today: string): void {
  const known = new Set(PACKS.map(({ version }) => version))
  const lacking = rowsOf(registers, 'policy-packs').flatMap(({ values: { pack, until } }) =>
    known.has(String(pack)) || String(until ?? today) < today ? [] : [String(pack)],
  )
  if (lacking.length === 0) return
  throw new ConfigError([
    `The office uses the policy pack ${lacking.join(' and ')}, which this release does not have.`,
    'Install the release that has it.',
  ])
}
