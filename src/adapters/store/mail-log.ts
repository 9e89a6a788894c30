import type { Pass } from '../../core/mail/pass.ts'
import type { MailReason } from '../../core/mail/reason.ts'
import type { Verdict } from '../../core/review.ts'
import type { MailVerdict, Ports } from '../../ports.ts'
import { type Database, type Query, sql } from './sql.ts'
import type { Tables } from './tables.ts'

export type MailLog = Pick<Ports, 'mailVerdict' | 'mailByRef' | 'logMail'> & {
  /** Forgets what is older than this moment; how long a verdict is kept is the caller's to know. */
  forgetMail(before: string): Promise<void>
}

/** The first answer to a message stands: a second one breaks the unique key and becomes `Conflict`. */
export function mailInsert(verdict: MailVerdict): Query {
  return sql
    .insertInto('mail')
    .values({ ...verdict, reasons: JSON.stringify(verdict.reasons), passes: JSON.stringify(verdict.passes) })
}

export function mailLog(database: Database): MailLog {
  return {
    mailVerdict: async (key) => one(await database.all(sql.selectFrom('mail').selectAll().where('key', '=', key))),
    mailByRef: async (ref) => one(await database.all(sql.selectFrom('mail').selectAll().where('ref', '=', ref))),
    logMail: (verdict) => database.batch([mailInsert(verdict)]),
    forgetMail: (before) =>
      database.batch([
        sql.deleteFrom('mail').where('at', '<', before),
        sql.deleteFrom('mailCopy').where('at', '<', before),
        sql.deleteFrom('mailOrder').where('at', '<', before).where('done', 'is not', null),
      ]),
  }
}

function one([row]: readonly Tables['mail'][]): MailVerdict | undefined {
  return (
    row && {
      ...row,
      verdict: row.verdict as Verdict,
      reasons: JSON.parse(row.reasons) as MailReason[],
      passes: JSON.parse(row.passes) as Pass[],
    }
  )
}
