type Samples = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** At half the size: 1 where neither a pixel nor one beside it has ink. */
export function clearOf({ width: wide, height: high, data }: Samples, ink: number): Uint8Array {
  const [width, height] = [wide >> 1, high >> 1]
  const clear = new Uint8Array(width * height).fill(1)
  for (let y = 0; y < height; y++)
    for (let x = 0, at = y * 2 * wide; x < width; x++, at += 2) {
      if (data[at]! >= ink && data[at + 1]! >= ink && data[at + wide]! >= ink && data[at + wide + 1]! >= ink) continue
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) clear[v * width + u] = 0
    }
  return clear
}

/** Search radius for clear pixels, and the number that must be exceeded. */
type Near = { readonly radius: number; readonly least: number }

const WHITE = 255

/** Clear pixels stay; others get the mean of clear ones nearby, else farther away, else white. */
export function filled({ width, height, data }: Samples, clear: Uint8Array, nearFirst: readonly Near[]): Uint8Array {
  const sums = summed({ width, height, data }, clear)
  const grey = data.slice()
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) if (clear[i] === 0) grey[i] = meanAround(x, y, width, height, sums, nearFirst)
  return grey
}

type Sums = { readonly light: Uint32Array; readonly count: Uint32Array }

/** Summed-area tables (Crow, 1984). */
function summed({ width, height, data }: Samples, clear: Uint8Array): Sums {
  const line = width + 1
  const [light, count] = [new Uint32Array(line * (height + 1)), new Uint32Array(line * (height + 1))]
  for (let y = 0, i = 0; y < height; y++) {
    let [sum, seen] = [0, 0]
    for (let x = 0, at = (y + 1) * line + 1; x < width; x++, i++, at++) {
      sum += data[i]! * clear[i]!
      seen += clear[i]!
      light[at] = light[at - line]! + sum
      count[at] = count[at - line]! + seen
    }
  }
  return { light, count }
}

function meanAround(
  x: number,
  y: number,
  width: number,
  height: number,
  { light, count }: Sums,
  nearFirst: readonly Near[],
): number {
  for (const { radius, least } of nearFirst) {
    const left = Math.max(0, x - radius)
    const right = Math.min(width, x + radius + 1)
    const above = Math.max(0, y - radius) * (width + 1)
    const below = Math.min(height, y + radius + 1) * (width + 1)
    const seen = within(count, left, right, above, below)
    if (seen > least) return within(light, left, right, above, below) / seen
  }
  return WHITE
}

const within = (sums: Uint32Array, left: number, right: number, above: number, below: number): number =>
  sums[below + right]! - sums[below + left]! - sums[above + right]! + sums[above + left]!
