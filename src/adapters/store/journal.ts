import { type DelegationEntry, type DelegationNow, delegationFrom } from '../../core/delegation.ts'
import { SYSTEM } from '../../core/office-snapshot.ts'
import { wordsApart, wordsBack } from '../../core/own-words.ts'
import { Conflict } from '../../core/refusal.ts'
import type { AnyEntry, Ports, Write } from '../../ports.ts'
import { canonicalJson } from './canonical-json.ts'
import type { ContentKeys } from './content-keys.ts'
import { erasing } from './erasure.ts'
import { writeAct } from './idempotency.ts'
import { itemUpsert } from './items.ts'
import { judgedWrites } from './judged.ts'
import { linkText } from './link-text.ts'
import { declaredInsert } from './mail-gateways.ts'
import { mailInsert } from './mail-log.ts'
import { copiesGone, copyInsert, orderDone, orderInsert } from './mail-orders.ts'
import { lineInsert, mailLogWrites } from './mail-seals.ts'
import { GENESIS } from './migrations.ts'
import { noticeInsert } from './outbox.ts'
import {
  createOwnWords,
  erasingWords,
  type OwnWordsStore,
  type StreamKey,
  type WithWords,
  wordsRow,
} from './own-words.ts'
import { parseEntry } from './parse-entry.ts'
import { cut } from './pieces.ts'
import { registeredWrites } from './registered.ts'
import { forgetServed } from './served.ts'
import { type Database, fixed, type Query, sql } from './sql.ts'

export type Journal = Pick<Ports, 'read' | 'append'> & { delegations(): Promise<readonly DelegationNow[]> }

type Parts = { readonly database: Database; readonly keys: ContentKeys; readonly digest: Ports['digest'] }

export function journal(parts: Parts): Journal {
  const { database, keys } = parts
  const words = createOwnWords(parts)
  const delegation = delegationRows(words)
  return {
    async read(stream) {
      const rows = await database.all(entriesOf(stream))
      const more = rows.length === 0 ? [] : await database.all(piecesOf(stream))
      const rest = (seq: number) => more.flatMap((piece) => (piece.seq === seq ? [piece.body] : [])).join('')
      return Promise.all(rows.map((row) => opened({ ...row, body: row.body + rest(row.seq) }, words)))
    },

    async append(write) {
      const made: StreamKey[] = []
      try {
        const queries = await queriesOf(write, parts, words, made)
        await (isOfSystem(write) ? database.batch(queries) : writeAct(database, queries))
      } catch (fault) {
        if (fault instanceof Conflict) for (const { name } of made) await keys.remove(name)
        throw fault
      }
    },

    async delegations() {
      const rows = await database.all(delegationsNow())
      const chains = new Map<string, DelegationEntry[]>()
      for (const row of rows) chains.set(row.stream, [...(chains.get(row.stream) ?? []), await delegation(row)])
      return [...chains.values()].flatMap((chain) => delegationFrom(chain) ?? [])
    },
  }
}

/** What the system writes while it answers a request is not what the request asked for. */
const isOfSystem = ({ entries }: Write): boolean => entries.every(({ by }) => by === SYSTEM)

const entriesOf = fixed((stream: string) =>
  withWords()
    .select(['entry.stream', 'entry.seq', 'entry.body'])
    .where('entry.stream', '=', stream)
    .orderBy('entry.seq'),
)

const piecesOf = fixed((stream: string) =>
  sql.selectFrom('entryMore').select(['seq', 'body']).where('stream', '=', stream).orderBy('seq').orderBy('piece'),
)

const delegationsNow = fixed(() =>
  withWords()
    .select(['entry.stream', 'entry.seq', 'entry.body'])
    .where('entry.stream', '>=', 'delegation:')
    .where('entry.stream', '<', 'delegation;')
    .orderBy('entry.stream')
    .orderBy('entry.seq'),
)

function withWords() {
  return sql
    .selectFrom('entry')
    .leftJoin('said', (join) => join.onRef('said.stream', '=', 'entry.stream').onRef('said.seq', '=', 'entry.seq'))
    .select(['said.content as wordsContent', 'said.key as wordsKey'])
}

