import { expect, test } from 'vitest'
import { clearOf, filled } from '../../detectors/crest-and-logo/matcher/background.ts'

const INK = 150
const NEAR_FIRST = [
  { radius: 2, least: 4 },
  { radius: 5, least: 3 },
]

/** Ink strokes on paper of many shades, and blots larger than anything searched for. */
function page(width: number, height: number) {
  const data = new Uint8Array(width * height)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const inked = (x * 7 + y * 3) % 61 < 2 || (x > 70 && x < 110 && y % 90 > 40) || (x === 0 && y % 17 === 0)
      data[i] = inked ? 40 + ((x + y) % 100) : 150 + ((x * x + y * 13) % 106)
    }
  return { width, height, data }
}

/** Pixels of a square of `radius` each way, within the picture. */
const around = (i: number, radius: number, width: number, height: number) => {
  const [x, y] = [i % width, Math.floor(i / width)]
  const found: number[] = []
  for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++)
    for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++) found.push(v * width + u)
  return found
}

test.each([
  [8, 2],
  [16, 150],
  [41, 300],
  [130, 129],
  [131, 264],
])('the ink-free pixels and the background equal plain arithmetic (%d by %d)', (wide, high) => {
  const whole = page(wide, high)
  const [width, height] = [wide >> 1, high >> 1]
  const four = (i: number) => {
    const at = Math.floor(i / width) * 2 * wide + (i % width) * 2
    return [at, at + 1, at + wide, at + wide + 1].map((from) => whole.data[from]!)
  }
  const pixels = Array.from({ length: width * height }, (_, i) => i)
  const inked = pixels.map((i) => four(i).some((value) => value < INK))
  const clear = pixels.map((i) => (around(i, 1, width, height).some((at) => inked[at]) ? 0 : 1))
  expect([...clearOf(whole, INK)]).toEqual(clear)

  const data = Uint8Array.from(pixels, (i) => four(i).reduce((sum, value) => sum + value, 0) / 4)
  const behind = pixels.map((i) => {
    if (clear[i] === 1) return data[i]!
    for (const { radius, least } of NEAR_FIRST) {
      const seen = around(i, radius, width, height).filter((at) => clear[at] === 1)
      if (seen.length > least) return Math.floor(seen.reduce((sum, at) => sum + data[at]!, 0) / seen.length)
    }
    return 255
  })
  expect([...filled({ width, height, data }, Uint8Array.from(clear), NEAR_FIRST)]).toEqual(behind)
})
