import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createOpener } from '../../../src/adapters/encoder/opener.ts'
import type { Session } from '../../../src/adapters/encoder/session.ts'
import { temporaryFolder } from '../../tools/temporary-folder.ts'

const folder = temporaryFolder('opener')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const BYTES = Buffer.from('a model')
const sha256 = createHash('sha256').update(BYTES).digest('hex')
const session: Session = { runtime: 'native', encode: () => Promise.reject(new Error('unused')) }

test('a model file that was replaced after the start is not opened', async () => {
  const path = join(folder, 'replaced.onnx')
  writeFileSync(path, 'another model')
  const opened: Uint8Array[] = []
  const open = createOpener({ path, sha256 }, async (file) => {
    opened.push(file)
    return session
  })
  await expect(open()).rejects.toMatchObject({ name: 'WrongModelFile' })
  expect(opened).toEqual([])
})

test('a model that could not be opened is tried again, and one that was is kept', async () => {
  const path = join(folder, 'later.onnx')
  let times = 0
  const open = createOpener({ path, sha256 }, async () => {
    times++
    return session
  })
  await expect(open()).rejects.toMatchObject({ code: 'ENOENT' })
  writeFileSync(path, BYTES)
  expect(await open()).toBe(session)
  expect(await open()).toBe(session)
  expect(times).toBe(1)
})
