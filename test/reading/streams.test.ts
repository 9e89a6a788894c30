import { describe, expect, test } from 'vitest'
import { createBudget } from '../../src/reading/budget.ts'
import { readHere } from '../../src/reading/read.ts'
import { unpackStream } from '../../src/reading/seven-zip.ts'
import { sevenZip } from '../files/archives.ts'

const packed = (kind: string) => sevenZip(`a.${kind}`, { 'a.txt': Buffer.alloc(300_000, 'road ') }, `-t${kind}`)

describe.each(['bzip2', 'xz'])('%s', (kind) => {
  test('is unpacked', async () => {
    const { content, full, sound } = await unpackStream(await packed(kind), kind, 300_000, createBudget(20_000))
    expect([content?.length, full, sound]).toEqual([300_000, false, true])
  })

  test('is stopped when it unpacks to more than the limit', async () => {
    const { full } = await unpackStream(await packed(kind), kind, 299_999, createBudget(20_000))
    expect(full).toBe(true)
  })

  test.each([
    ['bytes behind its end', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('behind the end')])],
    ['its end cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
  ])('with %s is reported as damaged', async (_, change) => {
    const bytes = change(Buffer.from(await packed(kind)))
    const { unread } = await readHere({ name: `a.${kind}`, type: '', bytes }, 'attachment:1', () => {}, 20_000)
    expect(unread.map(({ why }) => why).join()).toContain('damaged')
  })
})
