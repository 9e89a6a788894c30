import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anchorFolder } from '../../src/adapters/files/anchors.ts'
import { statement } from '../../src/adapters/store/sql.ts'
import { openSqlite } from '../../src/adapters/store/sqlite.ts'
import { anchorLine, listed } from '../../src/core/record/anchor.ts'
import { saltedText } from '../../src/core/register/entry.ts'
import { DATABASE } from '../../src/entry/database.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { held } from '../adapters/samples.ts'
import { built } from '../tools/built.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = temporaryFolder('audit')
beforeAll(async () => {
  built()
  const store = await openStore(folder)
  await store.append({ stream: 'item-1', after: 0, entries: [held('tom'), held('priya')] })
  await store.append({ stream: 'item-2', after: 0, entries: [held('helen')] })
  store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function audit(data: string, ...more: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'audit', '--', ...more], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: data },
  })
  return { status, stdout, stderr }
}

test('reports an intact journal as intact', () => {
  expect(audit(folder)).toMatchObject({ status: 0, stdout: '3 entries in 2 chains: every chain holds.\n' })
})

test('runs while the server writes', async () => {
  const store = await openStore(folder)
  expect(audit(folder, '--json')).toMatchObject({ status: 0 })
  store.close()
})

test('finds anchored entries missing even when the chains were rebuilt', async () => {
  const anchored = mkdtempSync(join(folder, 'anchored-'))
  const file = join(anchored, 'anchors', 'day.txt')
  const store = await openStore(anchored)
  await store.append({ stream: 'item-1', after: 0, entries: [held('tom'), held('priya')] })
  const list = listed(await store.heads())
  const line = anchorLine({ at: '2026-11-24T00:00:00.000Z', chains: 1, hash: await store.digest(list) })
  await anchorFolder(join(anchored, 'anchors'))('day.txt', `${line}\n${list}`)
  await store.append({ stream: 'item-1', after: 2, entries: [held('helen')] })
  const mail = join(anchored, 'mail.txt')
  writeFileSync(mail, `Keep this mail.\n\n${line}\n`)
  expect(audit(anchored, '--anchor', file)).toMatchObject({ status: 0 })
  expect(audit(anchored, '--anchor', mail)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('matches the anchor'),
  })
  store.close()
  // Somebody who can write to the database could rebuild a whole chain.
  rmSync(join(anchored, DATABASE))
  for (const rest of ['-wal', '-shm']) rmSync(join(anchored, DATABASE + rest), { force: true })
  const rebuilt = await openStore(anchored)
  await rebuilt.append({ stream: 'item-1', after: 0, entries: [held('tom'), held('helen')] })
  rebuilt.close()
  expect(audit(anchored)).toMatchObject({ status: 0 })
  const { status, stdout } = audit(anchored, '--anchor', mail)
  expect(stdout).toContain('broken: item-1, entry 2: it differs from what was anchored')
  expect(status).toBe(1)
  expect(audit(anchored, '--anchor', join(folder, 'no-file'))).toMatchObject({ status: 2 })
})

test('names a changed entry: chain, entry and reason', async () => {
  const database = openSqlite(join(folder, DATABASE))
  await database.batch([
    statement('drop trigger entry_stays'),
    statement(
      "update entry set body = replace(body, 'priya', 'helen'), by = 'helen' where stream = 'item-1' and seq = 2",
    ),
  ])
  database.close()
  const { status, stdout } = audit(folder)
  expect(stdout).toBe('broken: item-1, entry 2: the entry was changed\n3 entries in 2 chains: 1 broken.\n')
  expect(status).toBe(1)
  expect(JSON.parse(audit(folder, '--json').stdout)).toMatchObject({ breaks: [{ stream: 'item-1', seq: 2 }] })
})

test('names a changed row of a register', async () => {
  const data = mkdtempSync(join(folder, 'registers-'))
  const store = await openStore(data)
  const content = JSON.stringify({ values: { name: 'Tom', roles: ['author'] } })
  await store.append({
    stream: 'register:people',
    after: 0,
    entries: [
      {
        ...{ at: '2026-11-24T10:00:00.000Z', by: 'system', what: 'registered', how: 'seeded' },
        rows: [{ row: 'tom', hash: await store.digest(saltedText('salt', content)) }],
      },
    ],
    rows: [{ register: 'people', row: 'tom', seq: 1, content, salt: 'salt' }],
  })
  store.close()
  expect(audit(data)).toMatchObject({ status: 0 })
  const database = openSqlite(join(data, DATABASE))
  await database.batch([statement(`update registered set content = replace(content, 'author', 'chief-executive')`)])
  database.close()
  const { status, stdout } = audit(data)
  expect(stdout).toContain('broken: register:people, entry 1: the row tom was changed')
  expect(status).toBe(1)
})

test('does not call a file intact that is not a database', () => {
  const broken = mkdtempSync(join(folder, 'broken-'))
  writeFileSync(join(broken, DATABASE), 'this is no database, and long enough to be looked at as one. '.repeat(50))
  expect(audit(broken)).toMatchObject({ status: 1, stdout: '' })
})

test('reports wrong usage with an exit code of its own', () => {
  expect(audit(join(folder, 'nowhere'))).toMatchObject({ status: 2, stdout: '' })
  expect(audit(folder, '--what')).toMatchObject({ status: 2, stdout: '' })
})
