import { expect, test } from 'vitest'
import { compose, similarity, sizeOf, stretchOf, turnOf } from '../../detectors/crest-and-logo/matcher/pose.ts'

/**
 * Seen from the side, far from the corner of the picture: its position neither turns nor stretches the middle of the
 * emblem.
 */
const aslant = [1, 0, 0, 0, 1, 0, 0.05, 0.02, 1]

test.each([0, 0.4, -1.2])('how far an emblem is turned does not depend on where in the picture it is: %s', (turn) => {
  for (const [x, y] of [
    [0, 0],
    [900, 40],
    [30, 1400],
  ] as const) {
    const pose = compose(similarity(x, y, 60, turn), aslant)
    expect(turnOf(pose)).toBeCloseTo(turn, 6)
    expect(sizeOf(pose)).toBeCloseTo(60, 6)
    expect(stretchOf(pose)).toBeCloseTo(1, 6)
  }
})
