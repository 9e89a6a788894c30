import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createBudget } from '../../src/reading/budget.ts'
import { joinPieces, piecesOf } from '../../src/reading/ocr/long-line.ts'
import type { ReadLine } from '../../src/reading/ocr/read-line.ts'
import { readScene } from '../../src/reading/ocr/scene.ts'
import { pixels } from '../files/raster.ts'

const SECONDS = 300_000
const BUDGET_MS = 250_000

const WORDS =
  'The council met on Monday to agree the budget for roads and parks and it heard from residents of the old town about ' +
  'lamps, benches and the noise of the market before the chair thanked Margaret Holloway of 12 Larch Close for her work ' +
  'and closed the meeting at nine with a word about the weather, the new bridge and the fair that comes each spring ' +
  'to the green beside the river where the band plays and children dance until the lights go out'

const line = (text: string): ReadLine => ({
  text,
  sure: 1,
  least: 1,
  places: [...text].map((_, at) => (at + 0.5) / text.length),
})

describe('a line that is too long for the recogniser', () => {
  test('is read in pieces that overlap', () => {
    const pieces = piecesOf({ x: 1000, y: 50, long: 2000, short: 10, angle: 0 }, 0, false, 1)
    expect(pieces.length).toBe(5)
    expect(pieces[0]).toMatchObject({ from: 0 })
    expect(pieces.at(-1)!.to).toBeCloseTo(1)
    for (const [at, { from }] of pieces.entries()) if (at > 0) expect(from).toBeLessThan(pieces[at - 1]!.to)
    const turned = piecesOf({ x: 1000, y: 50, long: 2000, short: 10, angle: 0 }, 180, false, 1)
    expect(turned[0]!.region.x).toBeGreaterThan(turned.at(-1)!.region.x)
  })

  test('has each word of its pieces once', () => {
    const region = { x: 0, y: 0, long: 1, short: 1, angle: 0 }
    const pieces = [
      { region, from: 0, to: 0.6 },
      { region, from: 0.4, to: 1 },
    ]
    expect(joinPieces(pieces, [line('abcd efgh ij'), line('h ijkl mnopq')]).text).toBe('abcd efgh ijkl mnopq')
    expect(joinPieces(pieces, [line('abcdefghijkl'), line('ijklmnopqrst')]).text).toBe('abcdefghijklmnopqrst')
  })

  test(
    'is read in a picture four thousand pixels wide',
    async () => {
      const text = `<text x="20" y="200" font-family="DejaVu Sans" font-size="14" fill="#222">${WORDS}</text>`
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="400">${text}</svg>`
      const { data, width, height } = await pixels(sharp(Buffer.from(svg)).flatten({ background: '#fff' }))
      const seen = await readScene({ width, height, rgb: new Uint8Array(data) }, createBudget(BUDGET_MS))
      const all = [seen.text, ...seen.others].join('\n')
      expect(all).toContain('Margaret Holloway of 12 Larch Close')
      expect(all).toContain('children dance until')
    },
    SECONDS,
  )
})
