type Place = { readonly start: number; readonly end: number }

/** Whether one of these places reaches into a stretch of text, found in steps of the logarithm of their number. */
export function overlapping(places: readonly Place[]): (from: number, to: number) => boolean {
  const sorted = [...places].sort((a, b) => a.start - b.start)
  // The furthest end among a place and those before it.
  const reach: number[] = []
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? end))
  return (from, to) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.start < to) low = middle + 1
      else high = middle
    }
    return low > 0 && from < reach[low - 1]!
  }
}
