import type { Ports } from '../../ports.ts'
import { type Database, sql, statement } from './sql.ts'

export type MailDeferred = Pick<Ports, 'deferMail'> & {
  forgetDeferred(before: string): Promise<void>
}

/** By the digest of a message, never its content. */
export function mailDeferred(database: Database): MailDeferred {
  return {
    async deferMail(key, at) {
      const counted = statement<{ since: string; tries: number }>(
        `insert into mailDeferred (key, since, tries) values (?, ?, 1)
           on conflict (key) do update set tries = mailDeferred.tries + 1 returning since, tries`,
        ...[key, at],
      )
      return (await database.all(counted))[0]!
    },
    forgetDeferred: (before) =>
      database.batch([
        sql.deleteFrom('mailDeferred').where('since', '<', before),
        sql.deleteFrom('mailHeld').where('at', '<', before),
        sql.deleteFrom('mailDeclared').where('day', '<', before.slice(0, 10)),
      ]),
  }
}
