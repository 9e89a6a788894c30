import type { Notice } from '../../core/notice.ts'
import type { Ports } from '../../ports.ts'
import { type Database, type Query, sql, statement } from './sql.ts'

export type Outbox = Pick<
  Ports,
  'notify' | 'takeNotices' | 'settleNotice' | 'noticesTo' | 'newNotices' | 'noticesSeen' | 'seeNotices'
> & {
  owed(now: string): Promise<boolean>
  unsent(limit: number): Promise<readonly Notice[]>
  retryNotice(id: string, now: string): Promise<void>
}

/** A notice that exists is not sent again. */
export function noticeInsert(notice: Notice): Query {
  return sql
    .insertInto('outbox')
    .values(notice)
    .onConflict((clash) => clash.column('dedupeKey').doNothing())
}

export function outbox(database: Database): Outbox {
  return {
    notify: (notices) => (notices.length === 0 ? Promise.resolve() : database.batch(notices.map(noticeInsert))),

    // One statement, so that two senders never take the same notice.
    takeNotices: async ({ now, until, limit }) => {
      const taken = await database.all<Notice>(
        statement(
          // An unsettled attempt may have sent it, so the next sender is informed, and each one after it.
          `update outbox set attempts = attempts + 1, notBefore = ?,
             trouble = case when trouble in ('sending', 'unclear') then 'unclear' else 'sending' end where id in (
             select id from outbox where state = 'waiting' and notBefore <= ? order by notBefore, id limit ?)
           returning *`,
          until,
          now,
          limit,
        ),
      )
      return [...taken].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
    },

    settleNotice: (id, outcome) =>
      database.batch([
        sql
          .updateTable('outbox')
          .set({ ...outcome, trouble: 'trouble' in outcome ? outcome.trouble : null })
          .where('id', '=', id)
          .where('state', '=', 'waiting'),
      ]),

    owed: async (now) =>
      (
        await database.all(
          sql.selectFrom('outbox').select('id').where('state', '=', 'waiting').where('notBefore', '<=', now).limit(1),
        )
      ).length > 0,

    unsent: async (limit) =>
      (await database.all(
        sql
          .selectFrom('outbox')
          .selectAll()
          .where('state', 'in', ['waiting', 'failed'])
          .where((row) => row.or([row('state', '=', 'failed'), row('attempts', '>', 0)]))
          .orderBy('at', 'desc')
          .limit(limit),
      )) as readonly Notice[],

    retryNotice: (id, now) =>
      database.batch([
        sql
          .updateTable('outbox')
          .set({ state: 'waiting', attempts: 0, notBefore: now, trouble: null })
          .where('id', '=', id)
          .where('state', '=', 'failed'),
      ]),

    newNotices: async (person) =>
      (
        await database.all(
          statement<{ n: number }>(
            `select count(*) as n from outbox where "to" = ? and kind not in ('digest', 'anchor')
               and at > coalesce((select at from noticesSeen where person = ?), '')`,
            person,
            person,
          ),
        )
      )[0]?.n ?? 0,

    noticesSeen: async (person) =>
      (await database.all(sql.selectFrom('noticesSeen').select('at').where('person', '=', person)))[0]?.at ?? '',

    seeNotices: (person, at) =>
      database.batch([
        sql
          .insertInto('noticesSeen')
          .values({ person, at })
          .onConflict((clash) => clash.column('person').doUpdateSet({ at })),
      ]),

    noticesTo: async (person, limit, without = []) =>
      (await database.all(
        sql
          .selectFrom('outbox')
          .select(['id', 'dedupeKey', 'to', 'kind', 'item', 'at', 'notBefore', 'attempts', 'state'])
          .where('to', '=', person)
          // PostgreSQL takes no empty list.
          .$if(without.length > 0, (query) => query.where('kind', 'not in', [...without]))
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit),
      )) as readonly Notice[],
  }
}
