import { expect, test } from 'vitest'
import type { Finding } from '../../src/core/review.ts'
import { bulkReplacements, withSuggestions } from '../../src/core/suggestions.ts'

const at = (start: number, end: number, suggestion?: string, more: Partial<Finding> = {}) =>
  ({
    part: 'body',
    start,
    end,
    confidence: 0.9,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...more,
  }) as Finding

test('suggestions replace what was found', () => {
  const findings = [at(0, 3, '[name removed]'), at(7, 18, 'the town')]
  expect(withSuggestions('Ann of 4 Mill Lane rang.', 'body', findings)).toBe('[name removed] of the town rang.')
})

test('the longer of two overlapping suggestions counts, and other parts and bare findings change nothing', () => {
  const findings = [at(0, 3, 'X'), at(0, 8, 'Y'), at(0, 3, 'Z', { part: 'title' }), at(9, 12)]
  expect(withSuggestions('Ann Bell sat.', 'body', findings)).toBe('Y sat.')
})

test('an uncertain finding is left out of “replace all”, and its overlap does not hide a certain one', () => {
  const text = 'Call Ann Bell on 01632 960123.'
  const findings = [
    at(0, text.length, '[offence removed]', { confidence: 0.5 }),
    at(5, 13, '[name removed]', { confidence: 0.79 }),
    at(17, 29, '[telephone number removed]'),
  ]
  expect(bulkReplacements(text, 'body', findings)).toEqual([
    { finding: findings[2], before: '01632 960123', after: '[telephone number removed]' },
  ])
})

test('a whole sentence is left out of “replace all”, however certain it is', () => {
  const text = 'We met today. Mrs Ellwood-Tate lives in Fennel Close. It rained.'
  const sentence = at(14, 53, '[private detail removed]')
  expect(bulkReplacements(text, 'body', [sentence])).toEqual([])
  expect(bulkReplacements(text, 'body', [at(10, 53, 'x')])).toEqual([])
})

test('a number that fills its line is part of “replace all”, and a passage of over 80 characters is not', () => {
  const text = `999 000 0018\n${'long '.repeat(17)}end of it`
  expect(bulkReplacements(text, 'body', [at(0, 12, '[NHS number removed]')])).toHaveLength(1)
  expect(bulkReplacements(text, 'body', [at(13, 98, 'x')])).toEqual([])
})
