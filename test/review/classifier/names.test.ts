import { describe, expect, test } from 'vitest'
import type { ClassifierMatch } from '../../../detectors/contract.ts'
import { candidates } from '../../../detectors/personal-data/names/name-candidates.ts'
import { peopleIn } from '../../../detectors/personal-data/names/people.ts'
import { namesIn } from '../../../src/review/classifier/names.ts'
import { plainReading } from '../../tools/plain-reading.ts'
import { smallModel } from '../../tools/small-model.ts'

const TAGS = ['none', 'person-first', 'person', 'place']
type Tag = readonly [word: string, first: number, person: number, other: number]

/** A passage of one sentence in which each word has these logits. */
function tagged(text: string, words: readonly Tag[]): ClassifierMatch[] {
  const model = smallModel(undefined, { tags: TAGS })
  let at = 0
  const tokens = words.map(([word]) => {
    const start = text.indexOf(word, at)
    at = start + word.length
    return { id: 0, start, end: at }
  })
  const row = (logits: readonly number[]) => [...model.heads.map(() => 0), ...logits]
  const rows = [row([0, 0, 0, 0]), ...words.map(([, first, person, other]) => row([other, first, person, 0]))]
  const encoded = {
    passage: new Float32Array(model.heads.length),
    tokens: Float32Array.from(rows.flat()),
    vector: Float32Array.of(1),
  }
  return namesIn({ passage: { part: 'body', text, sentences: [tokens] }, encoded }, model)
}

const wordsOf = (text: string, matches: readonly ClassifierMatch[], group: string) =>
  matches.filter((match) => match.group === group).map(({ start, end }) => text.slice(start, end))

describe('names that the encoder tags', () => {
  test('pieces are joined into words, and words into names, across an apostrophe or hyphen', () => {
    const text = 'then sioBhan o’briEn-hale met Ravi'
    const matches = tagged(text, [
      ['then', -5, -5, 5],
      ['sio', 6, 0, 0],
      ['Bhan', 0, 5, 0],
      ['o', 0, 5, 0],
      ['’', 0, -1, 0],
      ['bri', 0, 5, 0],
      ['En', 0, 5, 0],
      ['-', 0, -1, 0],
      ['hale', 0, 5, 0],
      ['met', -5, -5, 5],
      ['Ravi', 6, 0, 0],
    ])
    expect(wordsOf(text, matches, 'name')).toEqual(['sioBhan o’briEn-hale', 'Ravi'])
    expect(wordsOf(text, matches, 'names-read')).toEqual([text])
  })

  test('a first name begins another person', () => {
    const text = 'Ann Ravi Shah'
    const matches = tagged(text, [
      ['Ann', 6, 0, 0],
      ['Ravi', 6, 0, 0],
      ['Shah', 0, 5, 0],
    ])
    expect(wordsOf(text, matches, 'name')).toEqual(['Ann', 'Ravi Shah'])
  })

  test('a word that is hardly a name is possible only', () => {
    const text = 'Delph left'
    const matches = tagged(text, [
      ['Delph', 0, -1, 1],
      ['left', -5, -5, 5],
    ])
    expect(wordsOf(text, matches, 'name')).toEqual([])
    expect(wordsOf(text, matches, 'possible-name')).toEqual(['Delph'])
  })

  test('a model without these tags finds no name and excludes none', () => {
    const passage = { part: 'body', text: 'Ann', sentences: [[{ id: 0, start: 0, end: 3 }]] }
    const none = new Float32Array(100)
    expect(namesIn({ passage, encoded: { passage: none, tokens: none, vector: none } }, smallModel())).toEqual([])
  })
})

describe('people in a text that the encoder has read', () => {
  const text = 'A note about Ann Ambleby for quillon abernath about Perry Tavenby.'
  const at = (words: string, group: string): ClassifierMatch => {
    const start = text.indexOf(words)
    return { part: 'body', start, end: start + words.length, group, confidence: 1 }
  }
  const peopleWith = (classifierMatches: readonly ClassifierMatch[]) => {
    const reading = { ...plainReading(text, 'article'), classifierMatches }
    return peopleIn(reading.parts[0]!, reading).map(({ start, end }) => text.slice(start, end))
  }

  test('names of the rules count where it has read nothing', () => {
    expect(candidates(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ann Ambleby', 'Perry Tavenby'])
    expect(peopleWith([])).toEqual(['Ann Ambleby', 'Perry Tavenby'])
    expect(peopleWith([at('Ann Ambleby', 'names-read')])).toEqual(['Perry Tavenby'])
  })

  test.each([
    ['Write to Abernath.Quill@partner.example.', 'Abernath'],
    ['See partner.example/quillon for it.', 'quillon'],
    ['The Quillon Barrow suite reopens.', 'Quillon'],
    ['The member governments came.', 'member governments'],
  ])('a word of an address, of another name or no name at all is no name: %s', (line, word) => {
    const start = line.indexOf(word)
    const place = { part: 'body', start, end: start + word.length, confidence: 1 }
    const read = { part: 'body', start: 0, end: line.length, group: 'names-read', confidence: 0 }
    const reading = { ...plainReading(line, 'article'), classifierMatches: [read, { ...place, group: 'name' }] }
    expect(peopleIn(reading.parts[0]!, reading)).toEqual([])
  })

  test('a name that a rule is certain of counts whatever the encoder reads', () => {
    const line = 'Mrs Baxter called.'
    const read = { part: 'body', start: 0, end: line.length, group: 'names-read', confidence: 0 }
    const reading = { ...plainReading(line, 'article'), classifierMatches: [read] }
    expect(peopleIn(reading.parts[0]!, reading)).toHaveLength(1)
  })

  test('a full name that only the encoder finds counts whole', () => {
    const line = 'Bill Waters owes it.'
    const place = (words: string, group: string) => ({
      part: 'body',
      start: 0,
      end: words.length,
      group,
      confidence: 1,
    })
    const classifierMatches = [place(line, 'names-read'), place('Bill Waters', 'name')]
    const reading = { ...plainReading(line, 'article'), classifierMatches }
    expect(peopleIn(reading.parts[0]!, reading).map(({ start, end }) => [start, end])).toEqual([[0, 11]])
  })

  test('a name ends before a word that ends no name', () => {
    const line = 'The Minister of Transport came.'
    const place = { part: 'body', start: 4, end: 15, group: 'name', confidence: 1 }
    const reading = {
      ...plainReading(line, 'article'),
      classifierMatches: [{ ...place, end: 31, group: 'names-read' }, place],
    }
    expect(peopleIn(reading.parts[0]!, reading).map(({ full }) => full)).toEqual([false])
  })

  test('it adds names, keeps what may be one, and leaves out what is none', () => {
    const matches = [at(text, 'names-read'), at('Ann', 'possible-name'), at('quillon abernath', 'name')]
    expect(peopleWith(matches)).toEqual(['Ann Ambleby', 'quillon abernath'])
  })
})
