import type { Named } from '../../core/own-words.ts'
import type { AnyEntry, Ports } from '../../ports.ts'
import type { Break } from './break.ts'
import { entryName } from './entry-pieces.ts'
import { linkText } from './link-text.ts'
import { mailAudit } from './mail-seals.ts'
import { GENESIS } from './migrations.ts'
import { MISSING, type OwnWordsStore, type WithWords, wordsRow } from './own-words.ts'
import { registersAudit } from './registered-audit.ts'
import { type Database, sql, statement } from './sql.ts'
import type { Tables } from './tables.ts'

export type Verified = { readonly chains: number; readonly entries: number; readonly breaks: readonly Break[] }

type Link = Tables['entry']
type Head = Tables['head']
const PAGE = 500

/**
 * Also while others write. With `words`, opens free text and compares it with the chained hash; without, checks only that it exists or was erased.
 */
export async function verify(
  database: Database,
  digest: Ports['digest'],
  words?: Pick<OwnWordsStore, 'open'>,
): Promise<Verified> {
  const heads = new Map((await database.all(sql.selectFrom('head').selectAll())).map((head) => [head.stream, head]))
  const ends = new Map<string, Link>()
  const breaks = new Map<string, Break>()
  const registers = registersAudit(database, digest)
  const mail = mailAudit(database, digest)
  let entries = 0
  let last: Link | undefined
  for await (const link of everyLink(database)) {
    entries++
    const before = last?.stream === link.stream ? last : undefined
    const why = breaks.has(link.stream)
      ? undefined
      : ((await fault(link, before, digest)) ?? (await faultOfWords(link, database, words)))
    if (why) breaks.set(link.stream, { stream: link.stream, ...why })
    noteIn([registers, mail], link)
    const end = heads.get(link.stream)
    if (!breaks.has(link.stream) && end?.seq === link.seq && end.hash !== link.hash)
      breaks.set(link.stream, { stream: link.stream, seq: link.seq, why: 'the head of the chain names another entry' })
    ends.set(link.stream, link)
    last = link
  }
  for (const lost of await wrongEnds(database, heads, ends)) if (!breaks.has(lost.stream)) breaks.set(lost.stream, lost)
  const found = [...(await registers.breaks()), ...(await mail.breaks())]
  const beside = found.filter(({ stream }) => !breaks.has(stream))
  return {
    chains: new Set([...heads.keys(), ...ends.keys()]).size,
    entries,
    breaks: [...breaks.values(), ...beside],
  }
}

export async function fault(link: Link, before: Link | undefined, digest: Ports['digest']) {
  const expected = (before?.seq ?? 0) + 1
  if (link.seq !== expected) return { seq: expected, why: 'the entry is missing' }
  if (link.prev !== (before?.hash ?? GENESIS)) return { seq: link.seq, why: 'it does not follow the entry before it' }
  if (link.hash !== (await digest(linkText(link)))) return { seq: link.seq, why: 'the entry was changed' }
  const { at, by, what } = JSON.parse(link.body) as AnyEntry
  if (at !== link.at || by !== link.by || what !== link.what)
    return { seq: link.seq, why: 'its columns differ from the entry' }
  return undefined
}

type Audit = { note(stream: string, seq: number, body: string): void }

function noteIn(audits: readonly Audit[], { stream, seq, body }: Link): void {
  for (const audit of audits) audit.note(stream, seq, body)
}

/** Free text may be missing only where the record says that it was erased. */
async function faultOfWords(
  link: Link & WithWords,
  database: Database,
  words: Pick<OwnWordsStore, 'open'> | undefined,
) {
  const { words: named } = JSON.parse(link.body) as { words?: Named }
  const { stream, seq } = link
  if (!named) return undefined
  if (link.wordsKey === null) return { seq, why: MISSING }
  if (link.wordsContent === null) return (await erasedAfter(database, link)) ? undefined : { seq, why: MISSING }
  try {
    await words?.open({ stream, seq }, named, wordsRow(link))
    return undefined
  } catch {
    return { seq, why: 'its text was changed' }
  }
}

async function erasedAfter(database: Database, { stream, seq }: Link): Promise<boolean> {
  const found = await database.all(
    statement(
      `select 1 from entry where stream = ? and seq > ? and what in ('content-erased', 'words-erased') limit 1`,
      stream,
      seq,
    ),
  )
  return found.length > 0
}

/** Entries written since the heads were read are newer, so those heads are read again. */
async function wrongEnds(database: Database, heads: Map<string, Head>, ends: Map<string, Link>): Promise<Break[]> {
  const wrong: Break[] = []
  for (const [stream, head] of heads) {
    const end = ends.get(stream)?.seq ?? 0
    if (end < head.seq) wrong.push({ stream, seq: end + 1, why: 'entries are missing from the end' })
  }
  for (const [stream, end] of ends) {
    if ((heads.get(stream)?.seq ?? 0) >= end.seq) continue
    const [head] = await database.all(sql.selectFrom('head').selectAll().where('stream', '=', stream))
    if ((head?.seq ?? 0) < end.seq) wrong.push({ stream, seq: end.seq, why: 'it is after the head of the chain' })
  }
  return wrong
}

async function* everyLink(database: Database): AsyncGenerator<Link & WithWords> {
  const long = await longLinks(database)
  let after = { stream: '', seq: 0 }
  for (;;) {
    const page = await database.all(
      sql
        .selectFrom('entry')
        .leftJoin('said', (join) => join.onRef('said.stream', '=', 'entry.stream').onRef('said.seq', '=', 'entry.seq'))
        .selectAll('entry')
        .select(['said.content as wordsContent', 'said.key as wordsKey'])
        .where(({ eb, refTuple, tuple }) =>
          eb(refTuple('entry.stream', 'entry.seq'), '>', tuple(after.stream, after.seq)),
        )
        .orderBy('entry.stream')
        .orderBy('entry.seq')
        .limit(PAGE),
    )
    for (const link of page)
      yield long.has(entryName(link)) ? { ...link, body: link.body + (await more(database, link)) } : link
    const end = page.at(-1)
    if (!end || page.length < PAGE) return
    after = end
  }
}

/** Their body did not fit into a row. */
async function longLinks(database: Database): Promise<Set<string>> {
  const rows = await database.all(sql.selectFrom('entryMore').select(['stream', 'seq']).distinct())
  return new Set(rows.map(entryName))
}

async function more(database: Database, { stream, seq }: Link): Promise<string> {
  const pieces = await database.all(
    sql.selectFrom('entryMore').select('body').where('stream', '=', stream).where('seq', '=', seq).orderBy('piece'),
  )
  return pieces.map((piece) => piece.body).join('')
}
