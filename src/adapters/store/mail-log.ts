import type { Pass } from '../../core/mail/pass.ts'
import type { MailReason } from '../../core/mail/reason.ts'
import type { Verdict } from '../../core/review.ts'
import type { MailVerdict, Ports } from '../../ports.ts'
import { forgetRows, lineInsert } from './mail-seals.ts'
import type { ObservedMail } from './observed.ts'
import { type Database, fixed, type Query, sql } from './sql.ts'
import type { Tables } from './tables.ts'

export type MailLog = Pick<Ports, 'mailVerdict' | 'mailByRef' | 'logMail'> & {
  /** The caller knows the retention period. */
  forgetMail(before: string, at: string): Promise<void>
}

/** The first answer to a message is final: a second breaks the unique key and becomes `Conflict`. */
export function mailInsert({ key, ref, at, verdict, reasons, passes, gateway, item }: MailVerdict): Query {
  return insert(key, ref, at, verdict, JSON.stringify(reasons), JSON.stringify(passes), gateway, item)
}

type Row = Tables['mail']

const insert = fixed(
  (
    key: string,
    ref: string,
    at: string,
    verdict: string,
    reasons: string,
    passes: string,
    gateway: string,
    item: string | null,
  ) => sql.insertInto('mail').values({ key, ref, at, verdict, reasons, passes, gateway, item }),
)

const byKey = fixed((key: string) => sql.selectFrom('mail').selectAll().where('key', '=', key))

export function mailLog(
  database: Database,
  digest: Ports['digest'],
  append: Ports['append'],
  { observedWrites }: Pick<ObservedMail, 'observedWrites'>,
): MailLog {
  return {
    mailVerdict: async (key) => one(await database.all(byKey(key))),
    mailByRef: async (ref) => one(await database.all(sql.selectFrom('mail').selectAll().where('ref', '=', ref))),
    async logMail(verdict, observed) {
      const more = observed ? await observedWrites(observed) : []
      await database.batch([mailInsert(verdict), await lineInsert(verdict, digest), ...more])
    },
    async forgetMail(before, at) {
      await forgetRows(database, append, before, at)
      await database.batch([
        sql.deleteFrom('mailCopy').where('at', '<', before),
        sql.deleteFrom('mailOrder').where('at', '<', before).where('done', 'is not', null),
      ])
    },
  }
}

function one([row]: readonly Row[]): MailVerdict | undefined {
  return (
    row && {
      ...row,
      verdict: row.verdict as Verdict,
      reasons: JSON.parse(row.reasons) as MailReason[],
      passes: JSON.parse(row.passes) as Pass[],
    }
  )
}
