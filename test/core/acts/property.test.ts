import { expect, test } from 'vitest'
import { randomWalks } from './random-walks.ts'

const reached = new Set<string>()

// property.slow.test.ts runs the other seeds and checks that they reach every kind of entry.
randomWalks([1, 2, 3, 4], reached)

test('the random walks reach enough kinds of entry', () => {
  const wanted = 'called ordered sending released withdrawn held rechecked'
  expect(wanted.split(' ').filter((what) => !reached.has(what))).toEqual([])
})
