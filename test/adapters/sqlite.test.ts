import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import SQLite from 'better-sqlite3'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { items } from '../../src/adapters/store/items.ts'
import { type Database, sql, statement } from '../../src/adapters/store/sql.ts'
import { openSqlite, openSqliteToRead } from '../../src/adapters/store/sqlite.ts'
import { DATABASE } from '../../src/entry/database.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { actsContract } from './acts-contract.ts'
import { chainContract } from './chain-contract.ts'
import { registersContract } from './registers-contract.ts'
import { draft, fresh, write } from './samples.ts'
import { storeContract } from './store-contract.ts'

const folders: string[] = []
const closing: (() => void)[] = []
afterAll(() => {
  for (const close of closing) close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function folder(): string {
  const made = temporaryFolder('store')
  folders.push(made)
  return made
}

async function open(data: string) {
  const store = await openStore(data)
  const database = openSqlite(join(data, DATABASE))
  closing.push(store.close, database.close)
  return { store, database }
}

describe('the store on SQLite and disk', () => {
  const data = folder()
  storeContract(() => open(data))
  chainContract(() => open(folder()))
  actsContract(() => open(folder()))
  const registers = folder()
  registersContract(() => open(registers))

  test('only the owner can read the private key', () => {
    expect(statSync(join(data, 'signing-keys.json')).mode & 0o777).toBe(0o600)
  })

  test('drafts are looked up by an index that leaves out mail, however much is held', async () => {
    const { database } = await open(folder())
    const explained: string[] = []
    const all: Database['all'] = async (query) => {
      const { sql: text, parameters } = query.compile()
      const steps = await database.all<{ detail: string }>(statement(`explain query plan ${text}`, ...parameters))
      explained.push(...steps.map(({ detail }) => detail))
      return []
    }
    await items({ ...database, all }).items({ progress: ['awaiting', 'approved'], mail: false, limit: 10 })
    expect(explained[0]).toContain('(mail=? AND progress=?)')
  })

  test('two that start at once use the same tables and the same key', async () => {
    const shared = folder()
    const [a, b] = await Promise.all([open(shared), open(shared)])
    expect(await a.store.keys()).toEqual(await b.store.keys())
    await a.store.append(write('item', 0))
    expect(await b.store.read('item')).toHaveLength(1)
  })

  test('it does not start without the key of the office, nor with another, once content was sealed', async () => {
    const data = folder()
    const { store } = await open(data)
    const given = draft()
    const version = await store.keep(given)
    const key = join(data, 'content-key')
    expect(statSync(key).mode & 0o777).toBe(0o600)
    renameSync(key, `${key}.away`)
    await expect(openStore(data)).rejects.toThrow('is missing')
    writeFileSync(key, Buffer.alloc(32, 7).toString('base64'))
    await expect(openStore(data)).rejects.toThrow('not the content key')
    writeFileSync(key, 'too short')
    await expect(openStore(data)).rejects.toThrow(/base64|32 bytes/)
    renameSync(`${key}.away`, key)
    expect(await (await open(data)).store.open(version)).toEqual(given)
  })

  test('refuses to start without the office key, or with another key, once content is sealed', async () => {
    const newer = folder()
    const { database } = await open(newer)
    await database.batch([sql.insertInto('migration').values({ version: 999, name: 'later', at: '2030' })])
    await expect(openStore(newer)).rejects.toThrow('newer')
  })
})

describe('batches that share a commit', () => {
  test('a failed batch does not fail the others', async () => {
    const database = openSqlite(join(folder(), 'a.db'))
    closing.push(database.close)
    await database.batch([statement('create table t (n integer primary key)')])
    const insert = (...numbers: number[]) =>
      database.batch(numbers.map((n) => statement('insert into t values (?)', n)))
    const answers = await Promise.allSettled([insert(1, 2), insert(3, 1), insert(4), insert(5, 5), insert(6)])
    expect(answers.map((answer) => answer.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(await database.all(statement('select n from t order by n'))).toEqual([
      { n: 1 },
      { n: 2 },
      { n: 4 },
      { n: 6 },
    ])
  })

  test('a full disk fails all of them, and the database works afterwards', async () => {
    const database = openSqlite(join(folder(), 'a.db'))
    closing.push(database.close)
    await database.batch([statement('create table t (n integer primary key, b blob)')])
    await database.all(statement('pragma max_page_count = 20'))
    const insert = (n: number, size: number) =>
      database.batch([statement('insert into t values (?, zeroblob(?))', n, size)])
    const answers = await Promise.allSettled([insert(1, 10), insert(2, 1_000_000), insert(3, 10)])
    expect(answers[1]?.status).toBe('rejected')
    const kept = await database.all<{ n: number }>(statement('select n from t order by n'))
    const promised = answers.flatMap((answer, index) => (answer.status === 'fulfilled' ? [{ n: index + 1 }] : []))
    expect(kept).toEqual(promised)
    await insert(4, 10)
  })

  test('a reader opened read-only cannot write', async () => {
    const data = folder()
    await open(data)
    const reader = openSqliteToRead(join(data, DATABASE))
    closing.push(reader.close)
    await expect(reader.batch([sql.deleteFrom('mail')])).rejects.toThrow('reading')
    expect(await reader.all(sql.selectFrom('mail').selectAll().where('key', '=', fresh('key')))).toEqual([])
  })
})

test('leaves no statement to be collected, because Node 24.19 and newer abort at that', async () => {
  const prepare = vi.spyOn(SQLite.prototype, 'prepare')
  const pragma = vi.spyOn(SQLite.prototype, 'pragma')
  const database = openSqlite(join(folder(), DATABASE))
  closing.push(database.close)
  for (const _ of [1, 2])
    for (let number = 0; number < 400; number++) await database.all(statement(`select ${number} as number`))
  expect(prepare).toHaveBeenCalledTimes(400)
  expect(pragma).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('keeps a closed connection and its statements, because Node 24.19 and newer abort when one is collected', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const made = await connectionAndStatement()
  // What a weak reference gave lives until the end of the turn.
  await new Promise(setImmediate)
  collect()
  expect(made.map((one) => one.deref() !== undefined)).toEqual([true, true])
})

async function connectionAndStatement(): Promise<readonly WeakRef<object>[]> {
  const { prepare } = SQLite.prototype
  const made: WeakRef<object>[] = []
  SQLite.prototype.prepare = function (this: SQLite.Database, text: string) {
    const prepared = prepare.call(this, text)
    made.push(new WeakRef(this), new WeakRef(prepared))
    return prepared
  } as typeof prepare
  const database = openSqlite(join(folder(), DATABASE))
  await database.all(statement('select 1 as number'))
  database.close()
  SQLite.prototype.prepare = prepare
  return made
}
