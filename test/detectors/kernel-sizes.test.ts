import { expect, test } from 'vitest'
import { halfOf, shrunkTo, strengthOf } from '../../detectors/crest-and-logo/matcher/kernel/sizes.ts'

test.each([
  [64, 36],
  [53, 31],
  [18, 150],
  [7, 5],
])('resizing a picture of %i by %i pixels and the strength of its colours equal plain arithmetic', (width, height) => {
  const samples = (count: number) => Uint8Array.from({ length: count }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256)
  const data = samples(width * height)
  const at = (x: number, y: number) => data[y * width + x]!
  const [across, down] = [width >> 1, height >> 1]
  const every = (wide: number, high: number, of: (x: number, y: number) => number) =>
    Array.from({ length: wide * high }, (_, i) => of(i % wide, Math.floor(i / wide)))
  const half = every(across, down, (x, y) => {
    const [u, v] = [x * 2, y * 2]
    return (at(u, v) + at(u + 1, v) + at(u, v + 1) + at(u + 1, v + 1) + 2) >> 2
  })
  expect([...halfOf({ width, height, data })]).toEqual(half)

  const places = (whole: number) => ({
    at: Int32Array.from({ length: Math.floor(whole * 0.7) }, (_, i) => Math.floor(i * 1.4)),
    part: Int32Array.from({ length: Math.floor(whole * 0.7) }, (_, i) => (i * 77) % 257),
  })
  const [u, v] = [places(width), places(height)]
  const between = every(u.at.length, v.at.length, (x, y) => {
    const [left, top, right, below] = [u.at[x]!, v.at[y]!, u.part[x]!, v.part[y]!]
    const upper = at(left, top) * (256 - right) + at(left + 1, top) * right
    const lower = at(left, top + 1) * (256 - right) + at(left + 1, top + 1) * right
    return (upper * (256 - below) + lower * below + 32_768) >> 16
  })
  expect([...shrunkTo({ width, height, data }, u, v)]).toEqual(between)

  const rgb = samples(width * height * 3)
  const strong = every(across, down, (x, y) => {
    const sums = [0, 1, 2].map((c) =>
      [0, 1, width, width + 1].reduce((sum, by) => sum + rgb[((y * width + x) * 2 + by) * 3 + c]!, 0),
    )
    return (Math.max(...sums) - Math.min(...sums) + 2) >> 2
  })
  const { grey, coloured } = strengthOf({ width, height, data: rgb }, 40)
  expect([...grey]).toEqual(strong.map((one) => Math.min(255, Math.floor(one * 1.5))))
  expect(coloured).toBe(strong.filter((one) => one > 40).length)
})
