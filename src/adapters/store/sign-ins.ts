import type { TenantGrant } from '../../core/app-roles.ts'
import type { SignInWhat } from '../../core/sign-in.ts'
import { type Database, fixed, sql } from './sql.ts'
import type { Tables } from './tables.ts'

/** `id` is the hash of the browser's token. */
export type Ticket = Readonly<Tables['ticket']>

export type SignInEvent = Readonly<Omit<Tables['signIn'], 'what'>> & { readonly what: SignInWhat }

export type SignIns = {
  keepTicket(ticket: Ticket): Promise<void>
  /** Returns the ticket once and to one caller only. */
  takeTicket(id: string): Promise<Ticket | undefined>
  findTicket(id: string): Promise<Ticket | undefined>
  /** The other accounts of this person too. */
  accounts(oid: string, person: string): Promise<readonly Tables['identity'][]>
  /** `Conflict` when either is tied already. */
  tie(identity: Tables['identity']): Promise<void>
  untie(person: string): Promise<void>
  grant(grant: TenantGrant & { at: string }): Promise<void>
  grants(): Promise<readonly TenantGrant[]>
  record(event: SignInEvent): Promise<void>
  /** Latest first. */
  recorded(limit: number, only?: SignInWhat): Promise<readonly SignInEvent[]>
  sweepSignIns(before: { tickets: string; events: string }): Promise<void>
}

const grantsNow = fixed(() => sql.selectFrom('tenantGrant').selectAll())

export function signIns(database: Database): SignIns {
  return {
    keepTicket: (ticket) => database.batch([sql.insertInto('ticket').values(ticket)]),
    takeTicket: async (id) => (await database.all(sql.deleteFrom('ticket').where('id', '=', id).returningAll()))[0],
    findTicket: async (id) => (await database.all(sql.selectFrom('ticket').selectAll().where('id', '=', id)))[0],
    accounts: (oid, person) =>
      database.all(
        sql
          .selectFrom('identity')
          .selectAll()
          .where((row) => row.or([row('oid', '=', oid), row('person', '=', person)])),
      ),
    tie: (identity) => database.batch([sql.insertInto('identity').values(identity)]),
    untie: (person) => database.batch([sql.deleteFrom('identity').where('person', '=', person)]),
    grant({ person, at, ...lists }) {
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
    record: (event) => database.batch([sql.insertInto('signIn').values(event)]),
    async recorded(limit, only) {
      const all = sql.selectFrom('signIn').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit)
      return (await database.all(only ? all.where('what', '=', only) : all)) as readonly SignInEvent[]
    },
    sweepSignIns: ({ tickets, events }) =>
      database.batch([
        sql.deleteFrom('ticket').where('created', '<', tickets),
        sql.deleteFrom('signIn').where('at', '<', events),
      ]),
  }
}
