import { expect, test } from 'vitest'
import { strengthOf } from '../../detectors/crest-and-logo/matcher/hues.ts'
import { pyramidOf } from '../../detectors/crest-and-logo/matcher/pyramid.ts'

test.each([
  [64, 36],
  [53, 31],
  [18, 150],
  [7, 5],
])('resizing a picture of %i by %i pixels and the strength of its colours equal plain arithmetic', (width, height) => {
  const samples = (count: number) => Uint8Array.from({ length: count }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256)
  const [grey, rgb] = [samples(width * height), samples(width * height * 3)]
  const at = (x: number, y: number) => grey[y * width + x]!
  const [across, down] = [width >> 1, height >> 1]
  const every = (wide: number, high: number, of: (x: number, y: number) => number) =>
    Array.from({ length: wide * high }, (_, i) => of(i % wide, Math.floor(i / wide)))
  const pyramid = pyramidOf({ part: '', width, height, grey, rgb })
  const half = every(across, down, (x, y) => {
    const [u, v] = [x * 2, y * 2]
    return (at(u, v) + at(u + 1, v) + at(u, v + 1) + at(u + 1, v + 1) + 2) >> 2
  })
  expect([...pyramid.grey(2).data]).toEqual(half)

  const placeOf = (i: number, whole: number) => Math.max(0, Math.min((i + 0.5) * Math.SQRT2 - 0.5, whole - 1.001))
  const smaller = pyramid.grey(1)
  const between = every(smaller.width, smaller.height, (x, y) => {
    const [u, v] = [placeOf(x, width), placeOf(y, height)]
    const [left, top] = [Math.floor(u), Math.floor(v)]
    const [right, below] = [u - left, v - top]
    const upper = at(left, top) * (1 - right) + at(left + 1, top) * right
    const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right
    return upper * (1 - below) + lower * below
  })
  // Shares are rounded to a 256th.
  for (const [i, value] of between.entries()) expect(Math.abs(smaller.data[i]! - value)).toBeLessThan(1.6)

  const sumOf = (x: number, y: number, channel: number) =>
    [0, 1, width, width + 1].reduce((sum, by) => sum + rgb[((y * width + x) * 2 + by) * 3 + channel]!, 0)
  const strong = every(across, down, (x, y) => {
    const sums = [0, 1, 2].map((channel) => sumOf(x, y, channel))
    return (Math.max(...sums) - Math.min(...sums) + 2) >> 2
  })
  const strength = strengthOf({ width, height, data: rgb })
  expect([...strength.grey]).toEqual(strong.map((one) => Math.min(255, Math.floor(one * 1.5))))
  expect(strength.coloured).toBe(strong.filter((one) => one > 40).length)
})
