import { isAbsolute, resolve } from 'node:path'

export type Config = {
  readonly host: string
  readonly port: number
  readonly data: string
  readonly production: boolean
  /** The office's registers; absent = the sample office. */
  readonly officeFile?: string
  readonly tenant?: string
  /** Where people reach it, when a proxy stands before it. */
  readonly publicUrl?: string
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** Environment → configuration. Fails naming everything that is wrong, at once. */
export function configFrom(env: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = []
  const port = Number(env['PORT'] ?? 8787)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    wrong.push(`PORT must be a number from 0 to 65535; it is ${env['PORT']}.`)
  const production = env['NODE_ENV'] === 'production'
  if (production && !env['OFFICE_FILE']) wrong.push('OFFICE_FILE must name the office’s registers in production.')
  const publicUrl = env['PUBLIC_URL']
  if (publicUrl && !URL.canParse(publicUrl)) wrong.push('PUBLIC_URL is not an address.')
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'))
  const data = env['DATA_DIR'] ?? './data'
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    data: isAbsolute(data) ? data : resolve(data),
    production,
    ...(env['OFFICE_FILE'] ? { officeFile: env['OFFICE_FILE'] } : {}),
    ...(env['ENTRA_TENANT_ID'] ? { tenant: env['ENTRA_TENANT_ID'] } : {}),
    ...(publicUrl ? { publicUrl } : {}),
  }
}

/** The sample office, with people to choose from: only on loopback, never in production nor where a tenant is configured. */
export function isSample(config: Config): boolean {
  return !config.production && !config.tenant && !config.officeFile
}

export function onLoopback(config: Config): boolean {
  return LOOPBACK.has(config.host)
}
