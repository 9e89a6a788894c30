import { describe, expect, test } from 'vitest'
import { createBudget } from '../../src/reading/budget.ts'
import { holdsInk } from '../../src/reading/ocr/content.ts'
import { detect } from '../../src/reading/ocr/detect.ts'
import { readWords } from '../../src/reading/ocr.ts'
import { rememberPixels } from '../../src/reading/picture/remember-pixels.ts'
import { drawn, pixels } from '../files/raster.ts'

const rasterOf = async (picture: ReturnType<typeof drawn>) => {
  const { data, width, height } = await pixels(picture.toColourspace('srgb'))
  return { width, height, rgb: new Uint8Array(data) }
}

describe('what was found in a picture', () => {
  const pictures = [1, 2, 3].map((value) => Uint8Array.of(value, value))
  const counting = (most: number, isFinal = () => true) => {
    const counts: number[] = [0, 0, 0, 0]
    const found = rememberPixels<string>(most)
    const look = (which: number, about = '') =>
      found(pictures[which]!, about, { find: async () => `${which} ${++counts[which]!}`, isFinal })
    return { counts, look }
  }

  test('is kept for the same pixels, and no others', async () => {
    const { look } = counting(10)
    expect([await look(0), await look(1), await look(0), await look(0, 'wider')]).toEqual(['0 1', '1 1', '0 1', '0 2'])
  })

  test('is kept for the pictures that came last', async () => {
    const { counts, look } = counting(2)
    for (const which of [0, 1, 0, 2, 0, 1]) await look(which)
    expect(counts).toEqual([1, 2, 1, 0])
  })

  test('is not kept when it is not final', async () => {
    const { counts, look } = counting(10, () => false)
    await look(0)
    await look(0)
    expect(counts[0]).toBe(2)
  })

  test('is known without any time left', async () => {
    const picture = await rasterOf(drawn('Road safety 417'))
    expect((await readWords(picture, createBudget(0))).untried).toBe(true)
    const first = await readWords(picture, createBudget(60_000))
    expect(first.text).toBe('Road safety 417')
    expect(await readWords({ ...picture, rgb: picture.rgb.slice() }, createBudget(0))).toEqual(first)
  })
})

describe('a picture of one colour', () => {
  const paper = { width: 40, height: 30, rgb: new Uint8Array(40 * 30 * 3).fill(250) }

  test('holds no ink', () => {
    expect(holdsInk(paper)).toBe(false)
  })

  test('has ink where one pixel has another colour', () => {
    const rgb = paper.rgb.slice()
    rgb[(29 * 40 + 39) * 3 + 2] = 200
    expect(holdsInk({ ...paper, rgb })).toBe(true)
  })
})

describe('a search in a part of a picture', () => {
  test('does not move the lines that are found', async () => {
    const words = drawn('Road safety', { width: 400, height: 80, size: 24 })
    const margin = { top: 300, left: 500, bottom: 100, right: 50, background: '#fff' }
    const picture = await rasterOf(words.extend(margin))
    const [line, ...others] = await detect(picture, 1_000_000, { left: 500, top: 300, width: 400, height: 80 })
    expect(others).toEqual([])
    expect(line!.x).toBeGreaterThan(560)
    expect(line!.x).toBeLessThan(680)
    expect(Math.abs(line!.y - 332)).toBeLessThan(10)
  })
})
