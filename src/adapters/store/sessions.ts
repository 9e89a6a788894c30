import { type Database, sql } from './sql.ts'
import type { Tables } from './tables.ts'

/** Ids are hashes of browsers' tokens, so that the table gives no access. */
export function sessions(database: Database) {
  const table = sql.deleteFrom('session')
  return {
    start: (session: Readonly<Tables['session']>) => database.batch([sql.insertInto('session').values(session)]),
    find: async (id: string) => (await database.all(sql.selectFrom('session').selectAll().where('id', '=', id)))[0],
    touch: (id: string, seen: string) =>
      database.batch([sql.updateTable('session').set({ seen }).where('id', '=', id)]),
    end: (id: string) => database.batch([table.where('id', '=', id)]),
    endOfTenant: async (tenant: string) =>
      (await database.all(table.where('tenant', '=', tenant).returning('person'))).map(({ person }) => person),
    /** Newest first. */
    list: (seenAfter: string, limit: number) =>
      database.all(
        sql
          .selectFrom('session')
          .selectAll()
          .where('seen', '>', seenAfter)
          .where('ended', 'is', null)
          .orderBy('person')
          .orderBy('created', 'desc')
          .limit(limit),
      ),
    endAll: (person: string) => database.batch([table.where('person', '=', person)]),
    endBecause: (id: string, ended: string) =>
      database.batch([sql.updateTable('session').set({ ended }).where('id', '=', id)]),
    sweep: ({ seenBefore, createdBefore }: { seenBefore: string; createdBefore: string }) =>
      database.batch([table.where('seen', '<', seenBefore), table.where('created', '<', createdBefore)]),
  }
}
