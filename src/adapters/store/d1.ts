import { asConflict, type Database, type Query, tablesOfSqlite } from './sql.ts'

export type D1 = {
  prepare(text: string): D1Statement
  batch(statements: D1Statement[]): Promise<unknown>
}

type D1Statement = {
  bind(...values: unknown[]): D1Statement
  all(): Promise<{ results: unknown[] }>
}

export function openD1(d1: D1): Database {
  const bound = (query: Query) => {
    const { sql, parameters } = query.compile()
    return d1.prepare(sql).bind(...parameters)
  }
  async function all<Row>(query: Query<Row>): Promise<readonly Row[]> {
    return (await bound(query).all()).results as Row[]
  }
  return {
    all,
    tables: () => tablesOfSqlite(all),
    async batch(queries) {
      try {
        await d1.batch(queries.map(bound))
      } catch (fault) {
        throw asConflict(fault)
      }
    },
  }
}
