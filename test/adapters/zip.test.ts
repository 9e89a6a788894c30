import { randomBytes } from 'node:crypto'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { pack } from '../../src/adapters/zip/pack.ts'
import { wordCopy } from '../../src/adapters/zip/word-copy.ts'

// As a Cloudflare Worker gets it: threads of the browser, which the platform does not have.
vi.mock('fflate', () => import('fflate/browser'))

/** Runs other work whenever the event loop is free, and counts how often it was. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  let over = false
  const turn = () => {
    if (over) return
    turns += 1
    setImmediate(turn)
  }
  turn()
  await work()
  over = true
  return turns
}

test('a bundle of any size is packed where the platform has no threads, in the same bytes each time', async () => {
  const files = [
    { name: 'index.html', content: '<p>é</p>' },
    { name: 'empty.txt', content: '' },
    { name: 'files/film.mp4', content: new Uint8Array(randomBytes(1_500_000)) },
    { name: 'files/text.txt', content: 'The fair opens at noon.\n'.repeat(60_000) },
  ]
  const packed = await pack(files)
  expect(Buffer.compare(await pack(files), packed)).toBe(0)
  const opened = unzipSync(packed)
  expect(Object.keys(opened)).toEqual(files.map(({ name }) => name))
  for (const { name, content } of files)
    expect(Buffer.compare(opened[name]!, typeof content === 'string' ? strToU8(content) : content)).toBe(0)
  expect(packed.length).toBeLessThan(1_600_000)
})

test('other requests are answered while a bundle or the copy of a Word file is packed', async () => {
  const film = { name: 'film.mp4', content: new Uint8Array(3_000_000) }
  expect(await turnsDuring(() => pack([film]))).toBeGreaterThan(3)
  const xml = '<w:p><w:r><w:t>We utilise it.</w:t></w:r></w:p>'
  const file = zipSync({ 'word/document.xml': strToU8(xml), 'word/media/a.bin': new Uint8Array(20_000_000) })
  const change = { words: 'utilise', suggestion: 'use', nth: 0, count: 1 }
  let copy: Uint8Array | undefined
  expect(
    await turnsDuring(async () => {
      copy = await wordCopy(file, [change], '2026-11-30T09:00:00Z')
    }),
  ).toBeGreaterThan(3)
  const opened = unzipSync(copy!)
  expect(opened['word/media/a.bin']).toHaveLength(20_000_000)
  expect(new TextDecoder().decode(opened['word/document.xml'])).toContain('<w:ins ')
})
