import { addDays } from '../../core/calendar.ts'
import { SEALED_WORDS, wordsBack } from '../../core/own-words.ts'
import type { Chain, Period } from '../../core/record/record.ts'
import type { AnyEntry, Ports } from '../../ports.ts'
import { fault } from './chain.ts'
import { withPieces } from './entry-pieces.ts'
import { parseEntry } from './parse-entry.ts'
import { type Database, sql } from './sql.ts'
import type { Tables } from './tables.ts'

/** D1 takes a hundred parameters a statement. */
const AT_ONCE = 50

/** Cached entries, at most: some hundred megabytes for a year of a large office. */
const MAX_AT_HAND = 60_000

export function record(database: Database, digest: Ports['digest']): Pick<Ports, 'happened' | 'heads' | 'faultOf'> {
  const heads = () => database.all(sql.selectFrom('head').select(['stream', 'seq', 'hash']).orderBy('stream'))
  const atHand = new Map<string, { readonly hash: string; readonly chain: Chain }>()
  let entries = 0

  function keep(chain: Chain, hash: string): void {
    if (entries + chain.entries.length > MAX_AT_HAND) {
      atHand.clear()
      entries = 0
    }
    entries += chain.entries.length - (atHand.get(chain.stream)?.chain.entries.length ?? 0)
    atHand.set(chain.stream, { hash, chain })
  }

  return {
    async happened(period) {
      const names = await streamsIn(database, period)
      const ends = new Map((await heads()).map(({ stream, hash }) => [stream, hash]))
      const found = new Map<string, Chain>()
      for (const name of names) {
        const known = atHand.get(name)
        if (known && known.hash === ends.get(name)) found.set(name, known.chain)
      }
      const others = names.filter((name) => !found.has(name))
      for (let at = 0; at < others.length; at += AT_ONCE)
        for (const { chain, hash } of await chainsOf(database, others.slice(at, at + AT_ONCE))) {
          found.set(chain.stream, chain)
          keep(chain, hash)
        }
      return names.flatMap((name) => found.get(name) ?? [])
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
    heads,
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

async function chainsOf(
  database: Database,
  names: readonly string[],
): Promise<{ readonly chain: Chain; readonly hash: string }[]> {
  const chains = new Map<string, { entries: AnyEntry[]; hash: string }>(
    names.map((name) => [name, { entries: [], hash: '' }]),
  )
  for (const { stream, body, hash } of await linksOf(database, names)) {
    const chain = chains.get(stream)!
    chain.entries.push(wordsBack(parseEntry(body), undefined, SEALED_WORDS))
    chain.hash = hash
  }
  return [...chains].map(([stream, { entries, hash }]) => ({ chain: { stream, entries }, hash }))
}

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
  return withPieces(rows, pieces)
}
