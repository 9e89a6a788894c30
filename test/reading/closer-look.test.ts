import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createBudget } from '../../src/reading/budget.ts'
import { lookCloser } from '../../src/reading/ocr/look-closer.ts'
import { onWhite } from '../../src/reading/ocr/on-white.ts'
import { overlookedIn } from '../../src/reading/ocr/overlooked.ts'
import { joined } from '../../src/reading/ocr/read-overlooked.ts'
import { readScene } from '../../src/reading/ocr/scene.ts'
import { readHere } from '../../src/reading/read.ts'
import { pdf, stream } from '../files/pdf-package.ts'
import { pixels } from '../files/raster.ts'

const SECONDS = 300_000
/** A busy machine must not matter. */
const BUDGET_MS = 250_000

const rasterOf = async (svg: string) => {
  const { data, width, height } = await pixels(sharp(Buffer.from(svg)).flatten({ background: '#fff' }))
  return { width, height, rgb: new Uint8Array(data) }
}
const seenIn = async (svg: string) => readScene(await rasterOf(svg), createBudget(BUDGET_MS))

const lines = (texts: readonly string[], size: number, step: number) =>
  texts.map((text, i) => `<text x="820" y="${125 + i * step}" font-size="${size}">${text}</text>`).join('')

/** A slide of 150 dots per inch with a small letterhead. */
const slide = (texts: readonly string[]) =>
  '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1125"><rect x="800" y="100" width="220" height="70" ' +
  `fill="#ddd"/><g font-family="DejaVu Sans" fill="#222">${lines(texts, 11, 12)}</g></svg>`

describe('small lines close to each other', () => {
  test(
    'are read at another size where they were not legible',
    async () => {
      const seen = await seenIn(slide(['MINISTRY OF ROADS', 'AND OF RIVERS IN', 'THE NORTHERN HILLS']))
      expect(seen.text).toBe('MINISTRY OF ROADS\nAND OF RIVERS IN\nTHE NORTHERN HILLS')
      expect(seen.unreadable).toBe(false)
    },
    SECONDS,
  )

  test(
    'hide no marking',
    async () => {
      const seen = await seenIn(slide(['MINISTRY OF ROADS', 'TOP SECRET PAPER', 'THE NORTHERN HILLS']))
      expect(seen.text).toContain('TOP SECRET')
    },
    SECONDS,
  )
})

/** A page shows seven pixels for each twenty of its letters. */
const page = async (texts: readonly string[], size = 22) => {
  const text = texts.map((text, i) => `<text x="${100 + i * 90}" y="${100 + i * 150}">${text}</text>`).join('')
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="#eef"/>' +
    `<g font-family="DejaVu Sans" font-size="${size}" fill="#555">${text}</g></svg>`
  const jpeg = await sharp(Buffer.from(svg)).removeAlpha().jpeg({ quality: 90 }).toBuffer()
  const about = '/Type /XObject /Subtype /Image /Width 1600 /Height 900 /ColorSpace /DeviceRGB /BitsPerComponent 8'
  return pdf({
    content: 'q 240 0 0 135 100 500 cm /P Do Q',
    resources: '/XObject << /P 10 0 R >>',
    objects: [stream(`${about} /Filter /DCTDecode`, jpeg.toString('latin1'))],
  })
}

test(
  'what a page with more pixels does not show is kept',
  async () => {
    const raster = await rasterOf(slide(['MINISTRY OF ROADS', 'AND OF RIVERS IN', 'THE NORTHERN HILLS']))
    const blank = { width: 3000, height: 1688, rgb: new Uint8Array(3000 * 1688 * 3).fill(255) }
    let enlarged = 0
    const finer = async () => {
      enlarged++
      return blank
    }
    const seen = await readScene(raster, createBudget(BUDGET_MS), { finer })
    expect(enlarged).toBe(1)
    expect(seen.text).toContain('MINISTRY OF ROADS')
    expect(seen.text).toContain('THE NORTHERN HILLS')
  },
  SECONDS,
)

describe('a picture that a page shows with small letters', () => {
  test(
    'is read as a person reads it who enlarges the page',
    async () => {
      const texts = [
        'Guide to validation of a security plan',
        'Margaret Holloway 01632 960417',
        'Evaluate documents with the aid of structure',
        'All assertions, passing and failing ones',
        'Select a view of the results',
      ]
      const found = await readHere({ name: 'a.pdf', type: '', bytes: await page(texts) }, 'a', () => {}, BUDGET_MS)
      const read = found.parts.map(({ text }) => text).join('\n')
      for (const text of texts) expect(read.split(text)).toHaveLength(2)
      expect(found.unread).toEqual([])
    },
    SECONDS,
  )
})

