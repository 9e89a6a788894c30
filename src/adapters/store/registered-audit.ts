import { type RegisterEntry, saltedText, streamOf } from '../../core/register/entry.ts'
import type { Ports } from '../../ports.ts'
import type { Break } from './break.ts'
import { withPieces } from './entry-pieces.ts'
import { type Database, sql, statement } from './sql.ts'
import type { Tables } from './tables.ts'

type Version = Tables['registered']
const FIRST = streamOf('')
const PAGE = 500
const LOST = 'has lost its text, and no entry says that it was erased'

/** A damaged body is reported by the check of its chain. */
function entryIn(body: string): RegisterEntry | undefined {
  try {
    return JSON.parse(body) as RegisterEntry
  } catch {
    return undefined
  }
}

/** Only then may the text of a row be missing. */
export async function erasedAfter(database: Database, register: string, row: string, seq: number): Promise<boolean> {
  const found = await database.all(
    statement(
      `select 1 from entry where stream = ? and seq > ? and what = 'erased' and json_extract(body, '$.row') = ? limit 1`,
      ...[streamOf(register), seq, row],
    ),
  )
  return found.length > 0
}

/** Reports the names of rows, never their values. */
export function registersAudit(database: Database, digest: Ports['digest']) {
  const named = new Map<string, string>()
  const erased = new Map<string, number>()

  return {
    note(stream: string, seq: number, body: string): void {
      if (!stream.startsWith(FIRST)) return
      const register = stream.slice(FIRST.length)
      const entry = entryIn(body)
      if (!entry) return
      if (entry.what === 'erased') erased.set(`${register}\n${entry.row}`, seq)
      else for (const { row, hash } of entry.rows) named.set(`${register}\n${row}\n${seq}`, hash)
    },

    async breaks(): Promise<Break[]> {
      const wrong: Break[] = []
      const left = new Set(named.keys())
      for await (const version of everyVersion(database)) {
        const { register, row, seq } = version
        left.delete(`${register}\n${row}\n${seq}`)
        const why = await faultOf(version)
        if (why) wrong.push({ stream: streamOf(register), seq, why: `the row ${row} ${why}` })
      }
      for (const name of left) {
        const [register = '', row, seq] = name.split('\n')
        wrong.push({ stream: streamOf(register), seq: Number(seq), why: `the row ${row} is missing` })
      }
      return wrong
    },
  }

  async function faultOf(version: Version): Promise<string | undefined> {
    const { register, row, seq, content, salt } = version
    const hash = named.get(`${register}\n${row}\n${seq}`)
    // Written since the entries were read: the next run compares it.
    if (hash === undefined) return (await isNamed(database, version)) ? undefined : 'has no entry'
    if (content === null || salt === null) return (await isErased(version)) ? undefined : LOST
    if (erasedBy(version)) return 'was erased, but its text is back'
    return (await digest(saltedText(salt, content))) === hash ? undefined : 'was changed'
  }

  function erasedBy({ register, row, seq }: Version): boolean {
    return (erased.get(`${register}\n${row}`) ?? 0) > seq
  }

  async function isErased(version: Version): Promise<boolean> {
    return erasedBy(version) || erasedAfter(database, version.register, version.row, version.seq)
  }
}

async function isNamed(database: Database, { register, row, seq }: Version): Promise<boolean> {
  const [found] = await database.all(
    sql.selectFrom('entry').select('body').where('stream', '=', streamOf(register)).where('seq', '=', seq),
  )
  const entry = found && entryIn(found.body)
  return entry?.what === 'registered' && entry.rows.some((one) => one.row === row)
}

async function* everyVersion(database: Database): AsyncGenerator<Version> {
  let after = { register: '', row: '', seq: 0 }
  for (;;) {
    const page = await database.all(
      sql
        .selectFrom('registered')
        .selectAll()
        .where(({ eb, refTuple, tuple }) =>
          eb(refTuple('register', 'row', 'seq'), '>', tuple(after.register, after.row, after.seq)),
        )
        .orderBy('register')
        .orderBy('row')
        .orderBy('seq')
        .limit(PAGE),
    )
    yield* page
    const end = page.at(-1)
    if (!end || page.length < PAGE) return
    after = end
  }
}

/** Checks registers alone, so that every start can afford it. */
export async function registerBreaks(database: Database, digest: Ports['digest']): Promise<Break[]> {
  const audit = registersAudit(database, digest)
  const [links, pieces] = await Promise.all([
    database.all(linksOf('entry')),
    database.all(linksOf('entryMore').orderBy('piece')),
  ])
  for (const { stream, seq, body } of withPieces(links, pieces)) audit.note(stream, seq, body)
  return audit.breaks()
}

const BEYOND = `${FIRST.slice(0, -1)};`

function linksOf(table: 'entry' | 'entryMore') {
  return sql
    .selectFrom(table)
    .select(['stream', 'seq', 'body'])
    .where('stream', '>=', FIRST)
    .where('stream', '<', BEYOND)
}
