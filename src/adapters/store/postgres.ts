import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { postgresSchema } from './postgres-schema.ts'
import type { PostgresSettings } from './postgres-settings.ts'
import { postgresText, postgresValue } from './postgres-text.ts'
import { asConflict, type Database, type Query, statement, tablesFrom } from './sql.ts'

export type Postgres = Database & {
  close(): Promise<void>
  /** Runs with one state of all tables, whatever others write at the same time. */
  atOneMoment<Given>(read: (database: Pick<Database, 'all' | 'tables'>) => Promise<Given>): Promise<Given>
}

type Rows = readonly unknown[]
type Waiting = {
  readonly queries: readonly Query[]
  readonly resolve: (rows: Rows) => void
  readonly reject: (fault: unknown) => void
}
type Outcome = { readonly rows: Rows } | { readonly fault: unknown }

/** Milliseconds. The server ends a transaction whose process hangs, because that would keep all others waiting. */
const IDLE_IN_TRANSACTION_MS = 15_000
const STATEMENT_MS = 60_000
const LOCK_MS = 20_000
const CONNECT_MS = 10_000
/** After it the server or the way there is gone, and TCP would wait for minutes. */
const ANSWER_MS = 90_000

const MAX_IN_A_COMMIT = 100
const TRIES = 5
const FIRST_PAUSE_MS = 20

/** For as long as the transaction lasts, in each schema. */
const BEGIN = `begin isolation level read committed;
  select pg_advisory_xact_lock(hashtextextended('countersign ' || current_schema(), 0))`

const INT8 = 20
const NUMERIC = 1700

/**
 * One writer at a time, as in SQLite: each statement sees all that was written before it, and numbers of orders become visible in their order.
 * Batches of one turn of the event loop share a commit.
 */
export function openPostgres(settings: PostgresSettings, answerMs = ANSWER_MS): Postgres {
  const { connection, connections } = settings
  const pool = new pg.Pool({
    ...connection,
    max: connections,
    ...{ connectionTimeoutMillis: CONNECT_MS, keepAlive: true, application_name: 'countersign', pipeline: true },
    ...{ statement_timeout: STATEMENT_MS, lock_timeout: LOCK_MS, query_timeout: answerMs },
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    types: { getTypeParser },
  })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  let waiting: Waiting[] = []
  let writing: Promise<void> | undefined
  let ending: Promise<void> | undefined

  function write(queries: readonly Query[]): Promise<Rows> {
    return new Promise((resolve, reject) => {
      waiting.push({ queries, resolve, reject })
      writing ??= new Promise<void>((begun) => setImmediate(begun)).then(writeAll)
    })
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.slice(0, MAX_IN_A_COMMIT)
      waiting = waiting.slice(MAX_IN_A_COMMIT)
      await commit(pool, group)
    }
    writing = undefined
  }

  async function all<Row>(query: Query<Row>): Promise<readonly Row[]> {
    const compiled = query.compile()
    const isRead = /^\s*(?:select|with)\b/i.test(compiled.sql)
    return (isRead ? (await run(pool, compiled)).rows : await write([query])) as readonly Row[]
  }

  return {
    all,
    batch: async (queries) => void (await write(queries)),
    tables: () => tablesOf(all),
    adapted: postgresSchema,
    async atOneMoment(read) {
      const client = await pool.connect()
      try {
        await client.query('begin isolation level repeatable read read only')
        const within = async <Row>(query: Query<Row>) => (await run(client, query.compile())).rows as Row[]
        const given = await read({ all: within, tables: () => tablesOf(within) })
        await client.query('commit')
        client.release()
        return given
      } catch (fault) {
        // Ends the connection and, with it, the transaction.
        client.release(true)
        throw fault
      }
    },
    close() {
      ending ??= (writing ?? Promise.resolve()).then(() => pool.end())
      return ending
    },
  }
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format as 'text')
}

type Compiled = ReturnType<Query['compile']>

function run(at: pg.Pool | pg.PoolClient, { sql, parameters }: Compiled): Promise<pg.QueryResult> {
  return at.query(postgresText(sql), parameters.map(postgresValue))
}

async function commit(pool: pg.Pool, group: readonly Waiting[]): Promise<void> {
  try {
    const outcomes = await tried(pool, group)
    for (const [index, outcome] of outcomes.entries()) {
      if ('rows' in outcome) group[index]!.resolve(outcome.rows)
      else group[index]!.reject(asConflict(outcome.fault))
    }
  } catch (fault) {
    for (const one of group) one.reject(asConflict(fault))
  }
}

/** Nothing of it was written, so nothing is written twice. */
async function tried(pool: pg.Pool, group: readonly Waiting[]): Promise<readonly Outcome[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await written(pool, group)
    } catch (fault) {
      if (attempt === TRIES || !isUndone(fault)) throw fault
      await setTimeout(FIRST_PAUSE_MS * 2 ** attempt * Math.random())
    }
  }
}

/** A serialisation failure, a deadlock, or a lock that was not given. */
const UNDONE = new Set(['40001', '40P01', '55P03'])

function isUndone(fault: unknown): boolean {
  return UNDONE.has(String((fault as { code?: unknown }).code))
}

/** In order. Throws when nothing at all was written, or when that is not known. */
async function written(pool: pg.Pool, group: readonly Waiting[]): Promise<readonly Outcome[]> {
  const client = await pool.connect()
  try {
    const begun = client.query(BEGIN)
    const outcomes: Outcome[] = []
    for (const { queries } of group) outcomes.push(await attempt(client, begun, queries))
    await client.query('commit')
    client.release()
    return outcomes
  } catch (fault) {
    client.release(true)
    throw fault
  }
}

/** The lock is held for one way there and back, not for each query. */
async function attempt(client: pg.PoolClient, begun: Promise<unknown>, queries: readonly Query[]): Promise<Outcome> {
  const sent = [
    begun,
    client.query('savepoint act'),
    ...queries.map((query) => run(client, query.compile())),
    client.query('release savepoint act'),
  ]
  const answers = await Promise.allSettled(sent)
  // After the first fault PostgreSQL refuses the others.
  const fault = answers.find((answer) => answer.status === 'rejected')?.reason
  if (fault === undefined) return { rows: rowsOf(answers.at(-2)) }
  if (answers[0]?.status === 'rejected' || isUndone(fault)) throw fault
  await client.query('rollback to savepoint act; release savepoint act')
  return { fault }
}

function rowsOf(answer: PromiseSettledResult<unknown> | undefined): Rows {
  return answer?.status === 'fulfilled' ? ((answer.value as pg.QueryResult).rows ?? []) : []
}

function tablesOf(all: Database['all']) {
  return all<{ name: string; column: string | null }>(
    statement(`select class.relname as name, attribute.attname as "column" from pg_class as class
      left join pg_index as key on key.indrelid = class.oid and key.indisprimary
      left join lateral unnest(key.indkey) with ordinality as place (number, position) on true
      left join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum = place.number
      where class.relnamespace = current_schema()::regnamespace and class.relkind = 'r'
      order by class.relname, place.position`),
  ).then(tablesFrom)
}
