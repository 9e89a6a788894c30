import type { MailAct, MailOrder } from '../../core/mail/order.ts'
import type { MailCopy, Ports } from '../../ports.ts'
import { type Database, type Query, sql } from './sql.ts'

export type MailOrders = Pick<Ports, 'mailCopies' | 'keepMailCopy' | 'mailOrders' | 'mailOrder' | 'mailDone'>

/** The same copy reported twice is one copy. */
export function copyInsert(copy: MailCopy): Query {
  return sql
    .insertInto('mailCopy')
    .values(copy)
    .onConflict((clash) => clash.doNothing())
}

/** A newer order replaces a release or return that was not carried out; pending notices stay. */
export function orderInsert({ ref, act, why, at }: MailOrder): Query[] {
  const replaced = sql
    .updateTable('mailOrder')
    .set({ done: 'replaced' })
    .where('ref', '=', ref)
    .where('act', '!=', 'notify')
    .where('done', 'is', null)
  return act === null ? [replaced] : [replaced, sql.insertInto('mailOrder').values({ ref, act, why, at, done: null })]
}

export function orderDone({ seq, outcome }: { seq: number; outcome: string }): Query {
  return sql.updateTable('mailOrder').set({ done: outcome }).where('seq', '=', seq).where('done', 'is', null)
}

export function mailOrders(database: Database): MailOrders {
  return {
    mailCopies: (ref) =>
      database.all(sql.selectFrom('mailCopy').selectAll().where('ref', '=', ref).orderBy('at').orderBy('queue')),
    keepMailCopy: (copy) => database.batch([copyInsert(copy)]),
    async mailOrders({ gateway, ref, after, limit }) {
      let found = sql
        .selectFrom('mailOrder')
        .innerJoin('mail', 'mail.ref', 'mailOrder.ref')
        .select(['mailOrder.seq', 'mailOrder.ref', 'mailOrder.act', 'mailOrder.why', 'mailOrder.at'])
        .where('mailOrder.done', 'is', null)
        .where('mailOrder.seq', '>', after)
      if (gateway !== undefined) found = found.where('mail.gateway', '=', gateway)
      if (ref !== undefined) found = found.where('mailOrder.ref', '=', ref)
      const rows = await database.all(found.orderBy('mailOrder.seq').limit(limit))
      return rows.map((row) => ({ ...row, act: row.act as MailAct }))
    },
    async mailOrder(seq) {
      const [row] = await database.all(sql.selectFrom('mailOrder').selectAll().where('seq', '=', seq))
      return row && { ...row, act: row.act as MailAct }
    },
    mailDone: (done) => database.batch([orderDone(done)]),
  }
}
