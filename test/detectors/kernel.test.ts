import { expect, test } from 'vitest'
import { ONE } from '../../detectors/crest-and-logo/matcher/cells.ts'
import { squaresOf } from '../../detectors/crest-and-logo/matcher/kernel/cells.ts'
import {
  edgesOf,
  edgesTable,
  PART_GRID,
  partsOf,
  surfacesOf,
  tableOf,
} from '../../detectors/crest-and-logo/matcher/kernel/field.ts'
import { ANSWER, Scanner, SIDES, stretchesOf } from '../../detectors/crest-and-logo/matcher/kernel/scan.ts'
import { compiledFrom } from '../tools/wat.ts'

test.each(['cells', 'scan', 'look', 'field'])(
  'the compiled %s matches its source (`--update` on this file writes it again)',
  async (name) => {
    const folder = '../../detectors/crest-and-logo/matcher/kernel'
    const text = await compiledFrom(new URL(`${folder}/${name}.wat`, import.meta.url), name)
    await expect(text).toMatchFileSnapshot(`${folder}/${name}.wasm.ts`)
  },
)

/**
 * The same in plain code: doubled gradient angle, 1 2 1 smoothing both ways, relative to the mean strength around.
 */
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
  const weightAt = (map: Float32Array, x: number, y: number) =>
    NEAR.reduce((sum, [u, v]) => sum + at(map, x + u, y + v) * (2 - Math.abs(u)) * (2 - Math.abs(v)), 0) / 16
  const smooth = (map: Float32Array) => every((x, y) => (edge(x, y) ? 0 : weightAt(map, x, y)))
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
])('a field of %i planes, %i by %i, equals plain arithmetic', (channels, width, height, radius) => {
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

test.each([2, 3, 5])('blocks compared %i pixels around equal plain arithmetic', (reach) => {
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

/** The kernel's sums in plain code, for one cell size. */
function squaresPlainly(data: Uint8Array, width: number, height: number, side: number, noise: number) {
  const pixel = (x: number, y: number) =>
    data[Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))]!
  const [columns, rows] = [Math.floor(width / 4) * (4 / side), Math.floor(height / 4) * (4 / side)]
  const sums = Array.from({ length: columns * rows }, () => [0, 0] as [number, number])
  for (let y = 0; y < rows * side; y++)
    for (let x = 0; x < columns * side; x++) {
      const [dx, dy] = [pixel(x + 1, y) - pixel(x - 1, y), pixel(x, y + 1) - pixel(x, y - 1)]
      const length = Math.hypot(dx, dy)
      if (length < noise) continue
      const sum = sums[Math.floor(y / side) * columns + Math.floor(x / side)]!
      sum[0] += (dx * dx - dy * dy) / length
      sum[1] += (2 * dx * dy) / length
    }
  return { columns, rows, sums }
}

test.each([
  [64, 36, 0],
  [53, 31, 2],
  [42, 50, 3],
  [30, 610, 2],
])('cells of a picture of %i by %i pixels with a margin of %i equal plain arithmetic', (width, height, pad) => {
  const data = Uint8Array.from({ length: width * height }, (_, i) => (i % 7 < 3 ? (i * 31) % 256 : 40 + (i % 9)))
  const measures = { noise: 5, flat: { fine: 224, coarse: 3584 }, most: 1.5, one: 1000 }
  const seen = squaresOf({ width, height, data }, pad, measures, (numbers) => new Int16Array(numbers))
  const [fine, coarse] = [2, 4].map((side) => squaresPlainly(data, width, height, side, 5)) as [Plain, Plain]
  const power = ({ sums }: Plain) => sums.map(([x, y]) => x * x + y * y)
  const parts = coarse.sums.map((_, i) => {
    const [x, y] = [(i % coarse.columns) * 2, Math.floor(i / coarse.columns) * 2]
    const four = [0, 1, fine.columns, fine.columns + 1].map((by) => fine.sums[y * fine.columns + x + by]!)
    return four.reduce((sum, [a, b]) => sum + (a * a + b * b) / 4, 0)
  })
  const around = (map: readonly number[], x: number, y: number) => {
    let sum = 0
    for (let v = y - 2; v <= y + 2; v++)
      for (let u = x - 2; u <= x + 2; u++)
        if (u >= 0 && v >= 0 && u < coarse.columns && v < coarse.rows) sum += map[v * coarse.columns + u]! / 25
    return sum
  }
  for (const [plain, found, near, side, flat] of [
    [fine, seen.fine, parts, 2, 224],
    [coarse, seen.coarse, power(coarse), 1, 3584],
  ] as const) {
    const whole = plain.columns + pad * side * 2
    expect(found.length).toBe(whole * (plain.rows + pad * side * 2) * 2)
    let worst = 0
    const reported = new Set<number>()
    plain.sums.forEach(([x, y], i) => {
      const [column, row] = [i % plain.columns, Math.floor(i / plain.columns)]
      const by = Math.sqrt(
        Math.min(2.25, (x * x + y * y) / (around(near, Math.floor(column / side), Math.floor(row / side)) + flat)) /
          Math.max(1e-9, x * x + y * y),
      )
      const at = ((row + pad * side) * whole + column + pad * side) * 2
      worst = Math.max(worst, Math.abs(found[at]! - x * by * 1000), Math.abs(found[at + 1]! - y * by * 1000))
      reported.add(at).add(at + 1)
    })
    expect(worst).toBeLessThan(2)
    expect([...found].filter((value, i) => value !== 0 && !reported.has(i))).toEqual([])
  }
})
type Plain = ReturnType<typeof squaresPlainly>

test('scores of the coarse scan equal plain arithmetic, and none above the floor is left out', () => {
  const [columns, rows] = [41, 23]
  const turn = (i: number) => (i * i * 0.7) % 6.28
  const length = (i: number) => (i % 5 === 0 ? 0 : 0.2 + (i % 11) / 10)
  const vectors = Int16Array.from({ length: columns * rows * 2 }, (_, i) => {
    const [cell, angle] = [i >> 1, turn(i >> 1)]
    return length(cell) * (i % 2 === 0 ? Math.cos(angle) : Math.sin(angle)) * ONE
  })
  const cells = Array.from({ length: 16 }, (_, k) => ({ row: k % 4, column: (k * 5) % 7, side: (k * 3) % SIDES }))
  const weight = [32, 11]
  const template = {
    rows: 5,
    row: Int16Array.from(cells, ({ row }) => row),
    column: Int16Array.from(cells, ({ column }) => column),
    side: Uint8Array.from(cells, ({ side }) => side),
    weight: Int16Array.from(weight),
    part: Float32Array.of(-1, 1),
    worth: 1 / (32 * ANSWER * 16),
  }
  const fits = (count: number) => new Float32Array(count).fill(1)
  const shown = {
    across: { worth: fits(columns - 6), bound: fits(Math.ceil(columns / 32)) },
    down: { worth: fits(rows - 4), bound: fits(1) },
  }
  const answer = (column: number, row: number, side: number) => {
    const i = row * columns + column
    const part = Math.min(1, length(i) / 0.45) * Math.cos(turn(i) - (side * 2 * Math.PI) / SIDES)
    return length(i) === 0 ? 0 : part * ANSWER
  }
  const scores = new Map<number, number>()
  for (let row = 0; row <= rows - 5; row++)
    for (let column = 0; column <= columns - 7; column++)
      scores.set(
        row * columns + column,
        cells.reduce(
          (sum, cell, k) =>
            sum + answer(column + cell.column, row + cell.row, cell.side) * weight[k >> 3]! * template.worth,
          0,
        ),
      )
  const near = (at: number) => [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => at + y * columns + x))
  const [whole] = stretchesOf({ columns, rows, vectors }, template.rows)
  let scan = new Scanner({ columns, rows, vectors }, whole!)
  // Scores come in steps, so those just above the floor may be missing.
  for (const floor of [0.1, 0.25, 0.1]) {
    const count = scan.scan(template, shown, floor)
    const found = new Map(Array.from({ length: count }, (_, i) => [scan.places[i * 2]!, scan.scores[i * 2 + 1]!]))
    for (const [at, score] of found) {
      expect(score).toBeCloseTo(scores.get(at)!, 1)
      expect(score).toBeGreaterThan(floor)
      expect(scores.get(at)).toBeGreaterThan(Math.max(...near(at).map((other) => scores.get(other) ?? 0)) - 0.03)
    }
    const highest = [...scores].filter(
      ([at, score]) =>
        score > floor + 0.03 && near(at).every((other) => other === at || score > (scores.get(other) ?? 0) + 0.03),
    )
    expect(highest.length).toBeGreaterThan(floor === 0.1 ? 5 : 0)
    for (const [at] of highest) expect(found.has(at)).toBe(true)
    // In strips of a few rows, each place is found once.
    const inStretches = stretchesOf({ columns, rows, vectors }, template.rows, columns * 9).flatMap((stretch) => {
      const some = new Scanner({ columns, rows, vectors }, stretch)
      const count = some.scan(template, shown, floor)
      return Array.from({ length: count }, (_, i) => [some.places[i * 2]!, some.scores[i * 2 + 1]!] as const)
    })
    expect(new Map(inStretches)).toEqual(found)
    expect(inStretches.length).toBe(found.size)
    scan = new Scanner({ columns, rows, vectors }, whole!)
  }
})

test('parts of an emblem compared with a field equal plain arithmetic', () => {
  const [width, height] = [40, 28]
  const samples = Float32Array.from({ length: width * height }, (_, i) => ((i * 7919) % 251) * Math.sin(i))
  const { x, y } = edgesOf(samples, 1, width, height, 3, 12)
  const [right, down] = [x.slice(), y.slice()]
  const seen = Uint8Array.from({ length: width * height }, (_, i) => (i % 13 === 0 ? 0 : 1))
  const parts = [9, 0, 14].map((count, p) =>
    Array.from({ length: count }, (_, k) => ({
      at: (5 + p * 5 + (k % 3)) * width + 6 + k,
      x: Math.sin(k + p),
      y: Math.cos(k * p + 1),
    })),
  )
  const found = partsOf(edgesTable(parts), { width, x, y }, seen, 0.45)
  parts.forEach((edges, p) => {
    for (let v = -1; v <= 1; v++)
      for (let u = -1; u <= 1; u++) {
        const plain = edges.reduce((sum, edge) => {
          const i = edge.at + v * width + u
          const by = seen[i]! / Math.max(0.45, Math.hypot(right[i]!, down[i]!))
          return sum + (edge.x * right[i]! + edge.y * down[i]!) * by
        }, 0)
        expect(found[(p * PART_GRID.rows + v + 1) * PART_GRID.columns + u + 1]!).toBeCloseTo(plain, 4)
      }
  })
})
