import { describe, expect, test } from 'vitest'
import { person } from '../../../detectors/personal-data/person.ts'
import { readingOf } from '../../tools/reading.ts'

const held = (text: string) =>
  [...person.find(readingOf(text))]
    .filter(({ severity }) => severity !== 'note')
    .map(({ span }) => text.slice(span.start, span.end))

describe('names of things', () => {
  test.each([
    'Two women saw the film at the Prince Charles Cinema. One of them has asthma.',
    'The victim’s view is in the Household Projections and in the Source Procurement Toolkit.',
    'The non-influenza respiratory pathogens are here, and people have cancer.',
    'The Viral Respiratory Diseases report counts people with cancer.',
    'The room is non-denominational and has a wheelchair.',
    'Sign up by emailing Bethan.Cable@sample-council.example.',
  ])('are not people: %s', (text) => expect(held(text)).toEqual([]))
})

describe('people who are public in the text', () => {
  test.each([
    'What a night!\n— Luis Guerra (@luisguerra9) August 29, 2015',
    'A resolution by Sen. Norm Coleman passed.',
  ])('are not private: %s', (text) => expect(held(text)).toEqual([]))

  test('a name with a handle and no public post is private', () => {
    expect(held('We spoke to Luis Guerra (@luisguerra9) and he has asthma.')).toEqual(['Luis Guerra'])
  })
})
