import { type Database, sql } from './sql.ts'
import type { Tables } from './tables.ts'

export function localAccounts(database: Database) {
  return {
    find: async (person: string) =>
      (await database.all(sql.selectFrom('localAccount').selectAll().where('person', '=', person)))[0],

    /** One statement, so that attempts at the same moment are all counted. `last` begins the wait. Undefined during the wait. */
    async attempt(
      person: string,
      { now, most, until, known }: { now: string; most: number; until: string; known: boolean },
    ): Promise<'counted' | 'last' | undefined> {
      const [failed, waitUntil] = columnsOf(known)
      const counted = sql
        .updateTable('localAccount')
        .set((row) => {
          const isLast = row(failed, '>=', most - 1)
          return {
            [failed]: row
              .case()
              .when(isLast)
              .then(0)
              .else(row(failed, '+', 1))
              .end(),
            [waitUntil]: row.case().when(isLast).then(until).else(null).end(),
          }
        })
        .where('person', '=', person)
        .where((row) => row.or([row(waitUntil, 'is', null), row(waitUntil, '<=', now)]))
        .returning(`${waitUntil} as wait`)
      const [row] = await database.all(counted)
      if (!row) return undefined
      return row.wait === null ? 'counted' : 'last'
    },
    /** Forgets attempts. False when it, or a later one, was used. */
    async use(person: string, step: number, known: boolean) {
      const [failed, waitUntil] = columnsOf(known)
      const used = sql
        .updateTable('localAccount')
        .set({ step, [failed]: 0, [waitUntil]: null })
        .where('person', '=', person)
        .where('step', '<', step)
        .returning('person')
      return (await database.all(used)).length > 0
    },
    invite: ({ id, person, expires }: Tables['invitation']) =>
      database.batch([
        sql
          .insertInto('invitation')
          .values({ id, person, expires })
          .onConflict((clash) => clash.column('person').doUpdateSet({ id, expires })),
      ]),

    list: () => database.all(sql.selectFrom('localAccount').select(['person', 'at'])),

    invitations: (now: string) => database.all(sql.selectFrom('invitation').selectAll().where('expires', '>=', now)),
    withdraw: async (person: string) =>
      (await database.all(sql.deleteFrom('invitation').where('person', '=', person).returning('person'))).length > 0,

    /** Replaces the account. False when the invitation was used or replaced. */
    async accept(id: string, account: Tables['localAccount']) {
      const taken = await database.all(sql.deleteFrom('invitation').where('id', '=', id).returning('person'))
      if (taken.length === 0) return false
      const insert = sql.insertInto('localAccount').values(account)
      await database.batch([insert.onConflict((clash) => clash.column('person').doUpdateSet(account))])
      return true
    },
    remove: (person: string) =>
      database.batch([
        sql.deleteFrom('localAccount').where('person', '=', person),
        sql.deleteFrom('invitation').where('person', '=', person),
      ]),

    sweepInvitations: (before: string) => database.batch([sql.deleteFrom('invitation').where('expires', '<', before)]),
  }
}

const columnsOf = (known: boolean) =>
  known ? (['knownFailed', 'knownWaitUntil'] as const) : (['failed', 'waitUntil'] as const)
