import { expect, test } from 'vitest'
import { holdLetterPictures } from '../../src/reading/letter-pictures.ts'
import type { ExtractionSink } from '../../src/reading/reader.ts'

function heldIn(text: string): readonly string[] {
  const held: string[] = []
  holdLetterPictures(text, { unread: (at: string) => void held.push(at) } as unknown as ExtractionSink, 'body')
  return held
}

const DRAWN = [
  '  ___  _   _ ___ ____',
  ' / _ \\| | | |_ _|  _ \\',
  '| | | | | | || || | | |',
  '| |_| | |_| || || |_| |',
  ' \\__\\_\\\\___/|___|____/',
]
const DRAWN_IN_SIGNS = [
  '>>>>   >>>>  >>>>',
  '>   >  >   > >',
  '>   >  >>>>  >>>',
  '>   >  >     >',
  '>>>>   >     >>>>',
]

const across = '-'.repeat(16)
const [LEFT, RIGHT, BOTH] = ['-', `${' '.repeat(15)}-`, `-${' '.repeat(14)}-`] as const
/** S, A and E below each other. */
const DRAWN_IN_LINES = [
  ...[across, LEFT, across, RIGHT, across],
  ...[across, BOTH, across, BOTH, BOTH],
  ...[across, LEFT, across, LEFT, across],
]

test('letters drawn with signs are held: alone, quoted, above a line, or drawn with quote marks or lines', () => {
  expect(heldIn(DRAWN_IN_LINES.join('\n'))).toEqual(['body'])
  expect(heldIn(DRAWN.join('\n'))).toEqual(['body'])
  expect(heldIn(DRAWN.map((line) => `> ${line}`).join('\n'))).toEqual(['body'])
  expect(heldIn(['> ', ...DRAWN, '> ', '________________________'].join('\n'))).toEqual(['body'])
  expect(heldIn(DRAWN_IN_SIGNS.join('\n'))).toEqual(['body'])
})

test('empty lines of a quotation above a line across the page are no picture', () => {
  expect(heldIn('Thanks!\n) > > \n) > > \n) > \n) > \n) > \n) > -------------------------------------\nYes.')).toEqual(
    [],
  )
  expect(heldIn('> >\n> >\n> >\n> > --__--__--\n> >\n> > _______________________________________________')).toEqual([])
  expect(heldIn('> \n> \n> \n> \n> \n> _______________________________________________')).toEqual([])
})
