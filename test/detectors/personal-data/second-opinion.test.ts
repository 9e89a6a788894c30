import { expect, test } from 'vitest'
import { candidates } from '../../../detectors/personal-data/names/name-candidates.ts'

const names = (text: string, isMail = false) => candidates(text, isMail).map(({ words }) => words.join(' '))

test('an unlisted name before a family name counts where compromise reads a person', () => {
  expect(names('The prize went to Kaylani Patel on Friday.')).toEqual(['Kaylani Patel'])
  expect(names('We met at Quarry Smith on Monday.')).toEqual([])
})

test('email is not kept waiting for a second opinion', () => {
  expect(names('The prize went to Kaylani Patel on Friday.', true)).toEqual([])
})

test('at most eight names of a text are asked about', () => {
  expect(names('The prize went to Kaylani Patel on Friday. '.repeat(12))).toHaveLength(8)
})
