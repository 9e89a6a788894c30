import type { Ports } from '../../ports.ts'
import { type Database, sql } from './sql.ts'

export type CalendarFeeds = Pick<Ports, 'calendarFeed' | 'keepCalendarFeed' | 'endCalendarFeed' | 'calendarFeedSince'>

/** Stores only digests of the secret addresses. */
export function calendarFeeds(database: Database): CalendarFeeds {
  return {
    calendarFeed: async (hash) =>
      (await database.all(sql.selectFrom('calendarFeed').select('person').where('hash', '=', hash)))[0]?.person,

    keepCalendarFeed: ({ person, hash, at }) =>
      database.batch([
        sql
          .insertInto('calendarFeed')
          .values({ person, hash, at })
          .onConflict((clash) => clash.column('person').doUpdateSet({ hash, at })),
      ]),

    endCalendarFeed: (person) => database.batch([sql.deleteFrom('calendarFeed').where('person', '=', person)]),

    calendarFeedSince: async (person) =>
      (await database.all(sql.selectFrom('calendarFeed').select('at').where('person', '=', person)))[0]?.at ?? '',
  }
}
