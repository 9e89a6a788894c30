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

describe('uncertain words in a passage that the classifier finds harmless', () => {
  const text = 'Some words of no weight, told on a Tuesday.'

  test('are a note, and need no sign-off', () => {
    expect(besideMeaning(match(0.6), reading(text, suppressed(text, 'other')), 'other').severity).toBe('note')
  })
  test('still count where the classifier was quiet for another category, or elsewhere in the text', () => {
    expect(besideMeaning(match(0.6), reading(text, suppressed(text, 'political')), 'other').severity).toBeUndefined()
    expect(besideMeaning(match(0.6), reading(text, suppressed(text, 'other', 7)), 'other').severity).toBeUndefined()
  })
  test('still count where they are certain', () => {
    expect(besideMeaning(match(0.9), reading(text, suppressed(text, 'other')), 'other').severity).toBeUndefined()
  })
})

describe('names', () => {
  const found = (rule: typeof person, text: string, ...matches: ClassifierMatch[]) =>
    [...rule.find(reading(text, ...matches))].filter(({ severity }) => severity !== 'note')

  test('a full name and an age need sign-off, unless the passage tells nothing private of anybody', () => {
    const text = 'The car was driven by Nathan Brindley-Okoro, 34, of Tipton.'
    expect(found(person, text)).toHaveLength(1)
    expect(found(age, text)).toHaveLength(1)
    expect(found(person, text, suppressed(text, 'personal'))).toEqual([])
    expect(found(age, text, suppressed(text, 'personal'))).toEqual([])
  })
  test('a person whom a rule found exposed stays found whatever the classifier says', () => {
    const text = 'an undercover detective known as “Mick”'
    expect(found(person, text, suppressed(text, 'personal'))).toHaveLength(1)
  })
})
