import type { Glimpse } from './glimpse.ts'
import type { Layer } from './layers.ts'

/** A place of the first look. */
export type Entry = { readonly layer: Layer; readonly glimpse: Glimpse; readonly at: number; readonly score: number }

/** Below this likeness, or this share of the best place's, a place is not looked at again. */
const FLOOR = 0.34
const BESIDE_BEST = 0.6
/** Scores are counted in so many steps, so that it is known at any time what another must be better than to be among the first. */
const STEPS = 256

/** The places of a mark that are worth a second look, `most` of them. */
export type Foremost = {
  add(entry: Entry): void
  /** What another must be better than. */
  floor(): number
  /** Best first. */
  best(): Entry[]
}

export function foremost(most: number): Foremost {
  const entries: Entry[] = []
  const counts = new Uint32Array(STEPS)
  let [highest, low, above] = [0, 0, 0]
  return {
    add(entry) {
      entries.push(entry)
      highest = Math.max(highest, entry.score)
      const step = Math.max(0, Math.min(STEPS - 1, Math.floor(entry.score * STEPS)))
      counts[step]!++
      if (step < low) return
      above++
      while (above - counts[low]! >= most) above -= counts[low++]!
    },
    floor: () => Math.max(FLOOR, highest * BESIDE_BEST, low / STEPS),
    best: () =>
      entries
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
        .filter(({ score }) => score >= highest * BESIDE_BEST),
  }
}
