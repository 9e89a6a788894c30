import { expect, test } from 'vitest'
import type { Match } from '../../../detectors/contract.ts'
import { rules } from '../../../detectors/index.ts'
import { readingOf } from '../../tools/reading.ts'

const found = (text: string): Match[] => {
  const reading = readingOf({ text })
  return rules.filter((rule) => rule.id.startsWith('personal-data/')).flatMap((rule) => [...rule.find(reading)])
}
const types = (text: string) => new Set(found(text).map((match) => match.type))

/** A number with a valid check digit needs no words around it; with one digit changed it is another number. */
test.each([
  ['NHS_NUMBER', 'The note says 943 476 5919 today', 'The note says 943 476 5918 today'],
  ['PNC_ID', 'The note 2016/0090051Z was kept', 'The note 2016/0090051A was kept'],
  ['CARD', 'It was 5425 2334 3010 9903', 'It was 5425 2334 3010 9904'],
  ['IBAN', 'Send it to GB37 MIDL 4027 1861 0933 48', 'Send it to GB83 WEST 1234 5698 7654 32'],
])('%s by its check digits', (type, right, wrong) => {
  expect(types(right)).toContain(type)
  expect(types(wrong)).not.toContain(type)
})

test('words say what a number is, before it or behind it, and what it is not', () => {
  expect(types('Her passport is 533401372.')).toContain('PASSPORT')
  expect(types('533401372 is the number of her passport.')).toContain('PASSPORT')
  expect(types('Invoice 533401372 was paid.')).not.toContain('PASSPORT')
  expect(types('Crime reference 20/041772/26 is hers.')).toContain('CRIME_REFERENCE')
  expect(types('Grant 20/041772/26 was paid.')).not.toContain('CRIME_REFERENCE')
})

test('an example address is nobody’s until the words give it to somebody', () => {
  expect(types('The documentation range is 203.0.113.5.')).not.toContain('IP_ADDRESS')
  expect(types('The threats were posted from IP address 203.0.113.5.')).toContain('IP_ADDRESS')
})

test('a finding of an age is long enough to see, and its suggestion keeps the sentence whole', () => {
  const text = 'Nathan Brindley-Okoro, 34, of Tipton'
  const age = found(text).find((match) => match.type === 'AGE')!
  expect(text.slice(0, age.span.start) + age.suggestion + text.slice(age.span.end)).toBe(
    'Nathan Brindley-Okoro, in their 30s, of Tipton',
  )
})
