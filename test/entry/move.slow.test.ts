import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/entry/store-node.ts'
import { draft, fresh, write } from '../adapters/samples.ts'
import { built } from '../tools/built.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = temporaryFolder('move')
beforeAll(built)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function move(...words: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'move', '--', ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}
const at = (name: string) => join(folder, name)

test('from Node to a Worker and back: the same rows, files and keys, and every chain holds', async () => {
  const store = await openStore(at('first'))
  const stream = fresh('item')
  await store.append(write(stream, 0))
  await store.append(write(stream, 1, 'helen'))
  const given = draft()
  const version = await store.keep(given)
  const account = { person: 'tom.ashdown', salt: '', proof: '', sealed: '', step: 1, failed: 0, waitUntil: null }
  await store.localAccounts.invite({ id: 'one', person: 'tom.ashdown', expires: '2026-12-01' })
  const known = { knownFailed: 0, knownWaitUntil: null, at: '2026-11-30' }
  await store.localAccounts.accept('one', { ...account, ...known })
  const [before, keys] = await Promise.all([store.read(stream), store.keys()])
  store.close()

  expect(move('export', '--from', 'node', '--data', at('first'), at('one.jsonl'))).toMatchObject({ status: 0 })
  expect(statSync(at('one.jsonl')).mode & 0o777).toBe(0o600)
  const taken = move('import', '--to', 'worker', '--state', at('state'), at('one.jsonl'))
  expect(taken).toMatchObject({ status: 0, output: expect.stringContaining('1 passwords were left out') })
  expect(move('export', '--from', 'worker', '--state', at('state'), at('two.jsonl'))).toMatchObject({ status: 0 })
  expect(move('import', '--to', 'node', '--data', at('second'), at('two.jsonl'))).toMatchObject({ status: 0 })

  const again = await openStore(at('second'))
  expect(await again.read(stream)).toEqual(before)
  expect(await again.open(version)).toEqual(given)
  expect(await again.keys()).toEqual(keys)
  expect((await again.verify()).breaks).toEqual([])
  expect(await again.localAccounts.list()).toEqual([])
  again.close()
})

test('refuses a changed or truncated file before anything is written, and a target that has data', () => {
  const lines = readFileSync(at('one.jsonl'), 'utf8')
  writeFileSync(at('changed.jsonl'), lines.replace('helen', 'nobody'))
  writeFileSync(at('cut.jsonl'), lines.slice(0, lines.lastIndexOf('\n', lines.length - 2) + 1))
  expect(move('import', '--to', 'node', '--data', at('third'), at('changed.jsonl'))).toMatchObject({
    status: 1,
    output: expect.stringContaining('was changed'),
  })
  expect(move('import', '--to', 'node', '--data', at('third'), at('cut.jsonl'))).toMatchObject({
    status: 1,
    output: expect.stringContaining('incomplete'),
  })
  expect(move('import', '--to', 'node', '--data', at('first'), at('one.jsonl'))).toMatchObject({
    status: 1,
    output: expect.stringContaining('data already'),
  })
  expect(move('import')).toMatchObject({ status: 2 })
})

test('a refusal for other signing keys leaves the target as it was, so that it still starts', async () => {
  const before = await openStore(at('opened'))
  const keys = await before.keys()
  before.close()
  expect(move('import', '--to', 'node', '--data', at('opened'), at('one.jsonl'))).toMatchObject({
    status: 1,
    output: expect.stringContaining('signing keys already'),
  })
  const after = await openStore(at('opened'))
  expect(await after.keys()).toEqual(keys)
  after.close()
})
