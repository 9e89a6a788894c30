import { beforeAll, expect, test } from 'vitest'
import { digest } from '../../src/adapters/digest.ts'
import type { Files } from '../../src/adapters/store/kept.ts'
import { fresh } from './samples.ts'

/** Contract for every implementation of `Files`. */
export function filesContract(open: () => Promise<Files>): void {
  let files: Files
  beforeAll(async () => {
    files = await open()
  })
  const bytesOf = (text: string) => new TextEncoder().encode(text)

  test('bytes come back under their SHA-256', async () => {
    const bytes = new Uint8Array(300_000).map((_, index) => index % 251)
    const hash = await files.put(bytes)
    expect(hash).toBe(await digest(bytes))
    expect(await files.get(hash)).toEqual(bytes)
  })

  test('an empty file is a file', async () => {
    expect(await files.get(await files.put(new Uint8Array()))).toEqual(new Uint8Array())
  })

  test('the same bytes from twenty writers at once are one file', async () => {
    const bytes = bytesOf(fresh('same'))
    const hashes = await Promise.all(Array.from({ length: 20 }, () => files.put(bytes)))
    expect(new Set(hashes).size).toBe(1)
    expect(await files.get(hashes[0]!)).toEqual(bytes)
  })

  test('reports a file that was never kept as missing', async () => {
    expect(await files.get('0'.repeat(64))).toBeUndefined()
  })
}
