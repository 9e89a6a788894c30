import { expect, test } from 'vitest'
import { randomWalks } from './random-walks.ts'

const reached = new Set<string>()

// The other seeds, and that they reach every kind of entry: property.slow.test.ts.
randomWalks([1, 2, 3, 4], reached)

test('the walks go far enough to say something', () => {
  const wanted = 'called ordered sending released withdrawn held rechecked'
  expect(wanted.split(' ').filter((what) => !reached.has(what))).toEqual([])
})
