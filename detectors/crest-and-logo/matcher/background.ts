type Samples = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** At half the size: 1 where neither a pixel nor one beside it has ink. */
export function clearOf({ width: wide, height: high, data }: Samples, ink: number): Uint8Array {
  const [width, height] = [wide >> 1, high >> 1]
  const clear = new Uint8Array(width * height).fill(1)
  for (let y = 0; y < height; y++)
    for (let x = 0, at = y * 2 * wide; x < width; x++, at += 2) {
      if (data[at]! >= ink && data[at + 1]! >= ink && data[at + wide]! >= ink && data[at + wide + 1]! >= ink) continue
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        clear.fill(0, v * width + Math.max(0, x - 1), v * width + Math.min(width, x + 2))
    }
  return clear
}

/** Search radius for clear pixels, and the number that must be exceeded. */
type Near = { readonly radius: number; readonly least: number }

const WHITE = 255

/** Clear pixels stay; others get the mean of clear ones nearby, else farther away, else white. */
export function filled({ width, height, data }: Samples, clear: Uint8Array, nearFirst: readonly Near[]): Uint8Array {
  const line = width + 1
  // Summed-area tables (Crow, 1984).
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
  return data.map((value, i) => {
    if (clear[i] === 1) return value
    const [x, y] = [i % width, Math.floor(i / width)]
    for (const { radius, least } of nearFirst) {
      const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)]
      const [above, below] = [Math.max(0, y - radius) * line, Math.min(height, y + radius + 1) * line]
      const within = (of: Uint32Array) =>
        of[below + right]! - of[below + left]! - of[above + right]! + of[above + left]!
      if (within(count) > least) return within(light) / within(count)
    }
    return WHITE
  })
}
