import { addDays } from '../../core/calendar.ts'
import type { Chain, Period } from '../../core/record/record.ts'
import type { AnyEntry, Ports } from '../../ports.ts'
import { type Database, sql } from './sql.ts'

/** D1 takes a hundred parameters a statement. */
const AT_ONCE = 50

/** The journal as those read it who look at all of it. */
export function record(database: Database): Pick<Ports, 'happened' | 'heads'> {
  return {
    async happened(period) {
      const names = await streamsIn(database, period)
      const chains: Chain[] = []
      for (let at = 0; at < names.length; at += AT_ONCE)
        chains.push(...(await chainsOf(database, names.slice(at, at + AT_ONCE))))
      return chains
    },
    heads: () => database.all(sql.selectFrom('head').select(['stream', 'seq', 'hash']).orderBy('stream')),
  }
}

async function streamsIn(database: Database, { from, until }: Period): Promise<string[]> {
  const rows = await database.all(
    sql
      .selectFrom('entry')
      .select('stream')
      .distinct()
      .where('at', '>=', from)
      .where('at', '<', addDays(until, 1))
      .orderBy('stream'),
  )
  return rows.map(({ stream }) => stream)
}

async function chainsOf(database: Database, names: readonly string[]): Promise<Chain[]> {
  const rows = await database.all(
    sql
      .selectFrom('entry')
      .select(['stream', 'seq', 'body'])
      .where('stream', 'in', names)
      .orderBy('stream')
      .orderBy('seq'),
  )
  const pieces = await database.all(
    sql
      .selectFrom('entryMore')
      .select(['stream', 'seq', 'body'])
      .where('stream', 'in', names)
      .orderBy('stream')
      .orderBy('seq')
      .orderBy('piece'),
  )
  const bodies = new Map(rows.map(({ stream, seq, body }) => [link(stream, seq), body]))
  for (const { stream, seq, body } of pieces) bodies.set(link(stream, seq), bodies.get(link(stream, seq)) + body)
  const chains = new Map<string, AnyEntry[]>(names.map((name) => [name, []]))
  for (const { stream, seq } of rows) chains.get(stream)?.push(JSON.parse(bodies.get(link(stream, seq))!) as AnyEntry)
  return [...chains].map(([stream, entries]) => ({ stream, entries }))
}

function link(stream: string, seq: number): string {
  return `${stream}\n${seq}`
}
