import type { DeclarationNumber } from '../../core/mail/stored-mail.ts'
import type { Ports } from '../../ports.ts'
import { type Database, fixed, type Query, sql, statement } from './sql.ts'

export type MailGateways = Pick<Ports, 'bindMailGateway' | 'mailGatewayInstance' | 'countHeldMail' | 'lastDeclared'>

export function mailGateways(database: Database): MailGateways {
  const bound = (name: string) => database.all(boundTo(name))
  return {
    async bindMailGateway(name, instance, since, takeOver) {
      const [before] = await bound(name)
      if (before && (before.instance === instance || !takeOver)) return before.instance
      const given = sql.insertInto('mailGateway').values({ name, instance, since })
      await database.batch([
        given.onConflict((clash) =>
          takeOver ? clash.column('name').doUpdateSet({ instance, since }) : clash.doNothing(),
        ),
      ])
      return (await bound(name))[0]!.instance
    },
    mailGatewayInstance: async (name) => (await bound(name))[0]?.instance,
    async countHeldMail({ sender, at, since, most }) {
      const counted = statement<{ at: string }>(
        `insert into mailHeld (sender, at) select ?, ?
           where (select count(*) from mailHeld where sender = ? and at > ?) < ? returning at`,
        ...[sender, at, sender, since, most],
      )
      return (await database.all(counted)).length > 0
    },
    async lastDeclared({ sender, day }) {
      const last = sql.selectFrom('mailDeclared').select('number').where('sender', '=', sender).where('day', '=', day)
      return (await database.all(last.orderBy('number', 'desc').limit(1)))[0]?.number ?? 0
    },
  }
}

const boundTo = fixed((name: string) => sql.selectFrom('mailGateway').select('instance').where('name', '=', name))

/** Two declarations with one number break the unique key, and the later one becomes `Conflict`. */
export function declaredInsert(declared: DeclarationNumber): Query {
  return sql.insertInto('mailDeclared').values(declared)
}
