import type { Cells } from './cells.ts'

/**
 * Four neighbouring cells in one number of 53 bits, so that one multiplication compares four places at once.
 * Lanes hold whole numbers of LANE bits; the sums of a comparison stay below half a lane, so lanes never mix.
 */
export type Packed = {
  /** First all x, then all y. */
  readonly lanes: Float64Array
  readonly count: number
}

export const LANE = 8192
/** A vector's length of 1.5 becomes this many steps; a template's strongest value becomes STEPS. */
const PICTURE_STEPS = 10
export const STEPS = 7
/** So many cells of STEPS × PICTURE_STEPS in both directions fit in half a lane, with nothing to spare. */
export const FITTING = Math.floor(LANE / 2 / (PICTURE_STEPS * STEPS * Math.SQRT2))

export function packedOf({ vectors, energy }: Cells): Packed {
  const count = energy.length
  const lanes = new Float64Array(count * 2)
  for (let side = 0; side < 2; side++) {
    let a = 0
    let b = 0
    let c = 0
    for (let i = count - 1; i >= 0; i--) {
      const here = Math.round(vectors[i * 2 + side]! * (PICTURE_STEPS / 1.5))
      lanes[side * count + i] = here + LANE * (a + LANE * (b + LANE * c))
      c = b
      b = a
      a = here
    }
  }
  return { lanes, count }
}

/** What a lane's sum is worth in the cells' own units, for a template whose strongest value is `strongest`. */
export const worth = (strongest: number): number => (strongest / STEPS) * (1.5 / PICTURE_STEPS)
