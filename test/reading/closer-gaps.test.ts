import { describe, expect, test } from 'vitest'
import { isScale, leftOver, unsettledIn } from '../../src/reading/ocr/look-closer.ts'
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

describe('the strokes of a scale', () => {
  const RULER = '101   1 15 1 1  119 1 1 1 115  1 1 129 1 1 1 125  1 1 130'
  const place = { x: 300, y: 50, long: 400, short: 20, angle: 0, sure: 0.9 }
  const unread = (text: string) => ({ region: place, angle: 0, line: { text, sure: 0.7, least: 0.4, places: [] } })

  test('are no writing that could not be read', () => {
    expect(unsettledIn({ found: [unread(RULER)], unread: [unread(RULER)] }, 0)).toEqual([])
  })

  test.each([
    `${RULER} Holloway`,
    'Ill will 1111 | 11 | 1',
    '01111 111111',
    '01632 960417, 07700 900123',
    '4111 2345 6789 0123 4111 2345 6789',
    'I I I',
    '191413141716151911191',
    '1011161312191610{411171',
    '12|0| 14|1| 15|8| 11|2|3|4|5|6|7|81',
    '14191219111213141516171811213141',
    '[1|1| |1|1| [1|9|5|1]',
    '101111112111111311111',
    '.............................. 943 476 5919',
  ])('are not taken for it: %s', (text) => {
    expect(isScale(text)).toBe(false)
    expect(unsettledIn({ found: [], unread: [unread(text)] }, 0)).toHaveLength(1)
  })
})
