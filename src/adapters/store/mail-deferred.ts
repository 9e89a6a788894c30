import type { Ports } from '../../ports.ts'
import { type Database, sql, statement } from './sql.ts'

export type MailDeferred = Pick<Ports, 'deferMail'> & {
  /** Forgets messages that were put off first before this moment. */
  forgetDeferred(before: string): Promise<void>
}

/** How often the server of a sender was asked to try again, by the digest of the message: never content. */
export function mailDeferred(database: Database): MailDeferred {
  return {
    async deferMail(key, at) {
      const counted = statement<{ since: string; tries: number }>(
        `insert into mailDeferred (key, since, tries) values (?, ?, 1)
           on conflict (key) do update set tries = tries + 1 returning since, tries`,
        ...[key, at],
      )
      return (await database.all(counted))[0]!
    },
    forgetDeferred: (before) => database.batch([sql.deleteFrom('mailDeferred').where('since', '<', before)]),
  }
}
