import { describe, expect, test } from 'vitest'
import { tracesBeside } from '../../src/reading/ocr/traces.ts'

const [WIDTH, HEIGHT] = [200, 100]
/** A map of a picture with twice its pixels a side. */
const part = { left: 0, top: 0, width: 2 * WIDTH, height: 2 * HEIGHT }

function mapWith(share: number, [left, top, width, height]: readonly [number, number, number, number]) {
  const data = new Float32Array(WIDTH * HEIGHT)
  for (let y = top; y < top + height; y++) data.fill(share, y * WIDTH + left, y * WIDTH + left + width)
  return { data, width: WIDTH, height: HEIGHT, part }
}

const around = { left: 180, top: 80, width: 60, height: 40 }
const elsewhere = { left: 20, top: 20, width: 60, height: 40 }

describe('the trace that writing leaves', () => {
  test('is the highest probability in a place', () => {
    const traceIn = tracesBeside(mapWith(0.05, [95, 45, 10, 4]), [])
    expect(traceIn(around)).toBeCloseTo(0.05)
    expect(traceIn(elsewhere)).toBe(0)
  })

  test('is none where a line explains it, at any tilt', () => {
    const map = mapWith(0.9, [95, 45, 10, 4])
    for (const angle of [0, 45, 90])
      expect(tracesBeside(map, [{ x: 200, y: 94, long: 24, short: 24, angle }])(around)).toBe(0)
    expect(tracesBeside(map, [{ x: 150, y: 94, long: 60, short: 10, angle: 0 }])(around)).toBeCloseTo(0.9)
  })

  test('is looked for in the part of the picture that the map shows', () => {
    const map = { ...mapWith(0.9, [0, 0, 10, 10]), part: { ...part, left: 180, top: 80 } }
    const traceIn = tracesBeside(map, [])
    expect(traceIn(around)).toBeCloseTo(0.9)
    expect(traceIn(elsewhere)).toBe(0)
  })
})
