import { type Database, sql } from './sql.ts'
import type { Tables } from './tables.ts'

export type LocalAccounts = {
  find(person: string): Promise<Readonly<Tables['localAccount']> | undefined>
  /** `last` begins the wait. Undefined during the wait. `known`: apart from those of other browsers. */
  attempt(
    person: string,
    rule: { now: string; most: number; until: string; known: boolean },
  ): Promise<'counted' | 'last' | undefined>
  /** Forgets attempts. False when it, or a later one, was used. */
  use(person: string, step: number, known: boolean): Promise<boolean>
  list(): Promise<readonly Pick<Tables['localAccount'], 'person' | 'at'>[]>
  invitations(now: string): Promise<readonly Readonly<Tables['invitation']>[]>
  invite(invitation: Tables['invitation']): Promise<void>
  withdraw(person: string): Promise<boolean>
  /** Replaces the account. False when the invitation was used or replaced. */
  accept(id: string, account: Tables['localAccount']): Promise<boolean>
  remove(person: string): Promise<void>
  sweepInvitations(before: string): Promise<void>
}

export function localAccounts(database: Database): LocalAccounts {
  return {
    find: async (person) =>
      (await database.all(sql.selectFrom('localAccount').selectAll().where('person', '=', person)))[0],

    // One statement, so that attempts at the same moment are all counted.
    async attempt(person, { now, most, until, known }) {
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

    async use(person, step, known) {
      const [failed, waitUntil] = columnsOf(known)
      const used = sql
        .updateTable('localAccount')
        .set({ step, [failed]: 0, [waitUntil]: null })
        .where('person', '=', person)
        .where('step', '<', step)
        .returning('person')
      return (await database.all(used)).length > 0
    },

    invite: ({ id, person, expires }) =>
      database.batch([
        sql
          .insertInto('invitation')
          .values({ id, person, expires })
          .onConflict((clash) => clash.column('person').doUpdateSet({ id, expires })),
      ]),

    list: () => database.all(sql.selectFrom('localAccount').select(['person', 'at'])),

    invitations: (now) => database.all(sql.selectFrom('invitation').selectAll().where('expires', '>=', now)),

    withdraw: async (person) =>
      (await database.all(sql.deleteFrom('invitation').where('person', '=', person).returning('person'))).length > 0,

    async accept(id, account) {
      const taken = await database.all(sql.deleteFrom('invitation').where('id', '=', id).returning('person'))
      if (taken.length === 0) return false
      const insert = sql.insertInto('localAccount').values(account)
      await database.batch([insert.onConflict((clash) => clash.column('person').doUpdateSet(account))])
      return true
    },

    remove: (person) =>
      database.batch([
        sql.deleteFrom('localAccount').where('person', '=', person),
        sql.deleteFrom('invitation').where('person', '=', person),
      ]),

    sweepInvitations: (before) => database.batch([sql.deleteFrom('invitation').where('expires', '<', before)]),
  }
}

const columnsOf = (known: boolean) =>
  known ? (['knownFailed', 'knownWaitUntil'] as const) : (['failed', 'waitUntil'] as const)
