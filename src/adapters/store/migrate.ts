import { Conflict } from '../../core/refusal.ts'
import { MIGRATIONS } from './migrations.ts'
import { NEXT_MIGRATIONS } from './migrations-later.ts'
import { type Database, type Query, sql, statement } from './sql.ts'

/** Two processes that start at once get the same tables. */
export async function migrate(database: Database, at: string): Promise<void> {
  await database.batch(
    adapted(database, 0, [
      'create table if not exists migration (version integer primary key, name text not null, at text not null)',
    ]),
  )
  const before = await done(database)
  if (before > MIGRATIONS.length)
    throw new Error(
      'The database was made by a newer Countersign. Start that one, or restore an older copy of the data.',
    )
  for (const [index, { name, statements }] of MIGRATIONS.entries()) {
    const version = index + 1
    if (version <= before || (await done(database)) >= version) continue
    try {
      const record = sql.insertInto('migration').values({ version, name, at })
      await database.batch([record, ...adapted(database, version, statements)])
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault
    }
  }
}

/** `newer`: the database was made by a later release. */
export async function pending(database: Database): Promise<{ done: number; names: readonly string[]; newer: boolean }> {
  const count = await done(database)
  return { done: count, names: MIGRATIONS.slice(count).map(({ name }) => name), newer: count > MIGRATIONS.length }
}

/** The oldest release comes first. */
export const RELEASES: readonly { readonly version: string; readonly migrations: number }[] = [
  { version: '0.1.0', migrations: MIGRATIONS.length - NEXT_MIGRATIONS.length },
  { version: '0.2.0', migrations: MIGRATIONS.length },
]

export async function since(database: Database, migrations: number): Promise<readonly string[]> {
  const count = await done(database)
  return MIGRATIONS.slice(migrations, count)
    .map(({ name }) => name)
    .toReversed()
}

/** One by one and each in one step. Nothing else may use the database until it ends. */
export async function takeBack(database: Database, migrations: number): Promise<void> {
  const first = MIGRATIONS.length - NEXT_MIGRATIONS.length
  if (migrations < first) throw new Error('No release before 0.1.0 can be gone back to.')
  for (let version = await done(database); version > migrations; version--) {
    const { back } = NEXT_MIGRATIONS[version - first - 1]!
    const forget = sql.deleteFrom('migration').where('version', '=', version)
    await database.batch([forget, ...adapted(database, version, back)])
  }
}

function adapted(database: Database, version: number, statements: readonly string[]): Query[] {
  const texts = database.adapted?.(version, statements) ?? statements
  return texts.map((text) => statement(text))
}

async function done(database: Database): Promise<number> {
  const [row] = await database.all(sql.selectFrom('migration').select((table) => table.fn.max('version').as('latest')))
  return Number(row?.latest ?? 0)
}
