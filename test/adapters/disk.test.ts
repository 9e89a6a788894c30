import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { digest } from '../../src/adapters/digest.ts'
import { diskFiles } from '../../src/adapters/files/disk.ts'
import { keyFolder } from '../../src/adapters/files/keys.ts'
import { KeyMissing, openKeys } from '../../src/adapters/store/content-keys.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { filesContract } from './files-contract.ts'

const KEY = Buffer.alloc(32, 7).toString('base64')
const folder = temporaryFolder('files')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('files on disk', () => {
  filesContract(async () => diskFiles(folder, digest))
  const files = diskFiles(folder, digest)
  const paths = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))

  test('leaves no half-written file, and only the owner can read files', async () => {
    await files.put(new Uint8Array([1, 2, 3]))
    const kept = paths().filter((path) => statSync(path).isFile())
    for (const path of kept) {
      expect(path).toMatch(/\/[0-9a-f]{64}$/)
      expect(statSync(path).mode & 0o777).toBe(0o600)
    }
  })

  test('writes a truncated file again', async () => {
    const bytes = new Uint8Array([9, 8, 7, 6])
    const hash = await files.put(bytes)
    truncateSync(paths().find((path) => path.endsWith(hash))!, 1)
    await files.put(bytes)
    expect(await files.get(hash)).toEqual(bytes)
  })

  test('never makes a path of a name that is not a hash', async () => {
    await expect(files.get('../../etc/passwd')).rejects.toThrow('SHA-256')
  })
})

test('an unwrapped key is forgotten after five minutes, so that one destroyed elsewhere opens nothing', async () => {
  const place = keyFolder(join(folder, 'shared-keys'))
  const [here, elsewhere] = await Promise.all([1, 2].map(() => openKeys(place, [KEY], async () => KEY)))
  const { name } = await here!.make()
  await here!.open(name)
  await elsewhere!.remove(name)
  await here!.open(name)
  const later = performance.now() + 6 * 60_000
  const clock = vi.spyOn(performance, 'now').mockReturnValue(later)
  await expect(here!.open(name)).rejects.toBeInstanceOf(KeyMissing)
  clock.mockRestore()
})

test('writes a truncated key again, and removes all of a destroyed key', async () => {
  const keys = keyFolder(join(folder, 'cut-keys'))
  const name = '01234567-89ab-4cde-8f01-23456789abcd'
  await keys.put(name, new Uint8Array([1]))
  const left = join(folder, 'cut-keys', '01', `${name}.new`)
  writeFileSync(left, 'cut short')
  await keys.put(name, new Uint8Array([2]))
  expect(await keys.get(name)).toEqual(new Uint8Array([2]))
  writeFileSync(left, 'cut short')
  await keys.remove(name)
  expect(readdirSync(join(folder, 'cut-keys', '01'))).toEqual([])
})
