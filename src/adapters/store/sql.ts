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

export type Table = { readonly name: string; readonly key: readonly string[] }

export type Database = {
  all<Row>(query: Query<Row>): Promise<readonly Row[]>
  /** Atomic, and durable before it resolves. `Conflict` when a statement breaks a unique key. */
  batch(queries: readonly Query[]): Promise<void>
  tables(): Promise<readonly Table[]>
  /** Absent for SQLite, in which migrations are written. */
  readonly adapted?: (version: number, statements: readonly string[]) => readonly string[]
}

export function statement<Row = unknown>(text: string, ...parameters: readonly unknown[]): Query<Row> {
  return { compile: () => CompiledQuery.raw(text, [...parameters]) as CompiledQuery<Row> }
}

export async function hasTable(database: Pick<Database, 'tables'>, table: string): Promise<boolean> {
  return (await database.tables()).some(({ name }) => name === table)
}

/** D1 has tables, `_cf_…`, that nobody may read. */
export async function tablesOfSqlite(all: Database['all']): Promise<readonly Table[]> {
  const columns = await all<{ name: string; column: string | null }>(
    statement(`select master.name as name, info.name as "column" from sqlite_master as master
      left join pragma_table_info(master.name) as info on info.pk > 0
      where master.type = 'table' and master.name not glob '_cf_*' order by master.name, info.pk`),
  )
  return tablesFrom(columns)
}

export function tablesFrom(rows: readonly { readonly name: string; readonly column: string | null }[]): Table[] {
  const keys = new Map<string, string[]>()
  for (const { name, column } of rows) keys.set(name, [...(keys.get(name) ?? []), ...(column === null ? [] : [column])])
  return [...keys].map(([name, key]) => ({ name, key }))
}

export function written<Row>(query: Query<Row>): Query<Row> {
  const once = query.compile()
  return { compile: () => once }
}

/** Compiled once. `write` gets placeholders for the values and may do nothing else with them. */
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

export const LATE = 'journal: somebody else was first'

/** SQLite and D1 pass on SQLite's own words; PostgreSQL has a code. */
export function asConflict(fault: unknown): unknown {
  const message = fault instanceof Error ? fault.message : String(fault)
  const isUnique = message.includes('UNIQUE constraint failed') || (fault as { code?: unknown })?.code === '23505'
  return isUnique || message.includes(LATE)
    ? new Conflict('Another person changed this first. Look again, then decide.')
    : fault
}
