import { describe, expect, test } from 'vitest'
import type { ClassifierMatch } from '../../detectors/contract.ts'
import { age } from '../../detectors/personal-data/age.ts'
import { person } from '../../detectors/personal-data/person.ts'
import { besideMeaning, type Head } from '../../detectors/suppressed.ts'
import { plainReading } from '../tools/plain-reading.ts'

const suppressed = (text: string, head: Head, start = 0, end = text.length): ClassifierMatch => ({
  part: 'body',
  start,
  end,
  group: head,
  confidence: 0,
  suppressed: true,
})
const reading = (text: string, ...classifierMatches: ClassifierMatch[]) => ({
  ...plainReading(text, 'article'),
  classifierMatches,
})
const match = (confidence: number) => ({
  span: { part: 'body', start: 4, end: 9 },
  type: 'TYPE',
  confidence,
  because: 'Words.',
})

describe('words that are not sure, in a passage that reads like what may go out', () => {
  const text = 'Some words of no weight, told on a Tuesday.'

  test('are told, and ask for nobody', () => {
    expect(besideMeaning(match(0.6), reading(text, suppressed(text, 'other')), 'other').severity).toBe('note')
  })
  test('stand where the voice was quiet for another ear, or elsewhere in the text', () => {
    expect(besideMeaning(match(0.6), reading(text, suppressed(text, 'political')), 'other').severity).toBeUndefined()
    expect(besideMeaning(match(0.6), reading(text, suppressed(text, 'other', 7)), 'other').severity).toBeUndefined()
  })
  test('stand where they are sure', () => {
    expect(besideMeaning(match(0.9), reading(text, suppressed(text, 'other')), 'other').severity).toBeUndefined()
  })
})

describe('names', () => {
  const found = (rule: typeof person, text: string, ...matches: ClassifierMatch[]) =>
    [...rule.find(reading(text, ...matches))].filter(({ severity }) => severity !== 'note')

  test('a full name and an age ask for a person, unless the passage tells nothing private of anybody', () => {
    const text = 'The car was driven by Nathan Brindley-Okoro, 34, of Tipton.'
    expect(found(person, text)).toHaveLength(1)
    expect(found(age, text)).toHaveLength(1)
    expect(found(person, text, suppressed(text, 'personal'))).toEqual([])
    expect(found(age, text, suppressed(text, 'personal'))).toEqual([])
  })
  test('whom a rule saw exposed stays found whatever the passage reads like', () => {
    const text = 'an undercover detective known as “Mick”'
    expect(found(person, text, suppressed(text, 'personal'))).toHaveLength(1)
  })
})
