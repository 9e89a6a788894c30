import { addDays } from '../../core/calendar.ts'
import type { Chain, Period } from '../../core/record/record.ts'
import type { AnyEntry, Ports } from '../../ports.ts'
import { fault } from './chain.ts'
import { type Database, sql } from './sql.ts'
import type { Tables } from './tables.ts'

/** D1 takes a hundred parameters a statement. */
const AT_ONCE = 50

/** The journal as those read it who look at all of it. */
export function record(database: Database, digest: Ports['digest']): Pick<Ports, 'happened' | 'heads' | 'faultOf'> {
  return {
    async happened(period) {
      const names = await streamsIn(database, period)
      const chains: Chain[] = []
      for (let at = 0; at < names.length; at += AT_ONCE)
        chains.push(...(await chainsOf(database, names.slice(at, at + AT_ONCE))))
      return chains
    },
    async faultOf(stream) {
      const [links, [head]] = await Promise.all([
        linksOf(database, [stream]),
        database.all(sql.selectFrom('head').selectAll().where('stream', '=', stream)),
      ])
      for (const [index, link] of links.entries()) {
        const broken = await fault(link, links[index - 1], digest)
        if (broken) return `entry ${broken.seq}: ${broken.why}`
      }
      return links.at(-1)?.hash === head?.hash ? undefined : 'the head of the chain names another entry'
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
  const chains = new Map<string, AnyEntry[]>(names.map((name) => [name, []]))
  for (const { stream, body } of await linksOf(database, names)) chains.get(stream)?.push(JSON.parse(body) as AnyEntry)
  return [...chains].map(([stream, entries]) => ({ stream, entries }))
}

/** All entries of these streams as they are stored, long ones put together again. */
async function linksOf(database: Database, names: readonly string[]): Promise<Tables['entry'][]> {
  const rows = await database.all(
    sql.selectFrom('entry').selectAll().where('stream', 'in', names).orderBy('stream').orderBy('seq'),
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
  const more = new Map<string, string>()
  for (const one of pieces) more.set(nameOf(one), (more.get(nameOf(one)) ?? '') + one.body)
  return rows.map((row) => ({ ...row, body: row.body + (more.get(nameOf(row)) ?? '') }))
}

function nameOf({ stream, seq }: { stream: string; seq: number }): string {
  return `${stream}\n${seq}`
}
