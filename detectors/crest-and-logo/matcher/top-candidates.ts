import type { CoarseTemplate } from './coarse-template.ts'
import type { Layer } from './layers.ts'

export type Entry = {
  readonly layer: Layer
  readonly coarseTemplate: CoarseTemplate
  readonly at: number
  readonly score: number
}

const FLOOR = 0.34
const BESIDE_BEST = 0.6
/** Scores are counted, so that the current floor is known. */
const STEPS = 256

/** Compiled code of closures would be lost with them. */
export class TopCandidates {
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

function until(sorted: Entry[], least: number): Entry[] {
  let count = sorted.length
  while (count > 0 && sorted[count - 1]!.score < least) count--
  return sorted.slice(0, count)
}
