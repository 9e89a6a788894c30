import { type Database, type Query, statement } from '../../src/adapters/store/sql.ts'

/** Records each query after `begin`. */
export function spied(database: Database) {
  const seen = new Map<string, readonly unknown[]>()
  let watching = false
  const note = (query: Query) => {
    if (!watching) return
    const { sql, parameters } = query.compile()
    seen.set(sql, parameters)
  }
  return {
    text: <Row>(sql: string) => statement<Row>(sql) as Query<Row>,
    begin: () => {
      watching = true
    },
    seen: () => seen,
    database: {
      all<Row>(query: Query<Row>) {
        note(query)
        return database.all(query)
      },
      batch(queries: readonly Query[]) {
        for (const query of queries) note(query)
        return database.batch(queries)
      },
      tables: database.tables,
    } satisfies Database,
  }
}

/** Those whose `EXPLAIN QUERY PLAN` scans a whole table. */
export async function plansOf(database: Database, seen: ReadonlyMap<string, readonly unknown[]>) {
  const scans: string[] = []
  let queries = 0
  for (const [sql, parameters] of seen) {
    queries++
    const steps = await database.all<{ detail: string }>(statement(`explain query plan ${sql}`, ...parameters))
    for (const { detail } of steps)
      if (/^SCAN /.test(detail) && !/CONSTANT ROW|json_each|\(subquery/.test(detail))
        scans.push(`${detail}: ${sql.replace(/\s+/g, ' ').slice(0, 150)}`)
  }
  return { queries, scans: [...new Set(scans)] }
}
