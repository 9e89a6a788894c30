import { zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { PICTURE_BOMBS } from '../files/picture-bombs.ts'
import { built } from '../tools/built.ts'
import { peaks } from '../tools/peak.ts'

// The built reader: most of these files end one, and the next starts without compiling its sources.
built()
const path = '../../dist/src/reading/worker-pool.js'
const { createReaders }: typeof import('../../src/reading/worker-pool.ts') = await import(path)
const readers = createReaders({ startWithin: 60_000, size: 1 })
afterAll(() => readers.close())

const GIGABYTE = 1_024

test.each(PICTURE_BOMBS)(
  '%s is answered within limits, and reported',
  async (_, make) => {
    const bytes = Uint8Array.from(make())
    peaks()
    const { unread, observations, parts } = await readers.read({ name: 'scan.pdf', type: '', bytes }, 'attachment:1')
    // On a busy machine a page may stay undrawn before its pictures hit a limit; without words on it, only the emblem
    // check is reported.
    const reports = [...unread, ...observations.filter(({ what }) => what === 'not-compared')]
    expect(reports).not.toEqual([])
    if (process.platform === 'linux') expect(peaks().readers).toBeLessThan(GIGABYTE)
    // The rest of the file is read unless the reader had to be killed, or had no time left on a busy machine.
    if (!unread.some(({ why }) => /stopped|too long|too much memory|Reading it failed/.test(why)))
      expect(parts.map(({ text }) => text).join('\n')).toContain('The bridge is closed.')
  },
  60_000,
)

test('the next file is read', async () => {
  const { unread } = await readers.read(
    { name: 'a.zip', type: '', bytes: zipSync({ 'a.txt': new TextEncoder().encode('the words inside') }) },
    'attachment:1',
  )
  expect(unread).toEqual([])
}, 60_000)
