import { beforeAll, describe, expect, test } from 'vitest'
import type { Part } from '../../../detectors/contract.ts'
import { caseOf, passagesOf, sentenceRanges } from '../../../src/review/classifier/passages.ts'
import { createTokenizer, type Tokenizer } from '../../../src/review/classifier/word-pieces.ts'
import { productModel } from '../../tools/classifier.ts'

const body = (text: string): Part => ({ id: 'body', kind: 'body', text })
let tokenizer: Tokenizer
let pieces: readonly string[]
beforeAll(() => {
  pieces = productModel().pieces
  tokenizer = createTokenizer(pieces)
})

describe('word pieces', () => {
  const shown = (text: string) =>
    tokenizer.encode(text).map(({ id, start, end }) => [pieces[id], text.slice(start, end)])

  test('have the ids of the base model', () => {
    expect(tokenizer.encode('Vote for our candidate.').map(({ id }) => id)).toEqual([3789, 2005, 2256, 4018, 1012])
    expect([tokenizer.first, tokenizer.last]).toEqual([101, 102])
  })

  test('point at the text in UTF-16, over astral characters, combining marks and dropped signs', () => {
    expect(shown('🙂 Thanks')).toEqual([
      ['[UNK]', '🙂'],
      ['thanks', 'Thanks'],
    ])
    expect(shown('👍🏽🏽 the CAFE\u0301, na\u00efve')).toEqual([
      ['[UNK]', '👍🏽🏽'],
      ['the', 'the'],
      ['cafe', 'CAFE\u0301'.slice(0, 4)],
      [',', ','],
      ['naive', 'na\u00efve'],
    ])
    expect(shown('co\u00adop vo\u200bte')).toEqual([
      ['coop', 'co\u00adop'],
      ['vote', 'vo\u200bte'],
    ])
  })

  test('letters of a special form are read as plain ones, at their places', () => {
    expect(shown('the o\ufb03ce, \uff36\uff4f\uff54\uff45 \u{1d42f}\u{1d428}\u{1d42d}\u{1d41e}')).toEqual([
      ['the', 'the'],
      ['office', 'o\ufb03ce'],
      [',', ','],
      ['vote', '\uff36\uff4f\uff54\uff45'],
      ['vote', '\u{1d42f}\u{1d428}\u{1d42d}\u{1d41e}'],
    ])
  })

  test('a word without pieces, or one that never ends, is unknown', () => {
    expect(shown('x'.repeat(101))).toEqual([['[UNK]', 'x'.repeat(101)]])
    expect(shown('中文')).toEqual([
      ['中', '中'],
      ['文', '文'],
    ])
  })
})

describe('passages', () => {
  test('hold every word of a long text once, in order, and at most 128 pieces each', () => {
    const text =
      'The panel met on Monday. It heard from Mr. Bell and from nine people who had been burgled.\n\n'.repeat(60)
    const passages = passagesOf([body(text)], tokenizer)
    const tokens = passages.flatMap(({ sentences }) => sentences.flat())
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replace(/\s/g, ''))
    expect(passages.length).toBeGreaterThan(5)
    expect(Math.max(...passages.map(({ sentences }) => sentences.flat().length))).toBeLessThanOrEqual(126)
  })

  test('cut a sentence that is longer than a passage, and lose nothing of it', () => {
    const text = 'a '.repeat(400)
    const passages = passagesOf([body(text)], tokenizer)
    expect(passages.flatMap(({ sentences }) => sentences.flat())).toHaveLength(400)
    expect(passages.length).toBeGreaterThan(3)
  })

  test('leave out lines that are drawn with signs', () => {
    expect(passagesOf([body('_____\n-=-=-=-\n')], tokenizer)).toEqual([])
  })

  test('leave out lines of Base64, as in a signature of PGP', () => {
    const line = 'iD8DBQE9Uxknl6Nz7kJWYWYRAqZVAKCAD46joOEZbIk'
    const [passage] = passagesOf([body(`Yes.\n${line}\nNo.`)], tokenizer)
    expect(passage!.sentences).toHaveLength(2)
  })

  test('hold the text that another part held in disguise', () => {
    const unfolded: Part = { ...body('Doors go in at six.'), id: 'body~unfolded', from: { part: 'body', at: [] } }
    expect(passagesOf([body('RG9vcnMgZ28='), unfolded], tokenizer).map(({ part }) => part)).toContain('body~unfolded')
  })

  test('sentences end at stops and lines, not behind initials and titles', () => {
    const text = 'Ask Dr. Bell or J. Hale. They know!  Really?\nYes'
    expect(sentenceRanges(text).map(([start, end]) => text.slice(start, end))).toEqual([
      'Ask Dr. Bell or J. Hale.',
      'They know!',
      'Really?',
      'Yes',
    ])
  })

  test('a cut in a run without spaces halves no astral character', () => {
    const text = `a${'🙂'.repeat(400)}`
    for (const [start, end] of sentenceRanges(text))
      expect(text.slice(start, end)).toBe(text.slice(start, end).toWellFormed())
  })
})

test.each([
  ['the', 0],
  ['The', 1],
  ['THE', 2],
  ['iPhone', 3],
  ['2024', 4],
  ['A1', 5],
  [';', 6],
])('the letter case of %s is %i', (text, wanted) => {
  expect(caseOf(text, { id: 0, start: 0, end: text.length })).toBe(wanted)
})

test('the letter case of a piece inside a word is its own', () => {
  expect(caseOf('burglary', { id: 0, start: 4, end: 8 })).toBe(7)
})
