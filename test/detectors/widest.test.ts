import { expect, test } from 'vitest'
import { parsed } from '../../detectors/parsed.ts'
import { widest } from '../../detectors/widest.ts'

test.each([
  [/abc|de/, 3],
  [/a{2,5}(?:bc|d)?/, 7],
  [/\bink\b/, 5],
  [/(?<![\w-])cat(?= in the)/, 11],
  [/\p{L}{3}x/u, 7],
  [/(?:ab){0}c/, 1],
  [/a+/, Number.POSITIVE_INFINITY],
  [/(a)\1/, Number.POSITIVE_INFINITY],
  [/(?:)*/, 0],
])('a match of %s spans at most %d units', (expression, units) => {
  expect(widest(parsed(expression))).toBe(units)
})
