import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import wabt from 'wabt'
import { edgesOf, surfacesOf, tableOf } from '../../detectors/crest-and-logo/matcher/kernel/field.ts'

test.each(['scan', 'field'])(
  'the compiled %s is what its source says (`npm run rules` writes it anew)',
  async (name) => {
    const folder = '../../detectors/crest-and-logo/matcher/kernel'
    const source = fileURLToPath(new URL(`${folder}/${name}.wat`, import.meta.url))
    const module = (await wabt()).parseWat(`${name}.wat`, readFileSync(source, 'utf8'), { simd: true })
    module.validate()
    const hex = Buffer.from(module.toBinary({}).buffer).toString('hex')
    const lines = hex.match(/.{1,100}/g)!.map((line) => `  '${line}',`)
    const text = [
      `// Compiled from ${name}.wat. Do not edit.`,
      `export const ${name}Wasm = [`,
      ...lines,
      "].join('')",
      '',
    ]
    await expect(text.join('\n')).toMatchFileSnapshot(`${folder}/${name}.wasm.ts`)
  },
)

/** The same in plain words: doubled angle of the gradient, 1 2 1 both ways, relative to the mean strength around. */
function plainly(
  samples: Float32Array,
  channels: number,
  width: number,
  height: number,
  radius: number,
  noise: number,
) {
  const at = (map: Float32Array, x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : map[y * width + x]!
  const every = (of: (x: number, y: number) => number) =>
    Float32Array.from({ length: width * height }, (_, i) => of(i % width, Math.floor(i / width)))
  const edge = (x: number, y: number) => x === 0 || y === 0 || x === width - 1 || y === height - 1
  const gradients = (of: (dx: number, dy: number) => number) =>
    every((x, y) => {
      if (edge(x, y)) return 0
      let sum = 0
      for (let c = 0; c < channels; c++) {
        const value = (u: number, v: number) => samples[(v * width + u) * channels + c]!
        sum += of(value(x + 1, y) - value(x - 1, y), value(x, y + 1) - value(x, y - 1))
      }
      return sum
    })
  const NEAR = [-1, 0, 1].flatMap((u) => [-1, 0, 1].map((v) => [u, v] as const))
  const weighed = (map: Float32Array, x: number, y: number) =>
    NEAR.reduce((sum, [u, v]) => sum + at(map, x + u, y + v) * (2 - Math.abs(u)) * (2 - Math.abs(v)), 0) / 16
  const smooth = (map: Float32Array) => every((x, y) => (edge(x, y) ? 0 : weighed(map, x, y)))
  const a = smooth(gradients((dx, dy) => dx * dx - dy * dy))
  const b = smooth(gradients((dx, dy) => 2 * dx * dy))
  const power = every((x, y) => Math.hypot(at(a, x, y), at(b, x, y)))
  const by = every((x, y) => {
    const strong = at(power, x, y)
    if (strong === 0) return 0
    let around = 0
    for (let v = -radius; v <= radius; v++) for (let u = -radius; u <= radius; u++) around += at(power, x + u, y + v)
    return Math.min(1.5, Math.sqrt(strong / (around / (radius * 2 + 1) ** 2 + noise))) / strong
  })
  return { x: every((u, v) => at(a, u, v) * at(by, u, v)), y: every((u, v) => at(b, u, v) * at(by, u, v)), power }
}

test.each([
  [1, 24, 17, 2],
  [3, 40, 33, 5],
])('a field of %i planes, %i by %i, is what plain arithmetic says', (channels, width, height, radius) => {
  const samples = Float32Array.from(
    { length: width * height * channels },
    (_, i) => (((i * 7919) % 251) * (i % 13)) / 13,
  )
  const found = edgesOf(samples, channels, width, height, radius, 12)
  const expected = plainly(samples, channels, width, height, radius, 12)
  for (const key of ['x', 'y'] as const) {
    const worst = Math.max(...expected[key].map((value, i) => Math.abs(value - found[key][i]!)))
    expect(worst).toBeLessThan(2e-3)
  }
})

test.each([2, 3, 5])('blocks compared %i pixels around are what plain arithmetic says', (reach) => {
  const [width, height] = [40, 24]
  const wave = (seed: number) => Float32Array.from({ length: width * height }, (_, i) => Math.sin(i * seed + i * i))
  const field = { width, x: wave(0.7), y: wave(1.3) }
  const blocks = [7, 12, 15].map((count, b) => ({
    at: Int32Array.from({ length: count }, (_, k) => (8 + (k % 5)) * width + 10 + b * 4 + k),
    x: wave(b + 0.1).subarray(0, count),
    y: wave(b + 0.4).subarray(0, count),
    strength: 1.5 + b,
  }))
  const plain = ({ at, x, y, strength }: (typeof blocks)[number], shift: number) => {
    let [dot, power] = [0, 0.5]
    at.forEach((i, k) => {
      dot += x[k]! * field.x[i + shift]! + y[k]! * field.y[i + shift]!
      power += field.x[i + shift]! ** 2 + field.y[i + shift]! ** 2
    })
    return dot / Math.sqrt(power * strength)
  }
  const { values, wide } = surfacesOf(tableOf(blocks, 16), field, reach)
  const span = reach * 2 + 1
  blocks.forEach((block, b) => {
    for (let v = 0; v < span; v++)
      for (let u = 0; u < span; u++)
        expect(values[(b * span + v) * wide + u]).toBeCloseTo(plain(block, (v - reach) * width + u - reach), 4)
  })
})
