import { copyFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { dump, type Line } from '../../src/adapters/store/dump.ts'
import { migrate, pending, RELEASES, takeBack } from '../../src/adapters/store/migrate.ts'
import { openPostgres } from '../../src/adapters/store/postgres.ts'
import { postgresSettings } from '../../src/adapters/store/postgres-settings.ts'
import { postgresText } from '../../src/adapters/store/postgres-text.ts'
import { type Database, statement } from '../../src/adapters/store/sql.ts'
import { openSqlite } from '../../src/adapters/store/sqlite.ts'
import { drill } from '../../src/entry/backup/drill.ts'
import { makeBackup } from '../../src/entry/backup/make.ts'
import { restoreBackup } from '../../src/entry/backup/restore.ts'
import { copyFromPostgres, moveIntoPostgres, refuseFilled } from '../../src/entry/backup/rows.ts'
import type { Config } from '../../src/entry/config.ts'
import { DATABASE } from '../../src/entry/database.ts'
import { databaseCheck } from '../../src/entry/doctor/local.ts'
import { isFolderOf } from '../../src/entry/shared-folder.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { type PostgresServer, startPostgres, whyNoPostgres } from '../tools/postgres-server.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { actsContract } from './acts-contract.ts'
import { chainContract } from './chain-contract.ts'
import { instancesContract } from './instances-contract.ts'
import { registersContract } from './registers-contract.ts'
import { draft, mail, write } from './samples.ts'
import { storeContract } from './store-contract.ts'

let server: PostgresServer
const folders: string[] = []
const closing: (() => unknown)[] = []
let schemas = 0

type Place = { readonly data: string; readonly url: string }

function folder(): string {
  const made = temporaryFolder('postgres-store')
  folders.push(made)
  return made
}

/** An empty schema and folder. */
async function place(): Promise<Place> {
  const name = `store${++schemas}`
  const database = openPostgres(postgresSettings(server.url))
  await database.batch([statement(`create schema ${name}`)])
  await database.close()
  return { data: folder(), url: `${server.url}?options=${encodeURIComponent(`-c search_path=${name}`)}` }
}

async function open({ data, url }: Place) {
  const store = await openStore(data, { database: url })
  const database = openPostgres(postgresSettings(url))
  closing.push(store.close, database.close)
  return { store, database }
}

async function empty(): Promise<Database> {
  const database = openPostgres(postgresSettings((await place()).url))
  closing.push(database.close)
  return database
}

async function lines(database: Database): Promise<Line[]> {
  const all: Line[] = []
  for await (const line of dump(database)) all.push(line)
  return all
}

/** The same place for every call. */
function shared(): () => ReturnType<typeof open> {
  let made: Promise<Place> | undefined
  return async () => {
    made ??= place()
    return open(await made)
  }
}

const title = whyNoPostgres ? `the store on PostgreSQL (NOT TESTED: ${whyNoPostgres})` : 'the store on PostgreSQL'

describe.skipIf(whyNoPostgres)(title, () => {
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(async () => {
    await Promise.all(closing.map((close) => close()))
    server.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  afterEach(() => void vi.unstubAllEnvs())

  storeContract(shared())
  chainContract(async () => open(await place()), ' on entry')
  actsContract(async () => open(await place()))
  registersContract(shared())

  test('two that start at once use the same tables, the same folder and the same key', async () => {
    const both = await place()
    const [a, b] = await Promise.all([open(both), open(both)])
    expect(await a.store.keys()).toEqual(await b.store.keys())
    await a.store.append(write('item', 0))
    expect(await b.store.read('item')).toHaveLength(1)
  })

  test('refuses a folder that is not the one of the database', async () => {
    const at = await place()
    const { database } = await open(at)
    const other = folder()
    await expect(openStore(other, { database: at.url })).rejects.toThrow('is not the folder of the database')
    expect([await isFolderOf(at.data, database), await isFolderOf(other, database)]).toEqual([true, false])
  })

  test('refuses to begin anew where the folder holds an office in SQLite', async () => {
    const before = folder()
    const store = await openStore(before)
    await store.append(write('item', 0))
    store.close()
    const { url } = await place()
    await expect(openStore(before, { database: url })).rejects.toThrow('Move the data first')
  })

  test('a failed batch does not fail the others of its commit', async () => {
    const database = await empty()
    await database.batch([statement('create table t (n integer primary key)')])
    const insert = (...numbers: number[]) =>
      database.batch(numbers.map((n) => statement('insert into t values (?)', n)))
    const answers = await Promise.allSettled([insert(1, 2), insert(3, 1), insert(4), insert(5, 5), insert(6)])
    expect(answers.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'],
    ])
    expect(await database.all(statement('select n from t order by n'))).toEqual([1, 2, 4, 6].map((n) => ({ n })))
  })

  test('writers of several processes see each other, so that numbers become visible in their order', async () => {
    const at = await place()
    const [a, b] = [await open(at), await open(at)]
    const order = (n: number) => ({ ref: `ref-${n}`, act: 'release', why: '', at: String(n) })
    const add = ({ database }: typeof a, n: number) =>
      database.all<{ seq: number; before: number }>(
        statement(
          `insert into mailOrder (ref, act, why, at) select ?, ?, ?, ? where true returning seq,
             (select count(*) from mailOrder) as before`,
          ...Object.values(order(n)),
        ),
      )
    const rows = (await Promise.all(Array.from({ length: 60 }, (_, n) => add(n % 2 === 0 ? a : b, n)))).flat()
    expect(rows.map(({ seq, before }) => seq - before)).toEqual(rows.map(() => 1))
  })

  test('does again what the database undid for another writer', async () => {
    const database = await empty()
    await database.batch([
      statement('create table tries (n integer)'),
      statement('create sequence tried'),
      statement(`create function undone() returns trigger language plpgsql as $$ begin
        if nextval('tried') < 3 then raise exception 'deadlock detected' using errcode = '40P01'; end if;
        return new; end $$`),
      statement('create trigger undone before insert on tries for each row execute function undone()'),
    ])
    await database.batch([statement('insert into tries values (1)')])
    expect(await database.all(statement('select n from tries'))).toEqual([{ n: 1 }])
  })

  test('texts are ordered by their bytes, as in SQLite', async () => {
    const { database } = await open(await place())
    const names = ['é', 'a', 'Z', 'z', '_', 'B']
    await database.batch(names.map((name) => statement('insert into secret (name, value) values (?, ?)', name, name)))
    const rows = await database.all<{ name: string }>(
      statement(`select name from secret where name in (${names.map(() => '?').join(', ')}) order by name`, ...names),
    )
    expect(rows.map(({ name }) => name)).toEqual(['B', 'Z', '_', 'a', 'z', 'é'])
  })

  test('goes back to the first release, and forward again', async () => {
    const { database } = await open(await place())
    await takeBack(database, RELEASES[0]!.migrations)
    expect((await database.tables()).map(({ name }) => name)).not.toContain('localAccount')
    await migrate(database, '2026-11-30T00:00:00.000Z')
    expect((await database.tables()).map(({ name }) => name)).toContain('localAccount')
  })

  test('a backup of PostgreSQL opens, and is restored into an empty one', async () => {
    const from = await place()
    const { store, database } = await open(from)
    const given = draft()
    const version = await store.keep(given)
    await store.append({ ...write('item', 0), mail: mail({ key: 'a', ref: 'b', item: 'item' }) })
    const [to, keysTo] = [folder(), folder()]
    vi.stubEnv('DATABASE_URL', from.url)
    const plan = { data: from.data, keys: join(from.data, 'keys'), anchors: join(from.data, 'anchors'), to, keysTo }
    const { manifest } = await makeBackup({ ...plan, keepDays: 9, keepKeysDays: 9 }, () => new Date())
    vi.unstubAllEnvs()
    expect(manifest).toMatchObject({ entries: 1, chains: 1 })
    copyFileSync(join(from.data, 'content-key'), join(to, 'content-key'))
    vi.stubEnv('CONTENT_KEY_FILE', join(to, 'content-key'))
    expect(await drill(to, keysTo)).toMatchObject({ opened: 1 })
    const again = await place()
    const data = join(again.data, 'restored')
    await restoreBackup({ from: to, keysFrom: keysTo, data, keys: join(data, 'keys') })
    await refuseFilled(again.url)
    await moveIntoPostgres(join(data, DATABASE), again.url)
    const later = openPostgres(postgresSettings(again.url))
    closing.push(later.close)
    await takeBack(later, RELEASES.at(-1)!.migrations - 1)
    await expect(refuseFilled(again.url)).rejects.toThrow('not empty')
    expect((await pending(later)).names, 'an office that is named by mistake is not changed').toHaveLength(1)
    const restored = await open({ data, url: again.url })
    expect(await restored.store.open(version)).toEqual(given)
    expect(await restored.store.verify()).toMatchObject({ entries: 1, breaks: [] })
    expect(await lines(restored.database)).toEqual(await lines(database))
  })

  test('a restore whose rows do not hold leaves a database that nobody takes for a whole office', async () => {
    const from = folder()
    const store = await openStore(from)
    await store.append(write('item', 0))
    store.close()
    const rows = openSqlite(join(from, DATABASE))
    await rows.batch(['drop trigger entry_stays', `update entry set body = '{}'`].map((text) => statement(text)))
    rows.close()
    const { data, url } = await place()
    await refuseFilled(url)
    await expect(moveIntoPostgres(join(from, DATABASE), url)).rejects.toThrow(/chains are broken.*Empty it and/)
    await expect(openStore(data, { database: url })).rejects.toThrow('stopped before its end')
    await expect(refuseFilled(url)).rejects.toThrow('stopped before its end')
    await expect(copyFromPostgres(url, join(data, 'copy.db'))).rejects.toThrow('stopped before its end')
    vi.stubEnv('DATABASE_URL', url)
    expect(await databaseCheck({ data } as Config)).toMatchObject([
      { ok: false, says: expect.stringContaining('stopped before its end') },
    ])
  })

  instancesContract({ place, open, closing })

  test('says why the database does not answer, without the password', async () => {
    const nobody = `postgres://somebody:hunter2@127.0.0.1:1/countersign`
    const fault = await openStore(folder(), { database: nobody }).catch((given: Error) => given)
    expect(fault).toMatchObject({ name: 'ConfigError' })
    expect(String(fault)).toContain('does not answer')
    expect(String(fault)).not.toContain('hunter2')
  })
})

test('statements for PostgreSQL have numbered values and quoted names', () => {
  const text = `select mailCopy.ref, "notBefore", 'is it? mailCopy' from mailCopy where at = ? and claimedUntil <= ?`
  expect(postgresText(text)).toBe(
    `select "mailCopy".ref, "notBefore", 'is it? mailCopy' from "mailCopy" where at = $1 and "claimedUntil" <= $2`,
  )
})

test.each([
  ['postgres://anna@db.example/office', { host: 'db.example', port: 5432, ssl: { rejectUnauthorized: true } }],
  ['postgresql://anna@127.0.0.1:5433/office', { host: '127.0.0.1', port: 5433, ssl: false }],
  ['postgres:///office?host=/run/postgresql&user=anna', { host: '/run/postgresql', user: 'anna', ssl: false }],
  ['postgres://anna@localhost/office?sslmode=verify-full', { ssl: { rejectUnauthorized: true } }],
])('the address %s is understood, and checked certificates are the rule', (address, connection) => {
  expect(postgresSettings(address).connection).toMatchObject(connection)
})

test.each([
  ['db.example/office', 'must be an address'],
  ['mysql://db.example/office', 'must begin with postgres://'],
  ['postgres://db.example/', 'must name a host and a database'],
  ['postgres://db.example/office?sslmode=disable', 'sslmode can only be verify-full'],
  ['postgres://db.example/office?sslmode=require', 'sslmode can only be verify-full'],
  ['postgres://db.example/office?sslrootcert=/no/such/file', 'cannot be read: ENOENT'],
  ['postgres://db.example/office?pool=3', 'unknown option pool'],
  ...['?', '#', '/', '%'].map((sign) => [`postgres://anna:12${sign}hunter2@db.example/office`, 'by their code']),
])('the address %s is refused, and no password is shown', (address, why) => {
  expect(() => postgresSettings(address)).toThrow(why)
  expect(() => postgresSettings(address)).not.toThrow('hunter2')
})

test('a database that stops answering fails its statements, and keeps nobody waiting for ever', async () => {
  const greeting = Buffer.from('R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I', 'latin1')
  const silent = createServer((socket) => socket.on('error', () => {}).once('data', () => socket.write(greeting)))
  await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready))
  const { port } = silent.address() as AddressInfo
  const database = openPostgres(postgresSettings(`postgres://anna@127.0.0.1:${port}/office`), 20)
  await expect(database.all(statement('select 1'))).rejects.toThrow('timeout')
  await expect(database.batch([statement('insert into secret values (1)')])).rejects.toThrow('timeout')
  await database.close()
  silent.close()
})
