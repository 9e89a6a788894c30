import { setTimeout } from 'node:timers/promises'
import { instances } from '../adapters/store/instances.ts'
import { migrate, pending } from '../adapters/store/migrate.ts'
import { type Database, hasTable } from '../adapters/store/sql.ts'
import { ConfigError } from './settings/read.ts'

const WATCH_MS = 25_000
export const watch = () => setTimeout(WATCH_MS)

/** Waits for `pause` where some are known, because a dead one is known too. */
export async function livingInstances(database: Database, pause: () => Promise<unknown> = watch): Promise<number> {
  if (!(await hasTable(database, 'instance'))) return 0
  const { known } = instances(database)
  const before = new Map((await known()).map(({ id, seen }) => [id, seen]))
  if (before.size === 0) return 0
  await pause()
  return (await known()).filter(({ id, seen }) => before.get(id) !== seen).length
}

/** Instances of an earlier version must not go on with tables that have changed. Throws `ConfigError`. */
export async function migrateAlone(database: Database, pause?: () => Promise<unknown>): Promise<void> {
  if ((await isBehind(database)) && (await livingInstances(database, pause)) > 0 && (await isBehind(database)))
    throw new ConfigError([
      'An instance of an earlier version works on this database. Stop every instance, then start one of this version.',
    ])
  await migrate(database, new Date().toISOString())
}

const isBehind = async (database: Database) =>
  (await hasTable(database, 'migration')) && (await pending(database)).names.length > 0