describe('small letters that the detector overlooks', () => {
  const card = (texts: string) =>
    '<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect x="150" y="150" width="800" height="450" ' +
    `fill="#eef"/><g font-family="DejaVu Sans" font-size="9" fill="#222">${texts}</g></svg>`

  test(
    'are read on a coloured area',
    async () => {
      const texts = '<text x="200" y="300">Margaret Holloway 01632 960417</text><text x="420" y="420">TOP SECRET</text>'
      const seen = await seenIn(card(texts))
      expect(seen.text).toContain('Margaret Holloway 01632 960417')
      expect(seen.text).toContain('TOP SECRET')
      expect(seen.unreadable).toBe(false)
    },
    SECONDS,
  )

  test(
    'are read in a picture that a page shows with a few pixels for each',
    async () => {
      const bytes = await page(['Margaret Holloway 01632 960417', 'TOP SECRET'], 14)
      const found = await readHere({ name: 'a.pdf', type: '', bytes }, 'a', () => {}, BUDGET_MS)
      const read = found.parts.map(({ text }) => text).join('\n')
      // The recogniser may lose a blank of such a line.
      expect(read.replaceAll(' ', '')).toContain('MargaretHolloway01632960417')
      expect(read).toContain('TOP SECRET')
    },
    SECONDS,
  )

  test(
    'are read on striped paper that a page shows with a few pixels for each',
    async () => {
      const stripes = Array.from({ length: 200 }, (_, i) => `<rect y="${i * 9}" width="1240" height="4"/>`).join('')
      const at = (dots: number) =>
        rasterOf(
          `<svg xmlns="http://www.w3.org/2000/svg" width="${1240 * dots}" height="${1754 * dots}" viewBox="0 0 1240 1754">` +
            `<g fill="#dde">${stripes}</g><g font-family="DejaVu Sans" font-size="5" fill="#222">` +
            '<text x="120" y="200">TOP SECRET</text><text x="120" y="680">01632 960417</text></g></svg>',
        )
      const place = { left: 0, top: 0, width: 1240, height: 1754 }
      const seen = await readScene(await at(1), createBudget(BUDGET_MS), { closer: { place, draw: () => at(2) } })
      expect(seen.text).toBe('TOP SECRET\n\n01632 960417')
    },
    SECONDS,
  )

  test('are looked for where a place has such detail and no line was read', async () => {
    const raster = await rasterOf(card('<text x="200" y="300">Margaret Holloway 01632 960417</text>'))
    const [place, ...rest] = overlookedIn(raster, [])
    expect(rest).toEqual([])
    expect(place!.left).toBeGreaterThan(180)
    expect(place!.left + place!.width).toBeLessThan(380)
    expect(overlookedIn(raster, [{ x: 280, y: 296, long: 180, short: 14, angle: 0 }])).toEqual([])
    expect(overlookedIn(await rasterOf(card('')), [])).toEqual([])
  })
})

describe('a line that is read twice', () => {
  const line = (text: string, sure = 0.95, long = 200) => ({
    region: { x: 100, y: 50, long, short: 20, angle: 0, sure: 0.9 },
    angle: 0,
    line: { text, sure, least: sure, places: [] },
  })
  const both = (first: ReturnType<typeof line>, second: ReturnType<typeof line>) => {
    const { found, replaced = [] } = joined(
      { found: [first], unread: [], untried: false },
      { found: [second], unread: [], untried: false },
    )
    return [found, replaced].map((lines) => lines.map(({ line: { text } }) => text))
  }

  test('loses no word of the reading that is replaced', () => {
    expect(both(line('Account 60413277'), line('Account 6041327'))).toEqual([['Account 6041327'], ['Account 60413277']])
    expect(both(line('TOP SECRET'), line('TOP SFCRET'))).toEqual([['TOP SFCRET'], ['TOP SECRET']])
  })

  test('comes once where the better reading has all words', () => {
    expect(both(line('SECRET', 0.95, 100), line('TOP SECRET'))).toEqual([['TOP SECRET'], []])
    expect(both(line('T0P SFCRFT', 0.6), line('TOP SECRET'))).toEqual([['TOP SECRET'], []])
  })
})

