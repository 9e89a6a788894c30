import type { MailAct, MailOrder } from '../../core/mail/order.ts'
import type { NewMailCopy, OrderDone, Ports } from '../../ports.ts'
import { type Database, type Query, sql, statement } from './sql.ts'

export type MailOrders = Pick<
  Ports,
  | 'mailCopies'
  | 'keepMailCopy'
  | 'mailOrders'
  | 'mailOrder'
  | 'mailDone'
  | 'claimMailOrder'
  | 'passMailOrderOn'
  | 'mailHeldBy'
  | 'mailCounts'
>

/** The same copy reported twice is one copy. */
export function copyInsert(copy: NewMailCopy): Query {
  return sql
    .insertInto('mailCopy')
    .values({ ...copy, gone: null })
    .onConflict((clash) => clash.doNothing())
}

/** A newer order replaces a release or return that was not carried out; pending notices stay. */
export function orderInsert({ ref, act, why, at }: MailOrder): Query[] {
  const replaced = sql
    .updateTable('mailOrder')
    .set({ done: 'replaced' })
    .where('ref', '=', ref)
    .where('act', 'in', ['release', 'return'])
    .where('done', 'is', null)
  if (act === null) return [replaced]
  return [replaced, sql.insertInto('mailOrder').values({ ref, act, why, at, done: null, gateway: null })]
}

const goneCopies = (ref: string, gateway: string, gone: string) =>
  sql
    .updateTable('mailCopy')
    .set({ gone })
    .where('ref', '=', ref)
    .where('gateway', '=', gateway)
    .where('gone', 'is', null)

export function copiesGone({ ref, gateway }: { ref: string; gateway: string }): Query {
  return goneCopies(ref, gateway, 'gone')
}

export function orderDone({ seq, ref, outcome, gateway, at }: OrderDone): Query[] {
  const done = sql.updateTable('mailOrder').set({ done: outcome }).where('seq', '=', seq).where('done', 'is', null)
  if (outcome === 'notified') return [done]
  const others = statement(
    `insert into mailOrder (ref, act, why, at, gateway)
       select distinct ref, 'discard', '', ?, gateway from mailCopy
       where ref = ? and gateway <> ? and gone is null and ? in ('released', 'returned')
       and not exists (select 1 from mailOrder as given
         where given.ref = mailCopy.ref and given.gateway = mailCopy.gateway and act = 'discard' and done is null)`,
    ...[at, ref, gateway, outcome],
  )
  return [done, goneCopies(ref, gateway, outcome), others]
}

const ORDER = [
  'mailOrder.seq',
  'mailOrder.ref',
  'mailOrder.act',
  'mailOrder.why',
  'mailOrder.at',
  'mailOrder.gateway',
] as const

export function mailOrders(database: Database): MailOrders {
  return {
    mailCopies: (ref) =>
      database.all(sql.selectFrom('mailCopy').selectAll().where('ref', '=', ref).orderBy('at').orderBy('queue')),
    keepMailCopy: (copy) => database.batch([copyInsert(copy)]),
    async mailOrders({ gateway, ref, after, limit }) {
      let found = sql
        .selectFrom('mailOrder')
        .innerJoin('mail', 'mail.ref', 'mailOrder.ref')
        .select([...ORDER])
        .where('mailOrder.done', 'is', null)
        .where('mailOrder.seq', '>', after)
      if (gateway !== undefined)
        found = found.where((row) => {
          const copies = row
            .selectFrom('mailCopy')
            .select('mailCopy.queue')
            .whereRef('mailCopy.ref', '=', 'mailOrder.ref')
            .where('mailCopy.gone', 'is', null)
          const free = row('mailOrder.gateway', 'is', null)
          const asked = row('mail.gateway', '=', gateway)
          return row.or([
            row('mailOrder.gateway', '=', gateway),
            row.and([free, asked, row('mailOrder.act', '=', 'notify')]),
            row.and([
              free,
              row('mailOrder.act', '!=', 'notify'),
              row.or([
                row.exists(copies.where('mailCopy.gateway', '=', gateway)),
                row.and([asked, row.not(row.exists(copies))]),
              ]),
            ]),
          ])
        })
      if (ref !== undefined) found = found.where('mailOrder.ref', '=', ref)
      const rows = await database.all(found.orderBy('mailOrder.seq').limit(limit))
      return rows.map((row) => ({ ...row, act: row.act as MailAct }))
    },
    async mailOrder(seq) {
      const [row] = await database.all(sql.selectFrom('mailOrder').selectAll().where('seq', '=', seq))
      return row && { ...row, act: row.act as MailAct }
    },
    mailDone: (done) => database.batch(orderDone(done)),
    async claimMailOrder({ seq, gateway }) {
      const claimed = statement<{ seq: number }>(
        `update mailOrder set gateway = ? where seq = ? and (gateway is null or gateway = ?) returning seq`,
        ...[gateway, seq, gateway],
      )
      return (await database.all(claimed)).length > 0
    },
    passMailOrderOn: ({ seq, ref, gateway, lost }) =>
      database.batch([
        sql.updateTable('mailOrder').set({ gateway: null }).where('seq', '=', seq).where('gateway', '=', gateway),
        ...(lost ? [goneCopies(ref, gateway, 'missing')] : []),
      ]),
    mailHeldBy: ({ gateway, after, limit }) =>
      database.all(
        sql
          .selectFrom('mailCopy')
          .innerJoin('item', 'item.item', 'mailCopy.ref')
          .selectAll('mailCopy')
          .where('mailCopy.gateway', '=', gateway)
          .where('mailCopy.gone', 'is', null)
          .where('mailCopy.ref', '>', after)
          .where('item.progress', '=', 'awaiting')
          .orderBy('mailCopy.ref')
          .limit(limit),
      ),
    async mailCounts() {
      const [held, orders] = await Promise.all([
        database.all(
          statement<{ n: number }>("select count(*) as n from item where mail = 1 and progress = 'awaiting'"),
        ),
        database.all(
          statement<{ n: number; oldest: string | null }>(
            'select count(*) as n, min(at) as oldest from mailOrder where done is null',
          ),
        ),
      ])
      return { held: held[0]?.n ?? 0, orders: orders[0]?.n ?? 0, oldest: orders[0]?.oldest ?? null }
    },
  }
}
