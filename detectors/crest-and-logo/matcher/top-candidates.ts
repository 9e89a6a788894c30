import type { CoarseTemplate } from './coarse-template.ts'
import type { Layer } from './layers.ts'

/** A place of the first look. */
export type Entry = {
  readonly layer: Layer
  readonly glimpse: CoarseTemplate
  readonly at: number
  readonly score: number
}

/** Below this likeness, or this share of the best place's, a place is not looked at again. */
const FLOOR = 0.34
const BESIDE_BEST = 0.6
/** Scores are counted in so many steps, so that it is known at any time what another must be better than to be among the first. */
const STEPS = 256

/** The places of a mark that are worth a second look, `most` of them. */
export type TopCandidates = {
  add(entry: Entry): void
  /** What another must be better than. */
  floor(): number
  /** Best first. */
  best(): Entry[]
}

export function createTopCandidates(most: number): TopCandidates {
  return new Counted(most)
}

/** One class, and not functions made anew for each mark: what is compiled of those is lost with them. */
class Counted implements TopCandidates {
  readonly #most: number
  readonly #entries: Entry[] = []
  readonly #counts = new Uint32Array(STEPS)
  #highest = 0
  #low = 0
  #above = 0

  constructor(most: number) {
    this.#most = most
  }

  add(entry: Entry): void {
    this.#entries.push(entry)
    this.#highest = Math.max(this.#highest, entry.score)
    const step = Math.max(0, Math.min(STEPS - 1, Math.floor(entry.score * STEPS)))
    this.#counts[step]!++
    if (step < this.#low) return
    this.#above++
    while (this.#above - this.#counts[this.#low]! >= this.#most) this.#above -= this.#counts[this.#low++]!
  }

  floor(): number {
    return Math.max(FLOOR, this.#highest * BESIDE_BEST, this.#low / STEPS)
  }

  best(): Entry[] {
    return until(this.#entries.sort(byScore).slice(0, this.#most), this.#highest * BESIDE_BEST)
  }
}

const byScore = (a: Entry, b: Entry) => b.score - a.score

/** Those in order that are not below `least`. */
function until(sorted: Entry[], least: number): Entry[] {
  let count = sorted.length
  while (count > 0 && sorted[count - 1]!.score < least) count--
  return sorted.slice(0, count)
}
