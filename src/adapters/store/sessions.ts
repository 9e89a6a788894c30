import { type Database, sql } from './sql.ts'
import type { Tables } from './tables.ts'

/** `id` is the hash of the browser's token, so that the table gives no access. */
export type Session = Readonly<Tables['session']>

export type Sessions = {
  start(session: Session): Promise<void>
  find(id: string): Promise<Session | undefined>
  touch(id: string, seen: string): Promise<void>
  end(id: string): Promise<void>
  endOfTenant(tenant: string): Promise<readonly string[]>
  /** Newest first. */
  list(seenAfter: string, limit: number): Promise<readonly Session[]>
  endAll(person: string): Promise<void>
  endBecause(id: string, why: string): Promise<void>
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