describe('a doubtful place of a drawing', () => {
  const CURVE = '<path d="M140 75 Q170 40 200 62 T262 48" stroke="#36c" stroke-width="3" fill="none"/>'
  const drawing = (inside: string) =>
    rasterOf(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="120">${inside}</svg>`)
  const doubt = (detected: number, sure: number) => ({
    region: { x: 200, y: 60, long: 130, short: 32, angle: 0, sure: detected },
    angle: 0,
    line: { text: 'GNTA', sure, least: 0.2, places: [0.2, 0.4, 0.6, 0.8] },
  })
  const look = async (inside: string, detected = 0.7, sure = 0.5) => {
    const one = doubt(detected, sure)
    return lookCloser(await drawing(inside), { found: [one], unread: [one], untried: false }, 0, () => false)
  }
  const textsOf = ({ found }: Awaited<ReturnType<typeof look>>) => found.map(({ line }) => line.text)
  const WORD = '<text x="145" y="70" font-family="DejaVu Sans" font-size="30" fill="#222">SECRET</text>'

  test('is no writing where a second look finds no letters', async () => {
    const { unread } = await look(CURVE)
    expect(unread).toEqual([])
  })

  test('stays reported where the first look was surer', async () => {
    expect((await look(CURVE, 0.9)).unread).toHaveLength(1)
    expect((await look(CURVE, 0.7, 0.7)).unread).toHaveLength(1)
  })

  test('is no writing where it is high and no look finds letters, however sure the first was', async () => {
    const lookAt = async (inside: string, sure = 0.5, text = '18011') => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><g fill="#222">${inside}</g></svg>`
      const region = { x: 450, y: 150, long: 800, short: 200, angle: 0, sure: 0.9 }
      const one = { region, angle: 0, line: { text, sure, least: 0.2, places: [0.1, 0.3, 0.5, 0.7, 0.9] } }
      const read = { found: [], unread: [one], untried: false }
      const { found, unread } = await lookCloser(await rasterOf(svg), read, 0, () => false)
      return [found.map(({ line }) => line.text), unread.length]
    }
    const shapes = '<path d="M80 80h180v140h-180z M320 150l90-70 90 70-90 70z M560 80h260v140h-260z"/>'
    const word = (more: string) =>
      `<text x="60" y="210" font-family="DejaVu Sans" font-size="190" ${more}>SECRET</text>`
    expect(await lookAt(shapes)).toEqual([[], 0])
    expect(await lookAt(shapes, 0.7)).toEqual([[], 1])
    expect(await lookAt(shapes, 0.5, 'SECRLT')).toEqual([[], 1])
    expect(await lookAt(shapes, 0.5, '07700 9OOl2')).toEqual([[], 1])
    expect(await lookAt(word(''))).toEqual([['SECRET'], 0])
    expect(await lookAt(word('fill="none" stroke="#222" stroke-width="2"'))).toEqual([['SECRET'], 0])
  })

  test('gives the words that a second look reads', async () => {
    const seen = await look(WORD)
    expect(textsOf(seen)).toEqual(['SECRET'])
    expect(seen.unread).toEqual([])
  })

  test('stays reported where only a part of it is legible', async () => {
    const seen = await look(WORD.replace('SECRET', 'SEC<tspan fill="#fdfdfd">RET</tspan>'))
    expect(seen.unread).toHaveLength(1)
  })
})

describe('a doubtful line', () => {
  const row = async (inside: string, long: number, text: string, places: readonly number[], sure = 0.7) => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="120"><g font-family="DejaVu Sans" font-size="24" ' +
      `fill="#222">${inside}</g></svg>`
    const one = {
      region: { x: 80 + long / 2, y: 61, long, short: 34, angle: 0, sure: 0.9 },
      angle: 0,
      line: { text, sure, least: 0.2, places },
    }
    return lookCloser(await rasterOf(svg), { found: [one], unread: [one], untried: false }, 0, () => false)
  }
  const textsOf = (lines: Awaited<ReturnType<typeof row>>['found'] = []) => lines.map(({ line }) => line.text).sort()
  const spread = (from: number, to: number, count: number) =>
    Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 0.5)) / count)
  test('is read with the stops of initials', async () => {
    const name = 'Ms J.K.Winterbourne MBE'
    const { found, unread } = await row(`<text x="85" y="70">${name}</text>`, 313, name, spread(0.01, 0.98, 23))
    expect(textsOf(found)).toEqual([name])
    expect(unread).toEqual([])
  })

  test('loses no word that the first look reads', async () => {
    const word = '<text x="85" y="70">REPORT</text>'
    const { replaced } = await row(word, 102, 'SECRET', spread(0.01, 0.98, 6), 0.82)
    expect(textsOf(replaced)).toEqual(['SECRET'])
    expect(textsOf((await row(word, 102, 'REPORT', spread(0.01, 0.98, 6), 0.82)).replaced)).toEqual([])
  })
})

describe('a picture on white', () => {
  const shadesOf = async (paper: string, ink: string) => {
    const raster = await rasterOf(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="${paper}"/>` +
        `<rect x="10" y="10" width="8" height="8" fill="${ink}"/></svg>`,
    )
    const { rgb } = onWhite(raster)
    return [rgb[0], rgb[(14 * 40 + 14) * 3]]
  }

  test.each([
    ['#ddddff', '#444444'],
    ['#3060c0', '#20306a'],
    ['#3060c0', '#ffffff'],
  ])('%s with ink of %s is black on white', async (paper, ink) => {
    expect(await shadesOf(paper, ink)).toEqual([255, 0])
  })

  test('without ink stays white', async () => {
    expect(await shadesOf('#3060c0', '#3060c0')).toEqual([255, 255])
  })
})
