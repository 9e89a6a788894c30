import { type Database, sql, statement } from './sql.ts'

export type Instances = {
  /** Says that this instance works at this moment (ISO 8601). */
  seen(id: string, at: string): Promise<void>
  /** Frees what instances had begun that were last seen before this moment: they have died. */
  releaseDead(seenBefore: string): Promise<void>
  /** Gives one instance at a time the lead of a kind of work, until `until`. */
  lead(name: string, holder: string, now: string, until: string): Promise<boolean>
  /** For an instance that stops: another takes its place at once. */
  leave(id: string): Promise<void>
}

/** Processes that share a store. Several may serve at once; some work is for one of them. */
export function instances(database: Database): Instances {
  const living = 'select id from instance'
  const released = [
    statement(`delete from idempotency where response is null and holder is not null and holder not in (${living})`),
    statement(
      `update backgroundCheck set claimedUntil = '', progress = '', holder = null
         where holder is not null and holder not in (${living})`,
    ),
  ]
  return {
    seen: (id, at) =>
      database.batch([
        sql
          .insertInto('instance')
          .values({ id, seen: at })
          .onConflict((clash) => clash.column('id').doUpdateSet({ seen: at })),
      ]),
    releaseDead: (seenBefore) =>
      database.batch([sql.deleteFrom('instance').where('seen', '<', seenBefore), ...released]),
    async lead(name, holder, now, until) {
      const led = statement(
        `insert into lease (name, holder, until) values (?, ?, ?)
           on conflict (name) do update set holder = excluded.holder, until = excluded.until
           where lease.holder = excluded.holder or lease.until <= ? returning holder`,
        ...[name, holder, until, now],
      )
      return (await database.all(led)).length > 0
    },
    leave: (id) =>
      database.batch([
        sql.deleteFrom('lease').where('holder', '=', id),
        sql.deleteFrom('instance').where('id', '=', id),
        ...released,
      ]),
  }
}
