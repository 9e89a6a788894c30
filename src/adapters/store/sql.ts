import { CompiledQuery, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { Conflict } from '../../core/refusal.ts'
import type { Tables } from './tables.ts'

/** Builds SQL and never runs it: D1 has no open transactions, so nothing may depend on one. */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

export type Query<Row = unknown> = { compile(): CompiledQuery<Row> }

/** All that the store needs of a database. */
export type Database = {
  all<Row>(query: Query<Row>): Promise<readonly Row[]>
  /** Atomic, and durable before it resolves. `Conflict` when a statement breaks a unique key. */
  batch(queries: readonly Query[]): Promise<void>
}

/** SQL that Kysely cannot express. */
export function statement<Row = unknown>(text: string, ...parameters: readonly unknown[]): Query<Row> {
  return { compile: () => CompiledQuery.raw(text, [...parameters]) as CompiledQuery<Row> }
}

/** A query compiled now, for repeated use. */
export function written<Row>(query: Query<Row>): Query<Row> {
  const once = query.compile()
  return { compile: () => once }
}

/**
 * A query compiled once, of which only the values change. `write` gets placeholders for the values and may do nothing
 * else with them.
 */
export function fixed<Given extends readonly unknown[], Row>(
  write: (...given: Given) => Query<Row>,
): (...given: Given) => Query<Row> {
  let filled: ((given: Given) => CompiledQuery<Row>) | undefined
  function first(given: Given) {
    const places: readonly unknown[] = given.map(() => ({}))
    const { sql: text, parameters } = write(...(places as Given)).compile()
    const fill = parameters.map((one) => {
      const at = places.indexOf(one)
      return (values: Given) => (at < 0 ? one : values[at])
    })
    return (values: Given) =>
      CompiledQuery.raw(
        text,
        fill.map((place) => place(values)),
      ) as CompiledQuery<Row>
  }
  return (...given) => ({
    compile() {
      filled ??= first(given)
      return filled(given)
    },
  })
}

/** The trigger's message to a late writer. */
export const LATE = 'journal: somebody else was first'

/** Both drivers pass on SQLite's own words. */
export function asConflict(fault: unknown): unknown {
  const message = fault instanceof Error ? fault.message : String(fault)
  const late = message.includes('UNIQUE constraint failed') || message.includes(LATE)
  return late ? new Conflict('Another person changed this first. Look again, then decide.') : fault
}
