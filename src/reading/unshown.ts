import type { House } from './reader.ts'

/** Fewer points spell nothing and draw no crest: an arrow, a box, a rule. */
const FEWEST_POINTS = 24

export const UNSHOWN_DRAWING = 'This file holds a drawing that the service cannot show; a person must look at it.'

/** Holds a file for a person when its drawings have enough points to spell words or be a crest. */
export function holdDrawing(points: number, house: House): void {
  if (points >= FEWEST_POINTS) house.unread('', UNSHOWN_DRAWING)
}
