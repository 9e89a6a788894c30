import { type Database, sql } from './sql.ts'
import type { Tables } from './tables.ts'

const MOST = 50

type Kept = {
  readonly id: string
  readonly item: string
  readonly at: string
  readonly typed: Readonly<Record<string, string>>
}

export type UnfinishedDrafts = ReturnType<typeof unfinished>

/** Drafts that have not been handed in. Nobody but their author is ever given them. */
export function unfinished(database: Database) {
  return {
    async save(by: string, { id, item, at, typed }: Kept): Promise<void> {
      const now = { item, at, typed: JSON.stringify(typed) }
      await database.batch([
        sql
          .insertInto('unfinished')
          .values({ by, id, ...now })
          .onConflict((clash) => clash.columns(['by', 'id']).doUpdateSet(now)),
      ])
    },
    async list(by: string): Promise<readonly Kept[]> {
      const rows = sql.selectFrom('unfinished').selectAll().where('by', '=', by).orderBy('at', 'desc').limit(MOST)
      return (await database.all(rows)).map(kept)
    },
    async open(by: string, id: string): Promise<Kept | undefined> {
      const [row] = await database.all(
        sql.selectFrom('unfinished').selectAll().where('by', '=', by).where('id', '=', id),
      )
      return row && kept(row)
    },
    async forget(by: string, id: string): Promise<void> {
      await database.batch([sql.deleteFrom('unfinished').where('by', '=', by).where('id', '=', id)])
    },
    /** Those last saved before this moment (ISO 8601). */
    async sweep(before: string): Promise<void> {
      await database.batch([sql.deleteFrom('unfinished').where('at', '<', before)])
    },
  }
}

function kept({ id, item, at, typed }: Tables['unfinished']): Kept {
  return { id, item, at, typed: JSON.parse(typed) }
}
