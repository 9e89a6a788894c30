import type { Row } from '../../core/register/describe.ts'
import type { Content, RegisterEntry, RowVersion } from '../../core/register/entry.ts'
import { saltedText, streamOf } from '../../core/register/entry.ts'
import type { Registers } from '../../core/register/office.ts'
import type { Ports, Write } from '../../ports.ts'
import type { Break } from './break.ts'
import { erasedAfter, registerBreaks } from './registered-audit.ts'
import { type Database, fixed, type Query, sql, statement } from './sql.ts'

/** D1 takes a hundred parameters a statement; a version has five. */
const AT_ONCE = 20
const FIRST = streamOf('')
/** The upper bound of names that begin with `FIRST`. */
const BEYOND = `${FIRST.slice(0, -1)};`

export function registeredWrites({ rows = [], erase }: Write): Query[] {
  const queries: Query[] = []
  for (let at = 0; at < rows.length; at += AT_ONCE)
    queries.push(sql.insertInto('registered').values(rows.slice(at, at + AT_ONCE)))
  if (erase)
    queries.push(
      sql
        .updateTable('registered')
        .set({ content: null, salt: null })
        .where('register', '=', erase.register)
        .where('row', '=', erase.row),
    )
  return queries
}

const headsNow = fixed(() =>
  sql.selectFrom('head').select(['stream', 'seq']).where('stream', '>=', FIRST).where('stream', '<', BEYOND),
)

type Kept = Registers extends ReadonlyMap<string, infer R> ? R : never

const NONE: Kept = { length: 0, rows: [] }

export type Registered = Pick<Ports, 'registers' | 'itemsUsingConsent' | 'rowVersions'> & {
  registerBreaks(): Promise<readonly Break[]>
}

/** The heads of the journal invalidate the cache, no matter who made the change: one short query when nothing changed. */
export function registered(database: Database, digest: Ports['digest']): Registered {
  let kept: Registers = new Map()

  return {
    registerBreaks: () => registerBreaks(database, digest),

    async registers() {
      const heads = await database.all(headsNow())
      const now = kept
      const read = await Promise.all(
        heads.flatMap(({ stream, seq }) => {
          const register = stream.slice(FIRST.length)
          const before = now.get(register) ?? NONE
          return before.length < seq ? [further(register, before, seq).then((rows) => [register, rows] as const)] : []
        }),
      )
      if (read.length === 0) return now
      // A concurrent call may have read further: each register keeps the longer reading.
      const next = new Map(kept)
      for (const [register, rows] of read) if ((next.get(register)?.length ?? 0) < rows.length) next.set(register, rows)
      kept = next
      return next
    },

    async itemsUsingConsent(consent) {
      const found = await database.all(
        statement<{ stream: string }>(
          `select distinct stream from entry where what = 'submitted' and instr(body, ?) > 0`,
          JSON.stringify(consent),
        ),
      )
      return found.map(({ stream }) => stream)
    },

    rowVersions: (register, row) =>
      database.all(
        sql.selectFrom('registered').selectAll().where('register', '=', register).where('row', '=', row).orderBy('seq'),
      ),
  }

  /** Newest first: an older version of a row no longer counts. */
  async function further(register: string, before: Kept, length: number): Promise<Kept> {
    const [entries, versions] = await Promise.all([
      database.all(
        sql
          .selectFrom('entry')
          .select(['seq', 'body'])
          .where('stream', '=', streamOf(register))
          .where('seq', '>', before.length)
          .where('seq', '<=', length)
          .orderBy('seq', 'desc'),
      ),
      database.all(
        sql
          .selectFrom('registered')
          .selectAll()
          .where('register', '=', register)
          .where('seq', '>', before.length)
          .where('seq', '<=', length),
      ),
    ])
    const written = new Map(versions.map((version) => [`${version.seq} ${version.row}`, version]))
    const rows = new Map<string, Row | undefined>()
    for (const { seq, row, hash } of entries.flatMap(named))
      if (!rows.has(row))
        rows.set(row, hash === undefined ? undefined : await opened(register, written.get(`${seq} ${row}`), hash))
    const old = before.rows.filter((row) => !rows.has(row.id))
    return { length, rows: [...old, ...[...rows.values()].flatMap((row) => row ?? [])].sort(byId) }
  }

  /** A row changed or deleted outside the journal is a fault. */
  async function opened(register: string, version: RowVersion | undefined, hash: string): Promise<Row | undefined> {
    if (!version) throw new Error(`A row of the register ${register} is missing.`)
    const { row, seq, content, salt } = version
    if (content === null || salt === null) {
      if (await erasedAfter(database, register, row, seq)) return undefined
      throw new Error(
        `The row ${row} of the register ${register} has lost its text, and no entry says that it was erased.`,
      )
    }
    if ((await digest(saltedText(salt, content))) !== hash)
      throw new Error(`The row ${row} of the register ${register} was changed.`)
    return { id: row, seq, values: (JSON.parse(content) as Content).values }
  }
}

function named({ seq, body }: { seq: number; body: string }): { seq: number; row: string; hash: string | undefined }[] {
  const entry = JSON.parse(body) as RegisterEntry
  if (entry.what === 'erased') return [{ seq, row: entry.row, hash: undefined }]
  return entry.rows.map(({ row, hash }) => ({ seq, row, hash }))
}

function byId(a: Row, b: Row): number {
  return a.id < b.id ? -1 : 1
}
