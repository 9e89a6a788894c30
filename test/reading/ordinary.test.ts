import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createBudget, Exhausted, OutOfTime } from '../../src/reading/budget.ts'
import { FULL_SAMPLES, MAX_PICTURES, SMALLER_PIXELS } from '../../src/reading/limits.ts'
import { isWord } from '../../src/reading/ocr/read-regions.ts'
import { reportFailed } from '../../src/reading/pdf/pages.ts'
import { isWhole } from '../../src/reading/picture/integrity.ts'
import { readHere } from '../../src/reading/read.ts'
import type { ExtractionSink } from '../../src/reading/reader.ts'
import { pdf, stream } from '../files/pdf-package.ts'
import { chunk } from '../files/png-chunk.ts'
import { drawn, pixels } from '../files/raster.ts'

/* Ordinary documents of offices pass; their neighbours that could hide something are held. */

const SECONDS = 180_000

const image = (width: number, height: number, grey: Uint8Array) =>
  stream(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`,
    Buffer.from(grey).toString('latin1'),
  )

describe('a PNG without its last chunk', () => {
  const END = 12
  const picture = async () =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: '#8a9' } })
      .png()
      .toBuffer()

  test('is whole if its pixels end before it', async () => {
    const bytes = await picture()
    expect(isWhole(bytes.subarray(0, -END), 'png')).toBe(true)
  })

  test('is damaged if its pixels do not end, or a chunk is cut off', async () => {
    const bytes = await picture()
    const at = bytes.indexOf('IDAT')
    const pixels = bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4))
    const halved = Buffer.concat([bytes.subarray(0, at - 4), chunk('IDAT', pixels.subarray(0, pixels.length / 2))])
    expect(isWhole(halved, 'png')).toBe(false)
    expect(isWhole(bytes.subarray(0, -END - 1), 'png')).toBe(false)
  })
})

describe('many pictures', () => {
  test('are passed on smaller once many are large, so that all fit', () => {
    const budget = createBudget(60_000)
    expect(budget.seen(1_000_000)).toBe(1_000_000)
    const large = Array.from({ length: 31 }, () => 4_000_000)
    for (const samples of large) budget.samples(samples)
    expect(large.length * 4_000_000).toBeGreaterThan(FULL_SAMPLES)
    expect(budget.seen(1_000_000)).toBe(SMALLER_PIXELS)
    for (let i = large.length; i < 200; i++) budget.samples(SMALLER_PIXELS * 4)
  })

  test('that are small are all passed on, up to a number', () => {
    const budget = createBudget(60_000)
    for (let i = 0; i < MAX_PICTURES; i++) budget.samples(200 * 200 * 4)
    expect(MAX_PICTURES).toBeGreaterThan(400)
    expect(() => budget.samples(1)).toThrow('too many pictures')
  })

  test(
    'of a PDF page are compared as the page shows them beyond the first forty, and their words are read',
    async () => {
      const words = await pixels(drawn('TOP SECRET', { width: 400, height: 100, size: 40 }).greyscale())
      const plain = Array.from({ length: 45 }, (_, i) => image(16, 16, Buffer.alloc(256, 100 + i)))
      const grey = words.data.filter((_, i) => i % (words.data.length / (words.width * words.height)) === 0)
      const objects = [...plain, image(words.width, words.height, grey)]
      const places = plain.map(
        (_, i) => `q 16 0 0 16 ${20 + (i % 20) * 24} ${500 + Math.floor(i / 20) * 30} cm /P${i} Do Q`,
      )
      const bytes = pdf({
        objects,
        content: [...places, 'q 300 0 0 75 100 200 cm /P45 Do Q'].join(' '),
        resources: `/XObject << ${objects.map((_, i) => `/P${i} ${i + 10} 0 R`).join(' ')} >>`,
      })
      const { unread, observations, parts } = await readHere({ name: 'a.pdf', type: '', bytes }, 'a', () => {}, 60_000)
      expect(unread).toEqual([])
      expect(observations.map(({ detail }) => detail)).toContain(
        'Some pictures on page 1 were compared with the registered emblems only as the page shows them.',
      )
      expect(parts.map(({ text }) => text).join('\n')).toContain('TOP SECRET')
    },
    SECONDS,
  )
})

describe('a page of a PDF that was given up', () => {
  const reportOf = (fault: unknown) => {
    const reports: [string, string, string | undefined][] = []
    const sink = {
      unread: (_: string, why: string, advice?: string) => reports.push(['unread', why, advice]),
      outOfTime: (_: string, why: string) => reports.push(['time', why, undefined]),
    }
    reportFailed('page2', 2, fault, sink as unknown as ExtractionSink)
    return reports
  }

  test('is called damaged only where it is', () => {
    expect(reportOf(new Error())).toEqual([['unread', 'Page 2 could not be read: it is damaged.', 'save-again']])
    expect(reportOf(new Exhausted('It holds too many pictures.'))).toEqual([
      ['unread', 'Page 2 was not read completely. It holds too many pictures.', undefined],
    ])
    expect(reportOf(new OutOfTime('Reading it took too long.'))[0]![0]).toBe('time')
  })
})

describe('writing in a picture that could not be read', () => {
  test('is a word that is long or has several letters, not a sign of a logo or of a diagram', () => {
    expect(isWord({ long: 519, short: 259 }, { text: 'CQO' })).toBe(false)
    expect(isWord({ long: 47, short: 24 }, { text: 'Ko..n' })).toBe(false)
    expect(isWord({ long: 47, short: 24 }, { text: 'Sm1th' })).toBe(true)
    expect(isWord({ long: 120, short: 40 }, { text: 'abc' })).toBe(true)
  })
})
