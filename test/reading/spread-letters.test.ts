import { describe, expect, test } from 'vitest'
import { honestFont, obfuscated } from '../files/lying-font.ts'
import { open } from '../files/opendocument.ts'
import { zip } from '../files/package.ts'
import { word } from '../files/word-package.ts'
import { read } from '../tools/read-file.ts'

const TEXT = 'The panel keeps this SECRET until Friday and tells nobody about it.'
const ZEROS = [1, 2, 3]
/** A byte of no letter before it, so that nothing is aligned. */
const spread = (zeros: number) =>
  Uint8Array.from(
    [7, ...TEXT].flatMap((letter) => [Number(letter) || String(letter).charCodeAt(0), ...Array(zeros).fill(0)]),
  )
const noise = Uint8Array.from({ length: 4_000 }, (_, at) => (at * at * 31 + at * 7) % 256)

const inWord = (name: string, bytes: Uint8Array) => word({ files: { [name]: bytes } })
const PLACES: readonly (readonly [string, string, (bytes: Uint8Array) => Uint8Array])[] = [
  ['an attachment', 'a.bin', (bytes) => bytes],
  ['an archive', 'a.zip', (bytes) => zip({ 'a.bin': bytes })],
  ['a printer setting', 'a.docx', (bytes) => inWord('word/printerSettings1.bin', bytes)],
  ['a file with the name of a font', 'a.docx', (bytes) => inWord('word/fonts/font1.odttf', bytes)],
  ['an unknown part', 'a.docx', (bytes) => inWord('word/data.bin', bytes)],
  ['a font of OpenDocument', 'a.odt', (bytes) => open('text', { files: { 'Fonts/a.ttf': bytes } })],
]

describe.each(ZEROS)('text with %i zero bytes behind each letter is read', (zeros) => {
  test.each(PLACES)('in %s', async (_, name, make) => {
    expect((await read(name, make(spread(zeros)))).text).toContain(TEXT)
  })
})

describe('a file with the name of a font', () => {
  test.each(['word/fonts/font1.odttf', 'word/fonts/font1.ttf', 'ppt/fonts/font1.fntdata'])(
    'is unread if it is none: %s',
    async (name) => {
      expect((await read('a.docx', inWord(name, noise))).unread).not.toEqual([])
    },
  )

  test.each([
    ['word/fonts/font1.odttf', obfuscated(honestFont())],
    ['word/fonts/font1.ttf', honestFont('LiberationSans-Bold.ttf')],
  ])('is a setting if it is one: %s', async (name, bytes) => {
    expect((await read('a.docx', inWord(name, bytes))).unread).toEqual([])
  })
})
