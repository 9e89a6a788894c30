import { expect, test } from 'vitest'
import { behindText } from '../../src/reading/ocr/behind-text.ts'
import { seeded } from '../tools/random-acts.ts'

type Choose = (...values: number[]) => number

/** One sweep by its definition: the extreme of the pixels within reach in the picture, across and then down. */
function swept(grey: Uint8Array, width: number, height: number, reach: number, choose: Choose): Uint8Array {
  const near = (value: number, length: number) =>
    Array.from({ length: 2 * reach + 1 }, (_, by) => value - reach + by).filter((at) => at >= 0 && at < length)
  const across = grey.map((_, i) => {
    const row = Math.floor(i / width) * width
    return choose(...near(i % width, width).map((x) => grey[row + x]!))
  })
  return grey.map((_, i) => choose(...near(Math.floor(i / width), height).map((y) => across[y * width + (i % width)]!)))
}

test.each([
  [37, 23, 1],
  [37, 23, 4],
  [5, 9, 4],
  [3, 2, 7],
  [1, 1, 2],
])('what is behind the text of %i by %i pixels is the darkest near the lightest within %i', (width, height, reach) => {
  const random = seeded(width)
  const grey = Uint8Array.from({ length: width * height }, () => Math.floor(random() * 256))
  const light = swept(grey, width, height, reach, Math.max)
  expect(behindText(grey, width, height, reach)).toEqual(swept(light, width, height, reach, Math.min))
})
