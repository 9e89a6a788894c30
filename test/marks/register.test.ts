import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { marksIn } from '../../src/entry/marks-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'marks-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a threshold that registering learnt holds for the very picture it was learnt from', async () => {
  const path = join(folder, 'badge.png')
  const drawn = (size: number) =>
    sharp({ create: { width: size, height: size, channels: 3, background: '#14284b' } })
      .png()
      .toFile(path)
  await drawn(64)
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
  writeFileSync(join(folder, 'calibration.json'), JSON.stringify({ 'badge.png': { sha256, threshold: 0.6 } }))
  expect((await marksIn(folder))[0]).toMatchObject({ id: 'badge', threshold: 0.6 })
  await drawn(65)
  expect((await marksIn(folder))[0]).not.toHaveProperty('threshold')
})
