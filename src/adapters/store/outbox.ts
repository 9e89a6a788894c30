import type { Notice } from '../../core/notice.ts'
import type { Ports } from '../../ports.ts'
import { type Database, type Query, sql, statement } from './sql.ts'

export type Outbox = Pick<Ports, 'notify' | 'takeNotices' | 'settleNotice' | 'noticesTo'>

/** Part of the batch of the act that it tells of. What was told before is not told again. */
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
          `update outbox set attempts = attempts + 1, notBefore = ? where id in (
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
          .set(outcome.state === 'waiting' ? { notBefore: outcome.notBefore } : { state: outcome.state })
          .where('id', '=', id)
          .where('state', '=', 'waiting'),
      ]),

    noticesTo: async (person, limit) =>
      (await database.all(
        sql
          .selectFrom('outbox')
          .selectAll()
          .where('to', '=', person)
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit),
      )) as readonly Notice[],
  }
}
