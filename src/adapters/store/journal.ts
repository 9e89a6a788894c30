import { type DelegationEntry, type DelegationNow, delegationFrom } from '../../core/delegation.ts'
import { Conflict } from '../../core/refusal.ts'
import type { AnyEntry, Ports, Write } from '../../ports.ts'
import { canonicalJson } from './canonical-json.ts'
import { erasing } from './erasure.ts'
import { itemUpsert } from './items.ts'
import { mailInsert } from './mail-log.ts'
import { copyInsert, orderDone, orderInsert } from './mail-orders.ts'
import { GENESIS } from './migrations.ts'
import { noticeInsert } from './outbox.ts'
import { cut } from './pieces.ts'
import { registeredWrites } from './registered.ts'
import { type Database, type Query, sql } from './sql.ts'

export type Journal = Pick<Ports, 'read' | 'append'> & { delegations(): Promise<readonly DelegationNow[]> }

/** The text behind an entry's hash: where it stands is part of it, so that it cannot be moved. */
export function linkText(link: { prev: string; stream: string; seq: number; body: string }): string {
  return `${link.prev}\n${link.stream}\n${link.seq}\n${link.body}`
}

/** All entries, one chain a stream. */
export function journal(database: Database, digest: Ports['digest']): Journal {
  return {
    async read(stream) {
      const rows = await database.all(
        sql.selectFrom('entry').select(['seq', 'body']).where('stream', '=', stream).orderBy('seq'),
      )
      const more = await database.all(
        sql
          .selectFrom('entryMore')
          .select(['seq', 'body'])
          .where('stream', '=', stream)
          .orderBy('seq')
          .orderBy('piece'),
      )
      return rows.map(({ seq, body }) =>
        parse(
          body,
          more.filter((piece) => piece.seq === seq),
        ),
      )
    },

    async append(write) {
      await database.batch(await queriesOf(write))
    },

    async delegations() {
      const rows = await database.all(
        sql
          .selectFrom('entry')
          .select(['stream', 'body'])
          .where('stream', '>=', 'delegation:')
          .where('stream', '<', 'delegation;')
          .orderBy('stream')
          .orderBy('seq'),
      )
      const chains = new Map<string, DelegationEntry[]>()
      for (const { stream, body } of rows)
        chains.set(stream, [...(chains.get(stream) ?? []), JSON.parse(body) as DelegationEntry])
      return [...chains.values()].flatMap((chain) => delegationFrom(chain) ?? [])
    },
  }

  async function queriesOf(write: Write): Promise<Query[]> {
    const [head] = await database.all(sql.selectFrom('head').select(['seq', 'hash']).where('stream', '=', write.stream))
    if ((head?.seq ?? 0) !== write.after) throw new Conflict('Somebody else was first. Look again, then decide.')
    const own = [...(await links(write, head?.hash ?? GENESIS, digest)), ...besides(write)]
    return write.also ? [...own, ...(await queriesOf(write.also))] : own
  }
}

/** What an act writes besides its entries. */
function besides(write: Write): Query[] {
  return [
    ...(write.summary ? [itemUpsert(write.summary, write.title)] : []),
    ...(write.mail ? [mailInsert(write.mail)] : []),
    ...(write.notices ?? []).map(noticeInsert),
    ...(write.mailCopy ? [copyInsert(write.mailCopy)] : []),
    ...(write.mailDone ? [orderDone(write.mailDone)] : []),
    ...(write.mailOrder ? orderInsert(write.mailOrder) : []),
    ...registeredWrites(write),
    ...(write.eraseContent ? erasing(write.eraseContent) : []),
  ]
}

function parse(body: string, more: readonly { body: string }[]): AnyEntry {
  return JSON.parse(body + more.map((piece) => piece.body).join('')) as AnyEntry
}

async function links(write: Write, from: string, digest: Ports['digest']): Promise<Query[]> {
  const { stream } = write
  const queries: Query[] = []
  let prev = from
  let seq = write.after
  for (const entry of write.entries) {
    seq++
    const { at, by, what } = entry
    const body = canonicalJson(entry)
    const hash = await digest(linkText({ prev, stream, seq, body }))
    const [first, ...more] = cut(body)
    queries.push(sql.insertInto('entry').values({ stream, seq, at, by, what, body: first!, prev, hash }))
    for (const [index, rest] of more.entries())
      queries.push(sql.insertInto('entryMore').values({ stream, seq, piece: index + 1, body: rest }))
    prev = hash
  }
  queries.push(
    sql
      .insertInto('head')
      .values({ stream, seq, hash: prev })
      .onConflict((clash) => clash.column('stream').doUpdateSet({ seq, hash: prev })),
  )
  return queries
}
