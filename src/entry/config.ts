import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { OwnTerms } from '../core/pack/terms.ts'
import type { ReaderPlace } from '../reader/client.ts'
import type { FilmPack } from '../reading/film/pack.ts'
import { type Mail, mailFields, mailFrom } from './settings/mail.ts'
import { addressed, ConfigError, type Environment, given, ifGiven, problemsOf, type Settings } from './settings/read.ts'
import { readerFrom } from './settings/reader.ts'
import { type Tenant, tenantFields, tenantFrom } from './settings/tenant.ts'
import { termsFrom } from './settings/terms.ts'

export type Config = {
  readonly host: string
  readonly port: number
  readonly data: string
  readonly filmPack: FilmPack
  readonly production: boolean
  readonly officeFile?: string
  readonly terms?: OwnTerms
  /** The URL ends without a slash. */
  readonly publicUrl?: string
  readonly localSignIn: boolean
  /** Without it and local sign-in only people of the sample office can sign in. */
  readonly tenant?: Tenant
  readonly mail?: Mail
  readonly reader?: ReaderPlace
}

const MOST_MINUTES = 600
const wrongMinutes = `FILM_MINUTES must be a whole number from 1 to ${MOST_MINUTES}.`
const filmMinutes = z.coerce.number(wrongMinutes).int(wrongMinutes).min(1, wrongMinutes).max(MOST_MINUTES, wrongMinutes)
const filmFields = z.object({ FILM_MINUTES: filmMinutes.optional() })

const fields = z.object({
  PORT: z.coerce.number('PORT must be a number from 1 to 65535.').int().min(1).max(65_535).default(8787),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  NODE_ENV: z.string().optional(),
  FILM_PACK: z.string().optional(),
  ...filmFields.shape,
  OFFICE_FILE: z.string().optional(),
  PUBLIC_URL: addressed('PUBLIC_URL').optional(),
  SIGN_IN: z.literal('local', 'SIGN_IN can only be “local”: leave it out where there is a tenant.').optional(),
  ...tenantFields,
  ...mailFields,
})

const FILM_PACK_FOLDER = 'film-pack'

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** Throws one error that names everything wrong. */
export function configFrom(env: Environment, wrongThere: (settings: Settings) => readonly string[]): Config {
  const read = fields.safeParse(given(env))
  const wrong = read.success ? [] : problemsOf(read.error)
  // Settings that depend on each other are checked even when one is wrong, so that one error names all.
  const settings = given(env)
  const tenant = tenantFrom(settings, wrong)
  const mail = mailFrom(settings, wrong)
  const reader = readerFrom(settings, wrong)
  const terms = termsFrom(settings, wrong)
  wrong.push(...wrongThere(settings))
  if (!read.success || wrong.length > 0) throw new ConfigError(wrong)
  const { HOST, PORT, DATA_DIR, OFFICE_FILE, PUBLIC_URL } = read.data
  return {
    host: HOST,
    port: PORT,
    data: resolve(DATA_DIR),
    filmPack: filmPackOf(settings),
    production: settings['NODE_ENV'] === 'production',
    localSignIn: settings['SIGN_IN'] === 'local',
    ...ifGiven('officeFile', OFFICE_FILE),
    ...ifGiven('publicUrl', PUBLIC_URL),
    ...ifGiven('tenant', tenant),
    ...ifGiven('mail', mail),
    ...ifGiven('reader', reader),
    ...ifGiven('terms', terms),
  }
}

/** Throws `ConfigError` if the limit is wrong. */
export function filmPackOf(env: Environment): FilmPack {
  const settings = given(env)
  const wrong = filmProblems(env)
  if (wrong.length > 0) throw new ConfigError(wrong)
  const { FILM_PACK: own, DATA_DIR: data = './data', FILM_MINUTES: limit } = settings
  return {
    folder: resolve(own ?? join(data, FILM_PACK_FOLDER)),
    ...ifGiven('minutes', limit === undefined ? undefined : Number(limit)),
  }
}

export function filmProblems(env: Environment): string[] {
  const read = filmFields.safeParse(given(env))
  return read.success ? [] : problemsOf(read.error)
}

/** Never in production nor with a configured tenant. */
export function isSample(config: Config): boolean {
  return !config.production && !config.tenant && !config.localSignIn && !config.officeFile
}

export function onLoopback(config: Config): boolean {
  return LOOPBACK.has(config.host)
}
