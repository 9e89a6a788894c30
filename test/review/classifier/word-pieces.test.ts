import { expect, test } from 'vitest'
import { createTokenizer } from '../../../src/review/classifier/word-pieces.ts'

const PIECES = ['[UNK]', 'cafe', '##s', 'vote', '##r', '.', '中', 'a', '*', 'strasse', '##e']
const { encode } = createTokenizer(PIECES)
const written = (text: string) => encode(text).map(({ id, start, end }) => [PIECES[id], text.slice(start, end)])

test('words are cut into the longest pieces, with their places in the text', () => {
  expect(written('Voters vote.')).toEqual([
    ['vote', 'Vote'],
    ['##r', 'r'],
    ['##s', 's'],
    ['vote', 'vote'],
    ['.', '.'],
  ])
})

test('accents and letter case do not count', () => {
  expect(written('CAFÉS cafe\u0301')).toEqual([
    ['cafe', 'CAFÉ'],
    ['##s', 'S'],
    ['cafe', 'cafe'],
  ])
})

test('signs and Chinese characters are words of their own', () => {
  expect(written('a*中a')).toEqual([
    ['a', 'a'],
    ['*', '*'],
    ['中', '中'],
    ['a', 'a'],
  ])
})

test('invisible characters do not part a word', () => {
  expect(written('vo\u200bte')).toEqual([['vote', 'vo\u200bte']])
})

test('a word with a letter that no piece has is unknown as a whole', () => {
  expect(written('voteq a')).toEqual([
    ['[UNK]', 'voteq'],
    ['a', 'a'],
  ])
  expect(written(`${'a'.repeat(101)}`)).toEqual([['[UNK]', 'a'.repeat(101)]])
})
