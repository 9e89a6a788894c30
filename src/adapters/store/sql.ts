import { CompiledQuery, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { Conflict } from '../../core/refusal.ts'
import type { Tables } from './tables.ts'

/** Writes SQL and never runs it: D1 has no open transactions, so nothing may come to depend on one. */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

export type Query<Row = unknown> = { compile(): CompiledQuery<Row> }

/** All that the store asks of a database. */
export type Database = {
  all<Row>(query: Query<Row>): Promise<readonly Row[]>
  /** All of them or none, and on the disk before it returns. `Conflict` when one breaks a unique key. */
  batch(queries: readonly Query[]): Promise<void>
}

/** SQL that Kysely has no words for. */
export function statement<Row = unknown>(text: string, ...parameters: readonly unknown[]): Query<Row> {
  return { compile: () => CompiledQuery.raw(text, [...parameters]) as CompiledQuery<Row> }
}

/** What the journal's trigger says to a writer who comes late. */
export const LATE = 'journal: somebody else was first'

/** Both drivers pass on SQLite's own words. */
export function asConflict(fault: unknown): unknown {
  const said = fault instanceof Error ? fault.message : String(fault)
  const late = said.includes('UNIQUE constraint failed') || said.includes(LATE)
  return late ? new Conflict('Somebody else was first. Look again, then decide.') : fault
}
