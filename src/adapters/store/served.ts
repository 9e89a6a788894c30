import type { Ports } from '../../ports.ts'
import { type Database, type Query, sql } from './sql.ts'

export function served(database: Database): Pick<Ports, 'keepServed' | 'servedTo'> {
  return {
    async keepServed(row) {
      await database.batch([
        sql
          .insertInto('served')
          .values(row)
          .onConflict((clash) => clash.doNothing()),
      ])
    },
    async servedTo({ item, version, by }) {
      const rows = sql
        .selectFrom('served')
        .select(['part', 'how'])
        .where('item', '=', item)
        .where('version', '=', version)
        .where('by', '=', by)
      return database.all(rows)
    },
  }
}

/** File names are part of the content. */
export function forgetServed(item: string): Query {
  return sql.deleteFrom('served').where('item', '=', item)
}
