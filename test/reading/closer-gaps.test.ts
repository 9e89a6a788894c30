import { describe, expect, test } from 'vitest'
import { leftOver } from '../../src/reading/ocr/look-closer.ts'
import { leftOf } from '../../src/reading/ocr/magnify.ts'

describe('what a closer look leaves of a row of words', () => {
  const region = { x: 300, y: 50, long: 400, short: 40, angle: 0, sure: 0.9 }
  const read = (text: string, places: readonly number[], angle = 0) => ({
    region,
    angle,
    line: { text, sure: 0.7, least: 0.2, places },
  })
  const word = (from: number, to: number) => ({
    ...read('word', []),
    region: { ...region, x: 100 + (from + to) / 2, long: to - from },
  })
  const apart = [word(0, 180), word(220, 400)]

  test('is no gap with a blank or an icon', () => {
    expect(leftOver(read('ab cd', [0.1, 0.3, 0.5, 0.7, 0.9]), apart)).toBe(0)
    expect(leftOver(read('ab•cd', [0.1, 0.3, 0.5, 0.7, 0.9]), apart)).toBe(0)
  })

  test('is a gap in which the first look sees a letter, upside down as well', () => {
    const aside = [word(0, 100), word(140, 400)]
    expect(leftOver(read('abc', [0.1, 0.3, 0.8]), aside)).toBeCloseTo(1)
    expect(leftOver(read('abc', [0.1, 0.3, 0.8], 180), aside)).toBe(0)
    expect(leftOver(read('abc', [0.1, 0.7, 0.8], 180), aside)).toBeCloseTo(1)
  })

  test('is a gap at an end or as long as a word', () => {
    expect(leftOver(read('ab', [0.3, 0.7]), [word(40, 400)])).toBeCloseTo(1)
    expect(leftOver(read('ab', [0.1, 0.9]), [word(0, 160), word(240, 400)])).toBeCloseTo(2)
  })
})

describe('what lines leave of a place', () => {
  test('is counted in its heights', () => {
    const place = { x: 100, y: 50, long: 200, short: 20, angle: 0 }
    expect(leftOf(place, [])).toBe(10)
    expect(leftOf(place, [{ ...place, x: 50, long: 100 }])).toBe(5)
    expect(
      leftOf(place, [
        { ...place, x: 60, long: 120 },
        { ...place, x: 140, long: 120 },
      ]),
    ).toBe(0)
    expect(leftOf({ ...place, angle: 90 }, [{ ...place, long: 20, short: 200 }])).toBe(0)
  })
})
