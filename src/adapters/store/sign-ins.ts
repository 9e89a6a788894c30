import type { TenantGrant } from '../../core/app-roles.ts'
import type { SignInWhat } from '../../core/sign-in.ts'
import { type Database, fixed, sql } from './sql.ts'
import type { Tables } from './tables.ts'

type SignInEvent = Readonly<Omit<Tables['signIn'], 'what'>> & { readonly what: SignInWhat }

const grantsNow = fixed(() => sql.selectFrom('tenantGrant').selectAll())

/** Ids of tickets are hashes of browsers’ tokens. */
export function signIns(database: Database) {
  return {
    keepTicket: (ticket: Readonly<Tables['ticket']>) => database.batch([sql.insertInto('ticket').values(ticket)]),
    /** Returns the ticket once and to one caller only. */
    takeTicket: async (id: string) =>
      (await database.all(sql.deleteFrom('ticket').where('id', '=', id).returningAll()))[0],
    findTicket: async (id: string) =>
      (await database.all(sql.selectFrom('ticket').selectAll().where('id', '=', id)))[0],
    /** Returns the person's other accounts too. */
    accounts: (oid: string, person: string) =>
      database.all(
        sql
          .selectFrom('identity')
          .selectAll()
          .where((row) => row.or([row('oid', '=', oid), row('person', '=', person)])),
      ),
    /** `Conflict` when either is tied already. */
    tie: (identity: Tables['identity']) => database.batch([sql.insertInto('identity').values(identity)]),
    untie: (person: string) => database.batch([sql.deleteFrom('identity').where('person', '=', person)]),
    grant({ person, at, ...lists }: TenantGrant & { at: string }) {
      const row = { appRoles: JSON.stringify(lists.appRoles), agreed: JSON.stringify(lists.agreed), at }
      const insert = sql.insertInto('tenantGrant').values({ person, ...row })
      return database.batch([insert.onConflict((clash) => clash.column('person').doUpdateSet(row))])
    },
    grants: async () =>
      (await database.all(grantsNow())).map((row) => ({
        person: row.person,
        appRoles: JSON.parse(row.appRoles) as TenantGrant['appRoles'],
        agreed: JSON.parse(row.agreed) as TenantGrant['agreed'],
      })),
    record: (event: SignInEvent) => database.batch([sql.insertInto('signIn').values(event)]),
    async recorded(limit: number, only?: SignInWhat) {
      const all = sql.selectFrom('signIn').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit)
      return (await database.all(only ? all.where('what', '=', only) : all)) as readonly SignInEvent[]
    },
    sweepSignIns: ({ tickets, events }: { tickets: string; events: string }) =>
      database.batch([
        sql.deleteFrom('ticket').where('created', '<', tickets),
        sql.deleteFrom('signIn').where('at', '<', events),
      ]),
  }
}
