import { type Database, sql } from './sql.ts'

/** Kept from before the first row of an import until all is checked: without it a half import looks whole. */
export const UNFINISHED_IMPORT = 'unfinished-import'

export async function beginImport(database: Database, at: string): Promise<void> {
  await database.batch([sql.insertInto('secret').values({ name: UNFINISHED_IMPORT, value: at })])
}

export async function endImport(database: Database): Promise<void> {
  await database.batch([sql.deleteFrom('secret').where('name', '=', UNFINISHED_IMPORT)])
}

export async function isHalfImported(database: Pick<Database, 'all'>): Promise<boolean> {
  const mark = sql.selectFrom('secret').select('name').where('name', '=', UNFINISHED_IMPORT)
  return (await database.all(mark)).length > 0
}

export const HALF_IMPORTED =
  'An import into this database was stopped before its end, so it holds only a part. Empty it, and import again.'
