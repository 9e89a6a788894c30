import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from '../../adapters/digest.ts'
import { verify } from '../../adapters/store/chain.ts'
import { HALF_IMPORTED, isHalfImported } from '../../adapters/store/half-import.ts'
import { createOwnWords } from '../../adapters/store/own-words.ts'
import { earlierOf } from '../../adapters/store/rewrap.ts'
import { statement } from '../../adapters/store/sql.ts'
import type { Config } from '../config.ts'
import { DATABASE, databaseUrl, hasDatabase, type OpenDatabase, openToRead } from '../database.ts'
import { freeBytes, LOW_BYTES } from '../free-bytes.ts'
import { officeProblem } from '../settings/platform.ts'
import { ConfigError } from '../settings/read.ts'
import { CONTENT_KEY, contentKeysToRead, keysOf, openContentKeys } from '../store-node.ts'
import { type Check, ok, wrong } from './check.ts'
import { postgresCheck } from './postgres.ts'

const OWNER_ONLY = 0o077

export function officeCheck({ officeFile }: Config): Check {
  if (!officeFile) return ok('office', 'The sample office.')
  const problem = officeProblem(officeFile)
  return problem
    ? wrong('office', problem, 'Name the registers in OFFICE_FILE.')
    : ok('office', `${officeFile} can be read.`)
}

export async function databaseCheck({ data }: Config): Promise<Check[]> {
  let database: OpenDatabase | undefined
  try {
    database = await openToRead(data)
    if (!database || (await database.tables()).length === 0)
      return [ok('database', `None yet in ${place(data)}; it is made at the first start.`)]
    if (await isHalfImported(database))
      return [wrong('database', HALF_IMPORTED, 'See docs/operate.md, From one machine to several.')]
    const ofDatabase =
      databaseUrl() === '' ? await fileCheck(database, join(data, DATABASE)) : await postgresCheck(database)
    const keys = await contentKeysToRead(data)
    const { breaks, chains, entries } = await verify(
      database,
      digest,
      keys && createOwnWords({ database, keys, digest }),
    )
    const free = freeBytes(data)
    return [
      ofDatabase,
      breaks.length === 0
        ? ok('journal', `${entries} entries in ${chains} chains, every chain holds.`)
        : wrong('journal', `${breaks.length} chains are broken.`, 'Run npm run -s audit, and keep the data as it is.'),
      free > LOW_BYTES
        ? ok('disk', `${Math.floor(free / LOW_BYTES)} GB free.`)
        : wrong('disk', 'Less than 1 GB is free.', 'Make room: nothing can be submitted on a full disk.'),
    ]
  } catch (fault) {
    if (fault instanceof ConfigError) return [wrong('database', fault.message, 'Start it, or put DATABASE_URL right.')]
    return [wrong('database', `It cannot be read: ${(fault as Error).message}.`, 'Run it as the user of the service.')]
  } finally {
    await database?.close()
  }
}

const place = (data: string) => (databaseUrl() === '' ? data : 'PostgreSQL')

async function fileCheck(database: OpenDatabase, file: string): Promise<Check> {
  const [found] = await database.all<{ integrity_check: string }>(statement('pragma integrity_check'))
  return found?.integrity_check === 'ok'
    ? ok('database', `${file} is whole.`)
    : wrong('database', `${file} is damaged.`, 'Stop the service and restore the latest backup.')
}

export function keysCheck({ data }: Config): Check {
  const file = join(data, 'signing-keys.json')
  if (!existsSync(file)) return ok('keys', 'None yet; they are made at the first start.')
  try {
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: { d?: string }[] }
    if (!keys[0]?.d) throw new Error('no private key')
  } catch {
    return wrong(
      'keys',
      `${file} holds no private key.`,
      'Restore it from the backup: with another key, certificates no longer check.',
    )
  }
  if ((statSync(file).mode & OWNER_ONLY) !== 0)
    return wrong('keys', `${file} can be read by others.`, `chmod 600 ${file}`)
  return ok('keys', 'There, and for their owner alone.')
}

export async function contentKeyCheck({ data, production }: Config): Promise<Check[]> {
  const { CONTENT_KEY: given, CONTENT_KEY_FILE: file } = process.env
  if (!hasDatabase(data)) return [ok('content key', 'None used yet.')]
  if (!given && !file && !existsSync(join(data, CONTENT_KEY)))
    return [
      wrong('content key', 'It is missing.', 'Restore it: without it nothing that was submitted can be read again.'),
    ]
  const place =
    given || file
      ? ok('content key', 'From the settings.')
      : production
        ? wrong(
            'content key',
            `It lies beside the data, in ${join(data, CONTENT_KEY)}: anybody who copies the folder can read everything.`,
            'Move it out, and name its place in CONTENT_KEY_FILE.',
          )
        : ok('content key', `In ${join(data, CONTENT_KEY)}, beside the data.`)
  return [place, await keysOpen(data)]
}

async function keysOpen(data: string): Promise<Check> {
  let database: OpenDatabase | undefined
  try {
    database = await openToRead(data)
    if (!database || (await database.tables()).length === 0) return ok('keys of content', 'None used yet.')
    const keys = await openContentKeys(data)
    const there = new Set(await keys.list())
    const used = await database.all<{ key: string }>(
      statement(`select key from version where key is not null
        union select key from said where content is not null`),
    )
    const lost = used.filter(({ key }) => !there.has(key)).length
    if (lost > 0)
      return wrong(
        'keys of content',
        `${lost} of ${used.length} are lost.`,
        `Restore ${keysOf(data)} from its latest backup.`,
      )
    if (used[0]) await keys.open(used[0].key)
    const old = await earlierOf(keys)
    if (old > 0)
      return wrong(
        'keys of content',
        `${old} of ${used.length} are still wrapped with the earlier key of the office.`,
        'Start the service: it wraps them anew within the hour. Keep the earlier key until then.',
      )
    const next = keys.changed ? ' Nothing needs the earlier key: npm run -s access -- drop-content-key' : ''
    return ok('keys of content', `${used.length}, each of them there.${next}`)
  } catch (fault) {
    return wrong(
      'keys of content',
      `They do not open: ${(fault as Error).message}`,
      'Restore the content key that they were made with.',
    )
  } finally {
    await database?.close()
  }
}
