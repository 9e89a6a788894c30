import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/entry/store-node.ts'
import { tidy } from '../../src/entry/tidy.ts'
import { draft, fresh, write } from '../adapters/samples.ts'
import { built } from '../tools/built.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = temporaryFolder('key')
const data = join(folder, 'data')
beforeAll(built)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function access(...words: string[]): string {
  const { stdout, stderr } = spawnSync('npm', ['run', '-s', 'access', '--', ...words, '--data', data], {
    cwd: root,
    encoding: 'utf8',
  })
  return stdout + stderr
}

test('the office key is changed, and the earlier key opens nothing', async () => {
  const first = await openStore(data)
  const item = fresh('item')
  const given = draft()
  const version = await first.keep(given)
  await first.append(write(item, 0))
  const entries = await first.read(item)
  first.close()
  const earlier = readFileSync(join(data, 'content-key'), 'utf8').trim()

  expect(access('new-content-key')).toContain('The new key is first')
  expect(access('drop-content-key')).toContain('still wrapped with the earlier key')
  const second = await openStore(data)
  // Content stays readable before keys are wrapped again, and so does content added in between.
  expect(await second.open(version)).toEqual(given)
  const newer = await second.keep(draft())
  await tidy(second, new Date())
  second.close()

  expect(access('drop-content-key')).toContain('The earlier key was removed')
  expect(readFileSync(join(data, 'content-key'), 'utf8')).not.toContain(earlier)
  const third = await openStore(data)
  expect(await third.open(version)).toEqual(given)
  expect(await third.read(item)).toEqual(entries)
  expect((await third.open(newer)).title).toBe('New patrols')
  expect((await third.verify()).breaks).toEqual([])
  third.close()

  const copy = join(folder, 'stolen')
  cpSync(data, copy, { recursive: true })
  process.env['CONTENT_KEY'] = earlier
  rmSync(join(copy, 'content-key'))
  await expect(openStore(copy)).rejects.toThrow('not the content key')
  delete process.env['CONTENT_KEY']
})

test('a key destroyed while keys are wrapped again does not return', async () => {
  const store = await openStore(data)
  const version = await store.keep(draft())
  const item = fresh('item')
  await store.append(write(item, 0))
  store.close()
  access('new-content-key')
  const again = await openStore(data)
  const keptBefore = '9999-01-01T00:00:00.000Z'
  const erased = { at: '2026-11-24T11:00:00.000Z', by: 'system', what: 'content-erased', because: 'retention' } as const
  await Promise.all([
    tidy(again, new Date()),
    again.append({
      stream: item,
      after: 1,
      entries: [erased],
      eraseContent: { item, versions: [version], keptBefore },
    }),
    again.shred(100),
  ])
  while ((await again.shred(100)) > 0) {}
  await tidy(again, new Date())
  await expect(again.open(version)).rejects.toMatchObject({ code: 'erased' })
  expect(await again.read(item)).toMatchObject([{ reason: 'Erased.' }, { what: 'content-erased' }])
  again.close()
  expect(access('drop-content-key')).toContain('The earlier key was removed')
})

test('a command about somebody or a notice that is not there says so', () => {
  for (const act of ['end', 'untie', 'invite']) expect(access(act, 'nobody.here')).toContain('Name a person')
  expect(access('retry', '01J0000000000000000000000X')).toContain('No unsent notice has the ID')
})
