import { type Database, type Query, sql, statement } from './sql.ts'

export type Seen = { readonly id: string; readonly seen: string }

const NOW = `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`

/** Several may serve at once; some work is for one of them. */
export function instances(database: Database) {
  const known = 'select id from instance'
  const released = [
    statement(`delete from idempotency where response is null and holder is not null and holder not in (${known})`),
    statement(
      `update backgroundCheck set claimedUntil = '', progress = '', holder = null
         where holder is not null and holder not in (${known})`,
    ),
  ]
  return {
    async seen(id: string) {
      const reported = statement<{ seen: string }>(
        `insert into instance (id, seen) values (?, ${NOW})
           on conflict (id) do update set seen = excluded.seen returning seen`,
        id,
      )
      return (await database.all(reported))[0]!.seen
    },
    known: () => database.all(sql.selectFrom('instance').select(['id', 'seen']).orderBy('id')),
    /** Frees what these had begun, unless they have reported since. */
    releaseDead: (dead: readonly Seen[]) =>
      database.batch([
        ...dead.map(({ id, seen }) => sql.deleteFrom('instance').where('id', '=', id).where('seen', '=', seen)),
        ...released,
      ]),
    /** For as long as the instance is known. */
    async lead(name: string, holder: string) {
      const led = statement(
        `insert into lease (name, holder) values (?, ?)
           on conflict (name) do update set holder = excluded.holder
           where lease.holder = excluded.holder or lease.holder not in (${known}) returning holder`,
        ...[name, holder],
      )
      return (await database.all(led)).length > 0
    },
    yieldLead: (holder: string) => database.batch([sql.deleteFrom('lease').where('holder', '=', holder)]),
    leave: (id: string) =>
      database.batch([
        sql.deleteFrom('lease').where('holder', '=', id),
        sql.deleteFrom('instance').where('id', '=', id),
        ...released,
      ]),
  }
}

type OfHolder<Change> = { where(column: 'holder', is: '=', value: string): Change }

/** Another instance may hold it by now, where this one was taken for dead. */
export function ofHolder<Change extends OfHolder<Change>>(change: Change, holder: string | null): Change {
  return holder === null ? change : change.where('holder', '=', holder)
}

/** An instance that was taken for dead while it was suspended is known again, so that nobody frees what it begins now. */
export function knownAgain(id: string): Query {
  return statement(`insert into instance (id, seen) values (?, ${NOW}) on conflict do nothing`, id)
}
