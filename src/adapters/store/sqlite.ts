import SQLite from 'better-sqlite3'
import { asConflict, type Database, type Query, tablesOfSqlite } from './sql.ts'

/** Long enough for a backup to finish, short enough for a person to wait. */
const BUSY_MS = 5_000

type Waiting = {
  readonly queries: readonly Query[]
  readonly resolve: () => void
  readonly reject: (fault: unknown) => void
}

export type Sqlite = Database & { close(): void }

/**
 * One fsync costs as much as dozens of acts, so batches of one turn of the event loop share a commit. Each has its own savepoint, so a failed one
 * does not fail others.
 */
export function openSqlite(file: string): Sqlite {
  const connection = connect(file, { timeout: BUSY_MS })
  // Not `pragma`, which leaves a statement to be collected: see `preparing`.
  connection.exec('pragma journal_mode = WAL; pragma synchronous = FULL')
  // Overwrites erased content in the file.
  connection.exec('pragma secure_delete = ON')
  const prepare = preparing(connection)
  let waiting: Waiting[] = []

  function flush(): void {
    const group = waiting
    waiting = []
    if (group.length > 0) commit(connection, prepare, group)
  }

  return {
    ...reading(prepare),
    batch: (queries) =>
      new Promise((resolve, reject) => {
        waiting.push({ queries, resolve, reject })
        if (waiting.length === 1) setImmediate(flush)
      }),
    close() {
      flush()
      connection.close()
    },
  }
}

export function openSqliteToRead(file: string): Sqlite {
  const connection = connect(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS })
  return {
    ...reading(preparing(connection)),
    batch: () => Promise.reject(new Error('The database is open for reading only.')),
    close: () => connection.close(),
  }
}

type Prepare = (text: string) => SQLite.Statement

/** From Node 24.19 on the process aborts when a statement is collected while no JavaScript runs. There are as many as query texts. */
const NEVER_COLLECTED: object[] = []

/** For statements that `exec` runs: a statement of `prepare` must be kept too. */
export function connect(file: string, options: SQLite.Options): SQLite.Database {
  const connection = new SQLite(file, options)
  NEVER_COLLECTED.push(connection)
  return connection
}

function preparing(connection: SQLite.Database): Prepare {
  const kept = new Map<string, SQLite.Statement>()
  NEVER_COLLECTED.push(kept)
  return (text) => {
    const known = kept.get(text)
    if (known) return known
    const made = connection.prepare(text)
    kept.set(text, made)
    return made
  }
}

function reading(prepare: Prepare): Pick<Database, 'all' | 'tables'> {
  async function all<Row>(query: Query<Row>): Promise<readonly Row[]> {
    const { sql, parameters } = query.compile()
    return prepare(sql).all(...parameters) as Row[]
  }
  return { all, tables: () => tablesOfSqlite(all) }
}

function commit(connection: SQLite.Database, prepare: Prepare, group: readonly Waiting[]): void {
  let faults: unknown[]
  try {
    faults = write(connection, prepare, group)
  } catch (fault) {
    if (connection.inTransaction) connection.exec('rollback')
    for (const one of group) one.reject(fault)
    return
  }
  for (const [index, one] of group.entries()) {
    if (faults[index] === undefined) one.resolve()
    else one.reject(asConflict(faults[index]))
  }
}

/** In order. Throws when nothing at all was written. */
function write(connection: SQLite.Database, prepare: Prepare, group: readonly Waiting[]): unknown[] {
  prepare('begin immediate').run()
  const faults = group.map((one) => {
    const fault = attempt(connection, prepare, one.queries)
    // A full disk or a disk fault ends the whole transaction, not only the savepoint.
    if (!connection.inTransaction) throw fault
    return fault
  })
  prepare('commit').run()
  return faults
}

function attempt(connection: SQLite.Database, prepare: Prepare, queries: readonly Query[]): unknown {
  prepare('savepoint act').run()
  try {
    for (const query of queries) {
      const { sql, parameters } = query.compile()
      prepare(sql).run(...parameters)
    }
    prepare('release act').run()
    return undefined
  } catch (fault) {
    if (connection.inTransaction) connection.exec('rollback to act; release act')
    return fault
  }
}
