import { expect, test } from 'vitest'
import type { Picture } from '../../detectors/contract.ts'
import { shapeOf } from '../../detectors/crest-and-logo/matcher/shape.ts'

const picture = (of: (x: number, y: number) => number): Picture => {
  const [width, height] = [100, 90]
  const grey = Uint8Array.from({ length: width * height }, (_, i) => of(i % width, Math.floor(i / width)))
  return { part: 'crest.png', width, height, grey }
}
const within = (x: number, y: number, r: number) => Math.hypot(x - 50, y - 45) < r

test('the background around an emblem is not part of it', () => {
  const { left, top, width, height } = shapeOf(picture((x, y) => (within(x, y, 30) ? 40 : 255)))
  expect([left, top, width, height]).toEqual([21, 16, 59, 59])
})

test('an emblem that fills its frame except for round corners has those for its background', () => {
  const { width, height, inside } = shapeOf(
    picture((x, y) => (Math.abs(x - 49.5) + Math.abs(y - 44.5) > 88 ? 255 : 40)),
  )
  expect([width, height, inside[0], inside[45 * 100 + 50]]).toEqual([100, 90, 0, 1])
})

test('arms cut from a flag, whose stripes run to the edge, fill their frame', () => {
  const shape = shapeOf(picture((x, y) => (y < 12 || y > 77 ? 60 : within(x, y, 30) ? 120 : 255)))
  expect([shape.width, shape.height]).toEqual([100, 90])
  expect(shape.inside.every((one) => one === 1)).toBe(true)
})
