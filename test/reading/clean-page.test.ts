import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { detectOnCleanPage } from '../../src/reading/ocr/clean-page.ts'
import { overlookedIn } from '../../src/reading/ocr/overlooked.ts'
import { pixels } from '../files/raster.ts'

const SECONDS = 120_000
const LINES = ['Dear Margaret Holloway,', 'The panel met on Tuesday and agreed.', 'Telephone: 01632 960417']

/** A4 at 110 dots per inch. */
async function page(more = '', paper = '#fff') {
  const text = LINES.map((line, i) => `<text x="100" y="${150 + i * 40}" font-size="20">${line}</text>`).join('')
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="910" height="1280"><rect width="910" height="1280" fill="${paper}"/>` +
    `<g font-family="DejaVu Sans" fill="#222">${text}${more}</g></svg>`
  const { data, width, height } = await pixels(sharp(Buffer.from(svg)))
  return { width, height, rgb: new Uint8Array(data) }
}

const isClean = async (raster: Awaited<ReturnType<typeof page>>) => (await detectOnCleanPage(raster)) !== undefined

describe('a clean page', () => {
  test(
    'shows all its lines with half the pixels',
    async () => {
      const { regions } = (await detectOnCleanPage(await page()))!
      expect(regions.map(({ y }) => Math.round((y - 143) / 40)).sort()).toEqual([0, 1, 2])
    },
    SECONDS,
  )

  test.each([
    ['a small line between two others', '<text x="300" y="164" font-size="7">Account 60413277</text>'],
    ['a small line alone', '<text x="100" y="900" font-size="5">Account 60413277</text>'],
    ['a pale line', '<text x="100" y="900" font-size="5" fill="#bbb">Account 60413277</text>'],
    ['letters of another size', '<text x="100" y="900" font-size="70">Notice</text>'],
    ['a drawing', '<circle cx="500" cy="900" r="80" fill="none" stroke="#222" stroke-width="6"/>'],
    [
      'a dark box with words',
      '<rect x="90" y="800" width="600" height="400"/><text x="99" y="900" fill="#fff">No</text>',
    ],
  ])(
    'is none with %s',
    async (_, more) => {
      expect(await isClean(await page(more))).toBe(false)
    },
    SECONDS,
  )

  test('is none with noise', async () => {
    const raster = await page()
    const rgb = raster.rgb.map((value, at) => value - ((at * 7_919) % 64))
    expect(await isClean({ ...raster, rgb })).toBe(false)
  })
})

test('the last letter of a line that was read is not overlooked', async () => {
  const raster = await page()
  const line = { x: 100 + 130, y: 143, long: 262, short: 28, angle: 0 }
  const first = { ...raster, height: 176, rgb: raster.rgb.subarray(0, 176 * raster.width * 3) }
  expect(overlookedIn(first, [])).not.toEqual([])
  expect(overlookedIn(first, [line])).toEqual([])
})