type Row = WithWords & { readonly stream: string; readonly seq: number; readonly body: string }

async function opened(row: Row, words: OwnWordsStore): Promise<AnyEntry> {
  const chained = parseEntry(row.body)
  return wordsBack(chained, chained.words && (await words.open(row, chained.words, wordsRow(row))))
}

/** Every request reads delegations, so opened ones are cached until they are erased. */
function delegationRows(words: OwnWordsStore) {
  const atHand = new Map<string, DelegationEntry>()
  return async (row: Row): Promise<DelegationEntry> => {
    const name = `${row.stream} ${row.seq} ${row.wordsContent !== null}`
    const known = atHand.get(name) ?? ((await opened(row, words)) as DelegationEntry)
    atHand.set(name, known)
    return known
  }
}

async function queriesOf(write: Write, parts: Parts, words: OwnWordsStore, made: StreamKey[]): Promise<Query[]> {
  const { database, digest } = parts
  const [head] = await database.all(sql.selectFrom('head').select(['seq', 'hash']).where('stream', '=', write.stream))
  if ((head?.seq ?? 0) !== write.after)
    throw new Conflict('Another person changed this first. Look again, then decide.')
  const separated = await separateWords(write, words, made)
  const lines = write.mail ? [await lineInsert(write.mail, digest)] : []
  const own = [
    ...(await links({ ...write, ...separated }, head?.hash ?? GENESIS, digest)),
    ...sideWrites(write),
    ...lines,
  ]
  return write.also ? [...own, ...(await queriesOf(write.also, parts, words, made))] : own
}

type SeparatedWords = { readonly bodies: readonly string[]; readonly sealed: readonly Query[] }

async function separateWords(write: Write, store: OwnWordsStore, made: StreamKey[]): Promise<SeparatedWords> {
  const { stream } = write
  const erases = write.eraseContent !== undefined || write.eraseWords === true
  const bodies: string[] = []
  const sealed: Query[] = []
  let key: StreamKey | undefined
  for (const [index, entry] of write.entries.entries()) {
    const { bare, words } = wordsApart(entry)
    if (words) key ??= await keyFor(store, stream, erases, made)
    const one = words && key && (await store.shut({ stream, seq: write.after + index + 1 }, words, key))
    bodies.push(canonicalJson(one ? { ...bare, words: one.named } : bare))
    if (one) sealed.push(one.query)
  }
  return { bodies, sealed: [...sealed, ...(erases ? erasingWords(stream, write.after) : [])] }
}

async function keyFor(words: OwnWordsStore, stream: string, fresh: boolean, made: StreamKey[]): Promise<StreamKey> {
  const key = await words.keyFor(stream, fresh)
  if (key.made) made.push(key)
  return key
}

function sideWrites(write: Write): Query[] {
  return [
    ...(write.summary ? [itemUpsert(write.summary, write.title)] : []),
    ...(write.mail ? [mailInsert(write.mail)] : []),
    ...(write.notices ?? []).map(noticeInsert),
    ...(write.mailCopy ? [copyInsert(write.mailCopy)] : []),
    ...(write.mailDeclared ? [declaredInsert(write.mailDeclared)] : []),
    ...(write.mailDone ? orderDone(write.mailDone) : []),
    ...(write.mailGone ? [copiesGone(write.mailGone)] : []),
    ...(write.mailOrder ? orderInsert(write.mailOrder) : []),
    ...(write.judged ? judgedWrites(write.stream, write.judged) : []),
    ...registeredWrites(write),
    ...mailLogWrites(write),
    ...(write.eraseContent ? [...erasing(write.eraseContent), forgetServed(write.eraseContent.item)] : []),
  ]
}

async function links(write: Write & SeparatedWords, from: string, digest: Ports['digest']): Promise<Query[]> {
  const { stream } = write
  const queries = [...write.sealed]
  let prev = from
  let seq = write.after
  for (const [index, { at, by, what }] of write.entries.entries()) {
    seq++
    const body = write.bodies[index]!
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
