import { spawn, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useFolder } from '../../src/adapters/store/in-use.ts'
import { migrate, pending, RELEASES, since, takeBack } from '../../src/adapters/store/migrate.ts'
import { statement } from '../../src/adapters/store/sql.ts'
import { openSqlite, type Sqlite } from '../../src/adapters/store/sqlite.ts'
import { DATABASE } from '../../src/entry/database.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { draft, write } from '../adapters/samples.ts'
import { built } from '../tools/built.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const [FIRST] = RELEASES
const AT = '2026-11-30T09:00:00.000Z'
const ITEMS = 25
const SCRIPT = join(projectRoot(), 'dist/src/entry/cli-upgrade.js')

let folder: string
let database: Sqlite
let version: string
beforeEach(async () => {
  folder = temporaryFolder('upgrade')
  const store = await openStore(folder)
  for (let item = 0; item < ITEMS; item++) await store.append(write(`item-${item}`, 0))
  version = await store.keep(draft())
  await store.localAccounts.invite({ id: 'token', person: 'helen.marchetti', expires: AT })
  store.close()
  database = openSqlite(join(folder, DATABASE))
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

const shape = async () =>
  (await database.all<{ sql: string }>(statement('select sql from sqlite_master where sql is not null order by name')))
    .map(({ sql }) => sql)
    .join('\n')

test('the data goes back to the first release and forward again, and loses no entry and no version', async () => {
  const before = await shape()
  await takeBack(database, FIRST!.migrations)
  expect(await pending(database)).toMatchObject({ done: FIRST!.migrations, newer: false })
  expect(await shape()).not.toContain('localAccount')
  await migrate(database, AT)
  expect(await shape()).toBe(before)
  expect((await pending(database)).names).toEqual([])
  database.close()
  const store = await openStore(folder)
  expect(await store.verify()).toMatchObject({ entries: ITEMS, chains: ITEMS, breaks: [] })
  store.close()
})

test('the tables of release 0.1.0, as it made them, go forward without a loss, and going back makes them again', async () => {
  const statements = readFileSync(join(import.meta.dirname, 'tables-0.1.0.sql'), 'utf8')
  const early = temporaryFolder('upgrade-early')
  const [now, then] = [join(folder, DATABASE), join(early, DATABASE)]
  await takeBack(database, FIRST!.migrations)
  const wentBack = await shape()
  database.close()
  const made = new SQLite(then)
  made.exec(statements)
  made.prepare('attach ? as now').run(now)
  const tables = made.prepare(`select name from main.sqlite_master where type = 'table' and name not like 'sqlite_%'`)
  for (const name of tables.pluck().all())
    if (name !== 'migration') made.exec(`insert or ignore into main."${name}" select * from now."${name}"`)
  made.close()
  database = openSqlite(then)
  expect(wentBack).toBe(await shape())
  database.close()
  for (const name of ['content-key', 'keys', 'files', 'signing-keys.json'])
    cpSync(join(folder, name), join(early, name), { recursive: true })
  const store = await openStore(early)
  expect(await store.verify()).toMatchObject({ entries: ITEMS, chains: ITEMS, breaks: [] })
  expect((await store.open(version)).title).toBe(draft().title)
  store.close()
  database = openSqlite(then)
  expect((await pending(database)).names).toEqual([])
  rmSync(early, { recursive: true })
})

test('says what would be done and undone, newest first when undone', async () => {
  const undone = await since(database, FIRST!.migrations)
  expect(undone[0]).toBe((await since(database, 0))[0])
  await takeBack(database, FIRST!.migrations)
  expect((await pending(database)).names).toEqual(undone.toReversed())
})

test('goes back to no release before the first', async () => {
  await expect(takeBack(database, 3)).rejects.toThrow(/No release before 0\.1\.0/)
})

test('an upgrade and going back are refused while a service uses the folder, and a service while the data goes back', async () => {
  const other = (code: string) => {
    const url = JSON.stringify(new URL('../../dist/src/adapters/store/in-use.js', import.meta.url).href)
    const script = `import(${url}).then((one) => { console.log(one.${code}); process.stdin.resume() })`
    const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] })
    return new Promise<{ answer: string; end: () => Promise<unknown> }>((resolve) =>
      child.stdout.once('data', (bytes) =>
        resolve({
          answer: String(bytes).trim(),
          end: () => new Promise((done) => child.once('exit', done) && child.kill('SIGKILL')),
        }),
      ),
    )
  }
  built()
  const quoted = JSON.stringify(folder)
  const [first, second] = [await other(`useFolder(${quoted})`), await other(`useFolder(${quoted})`)]
  expect([first.answer, second.answer]).toEqual(['true', 'true'])
  const back = () => spawnSync(process.execPath, [SCRIPT, '--data', folder, '--back-to', '0.1.0'], { encoding: 'utf8' })
  expect(back()).toMatchObject({ status: 2, stderr: expect.stringContaining('The service is running') })
  expect((await pending(database)).names).toEqual([])
  await first.end()
  expect(back().status).toBe(2)
  await second.end()
  const taken = await other(`takeFolder(${quoted})`)
  expect(useFolder(folder)).toBe(false)
  await taken.end()
  expect(back().status).toBe(0)
  const forth = () => spawnSync(process.execPath, [SCRIPT, '--data', folder], { encoding: 'utf8' })
  const third = await other(`useFolder(${quoted})`)
  expect(forth()).toMatchObject({ status: 2, stderr: expect.stringContaining('The service is running') })
  await third.end()
  expect(forth()).toMatchObject({ status: 0, stdout: expect.stringContaining('It was changed by') })
})

test('knows the release of this tree', async () => {
  const product = (await import('../../package.json', { with: { type: 'json' } })).default
  expect(RELEASES.at(-1)?.version).toBe(product.version)
  expect(RELEASES.at(-1)?.migrations).toBe((await pending(database)).done)
})
