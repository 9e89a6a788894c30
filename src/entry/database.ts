import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isEmpty } from '../adapters/store/dump.ts'
import { openPostgres, type Postgres } from '../adapters/store/postgres.ts'
import { type Database, statement } from '../adapters/store/sql.ts'
import { openSqlite, openSqliteToRead } from '../adapters/store/sqlite.ts'
import { postgresAt } from './settings/database.ts'
import { ConfigError } from './settings/read.ts'

export type OpenDatabase = Database & { close(): void | Promise<void> }

export const DATABASE = 'countersign.db'

export const databaseUrl = (): string => process.env['DATABASE_URL']?.trim() ?? ''

export const hasDatabase = (data: string): boolean => databaseUrl() !== '' || existsSync(join(data, DATABASE))

/** Throws `ConfigError`. */
export async function openShared(url: string): Promise<Postgres> {
  const database = openPostgres(postgresAt(url, process.env))
  try {
    await mustBeDurable(database)
    return database
  } catch (fault) {
    await database.close()
    throw fault instanceof ConfigError ? fault : new ConfigError([unreachable(fault)])
  }
}

/** A database that answers before it has written would lose what was acknowledged. */
async function mustBeDurable(database: Database): Promise<void> {
  const [found] = await database.all<{ durable: string; encoding: string }>(
    statement(
      `select current_setting('synchronous_commit') as durable, current_setting('server_encoding') as encoding`,
    ),
  )
  if (found?.durable === 'off')
    throw new ConfigError(['DATABASE_URL: synchronous_commit is off there. Turn it on, or decisions can be lost.'])
  if (found?.encoding !== 'UTF8') throw new ConfigError(['DATABASE_URL: the encoding of the database must be UTF8.'])
}

function unreachable(fault: unknown): string {
  const { code, message } = fault as NodeJS.ErrnoException
  return `DATABASE_URL: the database does not answer: ${message || code || 'unknown fault'}.`
}

/** Returns undefined where there is none yet. */
export async function openToRead(data: string): Promise<OpenDatabase | undefined> {
  const url = databaseUrl()
  if (url !== '') return openShared(url)
  const file = join(data, DATABASE)
  return existsSync(file) ? openSqliteToRead(file) : undefined
}

export async function openToWrite(data: string): Promise<OpenDatabase> {
  const url = databaseUrl()
  return url === '' ? openSqlite(join(data, DATABASE)) : openShared(url)
}

/** The record of a SQLite database in the folder would seem lost. Throws `ConfigError`. */
export async function refuseUnmoved(data: string, database: Database): Promise<void> {
  const file = join(data, DATABASE)
  if (!existsSync(file) || !(await isEmpty(database))) return
  const before = openSqliteToRead(file)
  const holdsNothing = await isEmpty(before)
    .catch(() => true)
    .finally(() => before.close())
  if (holdsNothing) return
  throw new ConfigError([
    `${file} holds the data of this office, and the database of DATABASE_URL is empty.`,
    'Move the data first (docs/operate.md, From one machine to several), or remove DATABASE_URL.',
  ])
}
