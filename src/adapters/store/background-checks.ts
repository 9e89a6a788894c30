import type { CheckProgress } from '../../core/check-progress.ts'
import { type Database, sql, statement } from './sql.ts'

export type BackgroundChecks = ReturnType<typeof backgroundChecks>

/**
 * Who checks which item in the background, how often that was begun, and how far it has come. That an item waits stands with the item: a
 * row that is lost costs one more check.
 */
export function backgroundChecks(database: Database) {
  const table = 'backgroundCheck'
  return {
    /** For one checker at a time, until `until`. Answers how often this version was begun; undefined while another checks it. */
    async claim(claim: { item: string; version: string; now: string; until: string }): Promise<number | undefined> {
      const { item, version, now, until } = claim
      const begun = statement<{ tries: number }>(
        `insert into backgroundCheck (item, version, tries, claimedUntil, progress) values (?, ?, 1, ?, '')
           on conflict (item) do update set
             tries = case when version = excluded.version then tries + 1 else 1 end,
             version = excluded.version, claimedUntil = excluded.claimedUntil, progress = ''
           where claimedUntil <= ? or version <> excluded.version
           returning tries`,
        ...[item, version, until, now],
      )
      return (await database.all(begun))[0]?.tries
    },

    reached: (item: string, progress: CheckProgress) =>
      database.batch([
        sql
          .updateTable(table)
          .set({ progress: JSON.stringify(progress) })
          .where('item', '=', item),
      ]),

    async progressOf(item: string): Promise<CheckProgress | undefined> {
      const [row] = await database.all(sql.selectFrom(table).select('progress').where('item', '=', item))
      return row?.progress ? (JSON.parse(row.progress) as CheckProgress) : undefined
    },

    /** Whoever checked it could not go on. */
    release: (item: string) =>
      database.batch([sql.updateTable(table).set({ claimedUntil: '', progress: '' }).where('item', '=', item)]),

    /** For a process that is alone and has just begun: whoever held one has died. */
    releaseAll: () => database.batch([sql.updateTable(table).set({ claimedUntil: '', progress: '' })]),

    done: (item: string) => database.batch([sql.deleteFrom(table).where('item', '=', item)]),
  }
}
