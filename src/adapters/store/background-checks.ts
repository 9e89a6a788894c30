import type { CheckProgress } from '../../core/check-progress.ts'
import { knownAgain, ofHolder } from './instances.ts'
import { type Database, sql, statement } from './sql.ts'

export type BackgroundChecks = ReturnType<typeof backgroundChecks>

/** The item records that it waits: a lost row costs only one more check. `holder` is this instance, where several share the store. */
export function backgroundChecks(database: Database, holder: string | null = null) {
  const table = 'backgroundCheck'
  const change = (item: string, values: { progress: string; claimedUntil: string }) =>
    database.batch([ofHolder(sql.updateTable(table).set(values).where('item', '=', item), holder)])
  return {
    /** Returns the number of tries of this version; undefined while another checks it. */
    async claim(claim: { item: string; version: string; now: string; until: string }): Promise<number | undefined> {
      const { item, version, now, until } = claim
      if (holder !== null) await database.batch([knownAgain(holder)])
      const begun = statement<{ tries: number }>(
        `insert into backgroundCheck (item, version, tries, claimedUntil, progress, holder) values (?, ?, 1, ?, '', ?)
           on conflict (item) do update set
             tries = case when backgroundCheck.version = excluded.version then backgroundCheck.tries + 1 else 1 end,
             version = excluded.version, claimedUntil = excluded.claimedUntil, progress = '', holder = excluded.holder
           where backgroundCheck.claimedUntil <= ? or backgroundCheck.version <> excluded.version
           returning tries`,
        ...[item, version, until, holder, now],
      )
      return (await database.all(begun))[0]?.tries
    },

    /** An hour of film takes longer than a claim. */
    reached: (item: string, progress: CheckProgress, until: string) =>
      change(item, { progress: JSON.stringify(progress), claimedUntil: until }),

    async progressOf(item: string): Promise<CheckProgress | undefined> {
      const [row] = await database.all(sql.selectFrom(table).select('progress').where('item', '=', item))
      return row?.progress ? (JSON.parse(row.progress) as CheckProgress) : undefined
    },

    release: (item: string) => change(item, { claimedUntil: '', progress: '' }),

    /** For a single process at its start: earlier claims are of dead processes. */
    releaseAll: () => database.batch([sql.updateTable(table).set({ claimedUntil: '', progress: '' })]),

    done: (item: string) => database.batch([sql.deleteFrom(table).where('item', '=', item)]),
  }
}
