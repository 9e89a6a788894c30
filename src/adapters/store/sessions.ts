import { type Database, sql } from './sql.ts'
import type { Tables } from './tables.ts'

/** `id` is the hash of the browser's token, so that the table gives no access. Times are ISO 8601. */
export type Session = Readonly<Tables['session']>

export type Sessions = {
  start(session: Session): Promise<void>
  find(id: string): Promise<Session | undefined>
  touch(id: string, seen: string): Promise<void>
  end(id: string): Promise<void>
  /** Ends sessions that began in this session of the tenant (by its hash); returns their people. */
  endOfTenant(tenant: string): Promise<readonly string[]>
  /** Sessions seen since, by person; the newest of each first. */
  list(seenAfter: string, limit: number): Promise<readonly Session[]>
  /** Ends every session of a person who has left. */
  endAll(person: string): Promise<void>
  /** Ends a session, and keeps the reason until it is swept. */
  endBecause(id: string, why: string): Promise<void>
  /** Ends sessions not seen since, and those begun before. */
  sweep(idle: { seenBefore: string; createdBefore: string }): Promise<void>
}

export function sessions(database: Database): Sessions {
  const table = sql.deleteFrom('session')
  return {
    start: (session) => database.batch([sql.insertInto('session').values(session)]),
    find: async (id) => (await database.all(sql.selectFrom('session').selectAll().where('id', '=', id)))[0],
    touch: (id, seen) => database.batch([sql.updateTable('session').set({ seen }).where('id', '=', id)]),
    end: (id) => database.batch([table.where('id', '=', id)]),
    endOfTenant: async (tenant) =>
      (await database.all(table.where('tenant', '=', tenant).returning('person'))).map(({ person }) => person),
    list: (seenAfter, limit) =>
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
    endAll: (person) => database.batch([table.where('person', '=', person)]),
    endBecause: (id, ended) => database.batch([sql.updateTable('session').set({ ended }).where('id', '=', id)]),
    sweep: ({ seenBefore, createdBefore }) =>
      database.batch([table.where('seen', '<', seenBefore), table.where('created', '<', createdBefore)]),
  }
}
