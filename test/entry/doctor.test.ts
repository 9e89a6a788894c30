import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Office } from '../../src/core/registers.ts'
import { composeService } from '../../src/entry/compose.ts'
import { folderCheck } from '../../src/entry/doctor/folder.ts'
import { retentionCheck } from '../../src/entry/doctor/retention.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

let data: string
beforeEach(() => {
  data = temporaryFolder('doctor')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(data, { recursive: true, force: true })
})

test.each([
  ['ext4 rw,relatime', '', []],
  ['nfs4 rw,vers=4.2,hard', '', ['SQLite cannot rely on']],
  ['nfs4 rw,vers=4.2,hard', 'postgres://db.example/countersign', []],
  ['nfs4 rw,vers=4.2,soft', 'postgres://db.example/countersign', ['may lose what it has acknowledged (nfs4, soft)']],
  ['nfs rw,vers=3,hard', 'postgres://db.example/countersign', ['may lose what it has acknowledged (nfs)']],
  ['cifs rw,vers=3.1.1', 'postgres://db.example/countersign', ['may lose what it has acknowledged (cifs)']],
])('doctor looks at the file system of the data: %s, database “%s”', (mounted, url, expected) => {
  vi.stubEnv('DATABASE_URL', url)
  const mounts = join(data, 'mounts')
  writeFileSync(mounts, `/dev/sda1 / ext4 rw 0 0\nserver:/export ${data} ${mounted} 0 0\ntmpfs /run tmpfs rw 0 0\n`)
  const found = folderCheck({ data }, mounts)
  expect(found.map(({ ok }) => ok)).toEqual(expected.map(() => false))
  for (const [index, text] of expected.entries()) expect(found[index]!.says).toContain(text)
})

test('doctor says that nothing is ever erased where the retention schedule is empty', async () => {
  const office = JSON.parse(readFileSync(join(projectRoot(), 'fixtures/office.json'), 'utf8')) as Office
  const check = async (retention: NonNullable<Office['retention']>) => {
    const store = await openStore(data)
    const { ports } = composeService({
      ...{ store, office: { ...office, retention }, rules: [], emblems: [], styles: '', script: '' },
      classify: async () => [],
      log: () => {},
    })
    await ports.officeSnapshot()
    store.close()
    return retentionCheck({ data, publicUrl: 'https://countersign.example' })
  }
  expect(await retentionCheck({ data })).toEqual([])
  expect(await check([])).toMatchObject([
    {
      ok: false,
      says: 'The retention schedule is empty: nothing is ever erased.',
      todo: expect.stringContaining('https://countersign.example/registers/retention'),
    },
  ])
  rmSync(data, { recursive: true, force: true })
  expect(await check(office.retention!)).toMatchObject([{ ok: true }])
})
