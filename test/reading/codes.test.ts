import { describe, expect, test } from 'vitest'
import { codesIn } from '../../src/reading/codes.ts'
import { readHere } from '../../src/reading/read.ts'

const CODE = 'It holds signs that may be a code, such as Morse or Braille; a person must look at it.'
const HIDDEN = 'It holds hidden characters that may carry a message; a person must look at it.'

describe('a person must look at a text that seems to hold', () => {
  test.each([
    ['Morse', 'Yours\n\n- --- .--. / ... . -.-. .-. . -', CODE],
    ['Morse of other dots and dashes', '–·–· ·–· ·· –– · ···', CODE],
    ['Braille', 'Note: ⠎⠑⠉⠗⠑⠞', CODE],
    ['letters upside down', '⊥ƎᴚƆƎS', CODE],
    [
      'bits of no width',
      `Road${'\u200b\u200c\u200c\u200b\u200b\u200c'.repeat(2)}${'\u200b\u200b\u200c\u200c'.repeat(3)}`,
      HIDDEN,
    ],
    ['bytes in variation selectors', '😀\u{E0143}\u{E0144}\u{E0155}\u{E0142}', HIDDEN],
  ])('%s', (_, text, why) => {
    expect(codesIn(text)).toEqual([why])
  })
})

describe('ordinary text needs no person:', () => {
  test.each([
    ['dashes and dots between words', 'Open 9–5 … see p. 4 - or call. - - - - - - -'],
    ['a table of contents', `Foreword . . . . . . . . . 3\nSummary ........ 5`],
    ['a table of Markdown', '| a | b | c | d | e | f |\n| --- | --- | --- | --- | --- | --- |'],
    ['a signature', '-- \nPriya\n--------------------------- . - - - - - -'],
    ['emoji with joiners', 'Thank you! ❤️👨‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['soft hyphens', 'neigh\u00adbour\u00adhood'],
    ['a preview that mail fills up', `News${'\u200c\u200b\u200d\u200e\u200f\ufeff'.repeat(90)}`],
    ['a sound in phonetic letters', 'Wednesbury is said ˈwɛnzbəri'],
    ['Arabic with its marks of order', 'النص العربي \u200f\u200e هنا'],
  ])('%s', (_, text) => {
    expect(codesIn(text)).toEqual([])
  })
})

test('the file is held with the reason', async () => {
  const bytes = Buffer.from('The panel met.\n\n... . -.-. .-. . -\n')
  const { unread } = await readHere({ name: 'notes.txt', type: '', bytes }, 'attachment:1', () => {}, 20_000)
  expect(unread.map(({ why }) => why)).toEqual([CODE])
})
