import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DATABASE } from '../../src/entry/database.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { held } from '../adapters/samples.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

test.each([
  ['in a new folder', (_folder: string) => {}],
  [
    'where both were open to everybody',
    (folder: string) => {
      writeFileSync(join(folder, DATABASE), '')
      chmodSync(join(folder, DATABASE), 0o644)
    },
  ],
])('only the owner can read the data: %s', async (_, before) => {
  const folder = temporaryFolder('own')
  chmodSync(folder, 0o755)
  before(folder)
  const store = await openStore(folder)
  await store.append({ stream: 'item-1', after: 0, entries: [held('tom')] })
  expect(modeOf(folder)).toBe('700')
  const files = readdirSync(folder).filter((name) => name.startsWith(DATABASE))
  expect(files).toContain(DATABASE)
  for (const name of files) expect([name, modeOf(join(folder, name))]).toEqual([name, '600'])
  store.close()
  rmSync(folder, { recursive: true, force: true })
  expect(existsSync(folder)).toBe(false)
})
