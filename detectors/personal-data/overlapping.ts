import { firstFrom } from '../sorted.ts'

type Place = { readonly start: number; readonly end: number }

export function overlapping(places: readonly Place[]): (from: number, to: number) => boolean {
  const sorted = [...places].sort((a, b) => a.start - b.start)
  // Prefix maxima of the ends.
  const reach: number[] = []
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? end))
  return (from, to) => {
    const next = firstFrom(sorted, to)
    return next > 0 && from < reach[next - 1]!
  }
}
