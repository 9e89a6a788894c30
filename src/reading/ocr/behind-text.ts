/** Removes dark strokes thinner than twice `reach` pixels. */
export function behindText(grey: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const light = lightestNear(grey, width, height, reach)
  return inverted(lightestNear(inverted(light), width, height, reach))
}

const inverted = (grey: Uint8Array): Uint8Array => grey.map((value) => 255 - value)

function lightestNear(grey: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const across = new Uint8Array(grey.length)
  const sweepRow = lightestAlong(width, 1, reach)
  for (let row = 0; row < height; row++) sweepRow(grey, across, row * width)
  const both = new Uint8Array(grey.length)
  const sweepColumn = lightestAlong(height, width, reach)
  for (let column = 0; column < width; column++) sweepColumn(across, both, column)
  return both
}

/** The same time for every reach (van Herk 1992). */
function lightestAlong(length: number, step: number, reach: number) {
  const window = 2 * reach + 1
  const line = new Uint8Array(length + 2 * reach)
  const fromStart = new Uint8Array(line.length)
  const fromEnd = new Uint8Array(line.length)
  return (from: Uint8Array, to: Uint8Array, start: number): void => {
    for (let i = 0, at = start; i < length; i++, at += step) line[reach + i] = from[at]!
    for (let block = 0; block < line.length; block += window)
      blockMaxima(line, block, Math.min(block + window, line.length), fromStart, fromEnd)
    for (let i = 0, at = start; i < length; i++, at += step) to[at] = Math.max(fromEnd[i]!, fromStart[i + window - 1]!)
  }
}

function blockMaxima(line: Uint8Array, first: number, end: number, fromStart: Uint8Array, fromEnd: Uint8Array): void {
  let most = 0
  for (let i = first; i < end; i++) fromStart[i] = most = Math.max(most, line[i]!)
  most = 0
  for (let i = end - 1; i >= first; i--) fromEnd[i] = most = Math.max(most, line[i]!)
}
