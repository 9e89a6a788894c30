import { describe, expect, test } from 'vitest'
import { ARMOUR } from '../../detectors/confidentiality/credential.ts'
import { STOP as PASSAGE_STOP } from '../../detectors/passage.ts'
import { SPACES_AT_LINE_END, settled } from '../../src/core/content.ts'
import { PROSE } from '../../src/reading/picture/strays.ts'
import { LISTED_ALONE } from '../../src/reading/unfold/apart.ts'
import { STOP as SENTENCE_STOP } from '../../src/review/classifier/passages.ts'
import { neighbours, samePlace } from '../../src/review/neighbours.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { stepsOf } from '../tools/regex-steps.ts'

/** Four times the text takes about four times the steps; quadratic work would take sixteen times. */
const MAX_GROWTH = 5

const RUNS = {
  stops: (n: number) => '.'.repeat(n),
  'all stops': (n: number) => '.!?…'.repeat(n / 4),
  'a stop before quotation marks': (n: number) => `.${'"'.repeat(n)}`,
  'spaces within a line': (n: number) => `a${' '.repeat(n)}b`,
  spaces: (n: number) => ' '.repeat(n),
  tabs: (n: number) => `${'\t'.repeat(n)}b`,
  'line breaks': (n: number) => '\n'.repeat(n),
  'one long word': (n: number) => 'a'.repeat(n),
  'letters and stops': (n: number) => 'a.'.repeat(n / 2),
  'signatures that never end': (n: number) => '-----BEGIN PGP SIGNATURE-----\n'.repeat(n / 20),
}

describe.each([
  ['spaces at the ends of lines', SPACES_AT_LINE_END],
  ['sentences of a passage', PASSAGE_STOP],
  ['sentences for the classifier', SENTENCE_STOP],
  ['letters one to a line', LISTED_ALONE],
  ['words among other bytes', PROSE],
  ['signatures without an end', ARMOUR],
])('looking for %s is linear', (_, expression) => {
  test.each(Object.entries(RUNS))('in %s', (_name, make) => {
    const [once, four] = [stepsOf(expression, make(200)), stepsOf(expression, make(800))]
    expect(four / once).toBeLessThan(MAX_GROWTH)
  })
})

test('the step counter recognises quadratic work', () => {
  const square = /[ \t]+$/gm
  expect(
    stepsOf(square, RUNS['spaces within a line'](800)) / stepsOf(square, RUNS['spaces within a line'](200)),
  ).toBeGreaterThan(12)
})

test.each([
  ['a  \nb\t\n', 'a\nb'],
  ['a  b \t c', 'a  b \t c'],
  ['a \u2028b', 'a\u2028b'],
  [' a \r\n \r b ', 'a\n\n b'],
])('%j settles to the same form as before', (body, expected) => {
  expect(settled(draftOf({ body })).body).toBe(expected)
})

describe('findings in the same place', () => {
  const places = (n: number) => Array.from({ length: n }, (_, at) => ({ start: at * 8, end: at * 8 + 4 }))
  function comparisons(n: number): number {
    let count = 0
    const near = neighbours<{ start: number; end: number }>((a, b) => {
      count++
      return samePlace(a, b)
    })
    for (const place of places(n)) {
      near.first(place)
      near.add(place)
    }
    return count
  }

  test('are found in a number of steps that grows in proportion', () => {
    expect(comparisons(4_000) / comparisons(1_000)).toBeLessThan(MAX_GROWTH)
  })

  test('are found at every position, the first added first', () => {
    const near = neighbours<{ start: number; end: number }>()
    const [early, late, long] = [
      { start: 10, end: 20 },
      { start: 250, end: 260 },
      { start: 0, end: 100_000 },
    ]
    near.add(late)
    near.add(early)
    expect(near.first({ start: 255, end: 300 })).toBe(late)
    expect(near.first({ start: 0, end: 1_000_000 })).toBe(late)
    expect(near.first({ start: 20, end: 250 })).toBeUndefined()
    near.add(long)
    expect(near.first({ start: 99_000, end: 99_001 })).toBe(long)
    near.remove(late)
    expect(near.first({ start: 255, end: 300 })).toBe(long)
  })
})
