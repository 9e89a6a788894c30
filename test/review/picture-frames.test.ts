import { describe, expect, test } from 'vitest'
import { withFrames } from '../../src/review/picture-frames.ts'

/** A white page of 420 by 200 pixels. */
const page = { width: 420, height: 200, grey: new Uint8Array(420 * 200).fill(255) }

const at = (rgb: Uint8Array, x: number, y: number) => [
  ...rgb.slice((y * page.width + x) * 3, (y * page.width + x) * 3 + 3),
]
const RED = [0xd4, 0x35, 0x1c]
const WHITE = [255, 255, 255]

describe('places on a picture', () => {
  test('are left out when there are none', () => {
    expect(withFrames(page, [])).toBe(page)
  })

  test('are framed without touching their inside; the given picture is not changed', () => {
    const { rgb } = withFrames(page, [{ box: [0.5, 0.5, 0.2, 0.1], number: 1 }])
    expect(at(rgb!, 207, 110)).toEqual(RED)
    expect(at(rgb!, 250, 99)).toEqual(RED)
    expect(at(rgb!, 250, 110)).toEqual(WHITE)
    expect(page.grey.every((value) => value === 255)).toBe(true)
  })

  test('have their numbers in the margin, with distinct digits that do not overlap on one line', () => {
    const shapes = Array.from({ length: 10 }, (_, number) => {
      const { rgb } = withFrames(page, [{ box: [0.5, 0.5, 0.2, 0.1], number }])
      return dark(rgb!, 0, 60).join()
    })
    expect(new Set(shapes).size).toBe(10)
    const two = [7, 8].map((number, index) => ({ box: [0.3 + index * 0.3, 0.5, 0.1, 0.1] as const, number }))
    const { rgb } = withFrames(page, two)
    const columns = new Set(dark(rgb!, 0, 100).map((place) => place % page.width))
    const gaps = [...columns].sort((a, b) => a - b).filter((column) => !columns.has(column - 1)).length
    expect(gaps).toBe(2)
  })

  test('stay within the picture at its edge', () => {
    const { rgb } = withFrames(page, [{ box: [0, 0, 1, 1], number: 123 }])
    expect(rgb!.length).toBe(page.width * page.height * 3)
  })
})

/** Rows of black pixels between two columns. */
function dark(rgb: Uint8Array, from: number, to: number): number[] {
  const places: number[] = []
  for (let y = 0; y < page.height; y++)
    for (let x = from; x < to; x++) if (at(rgb, x, y).every((value) => value < 30)) places.push(y * page.width + x)
  return places
}
