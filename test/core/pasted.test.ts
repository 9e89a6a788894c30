import { describe, expect, test } from 'vitest'
import { findPasted, foldPasted } from '../../src/core/pasted.ts'

const APPROVED = '“It’s 45 officers,” she said.\n\nPatrols run from 6 to 10 in the café.'
const same = (text: string) => foldPasted(text) === foldPasted(APPROVED)

describe('a copy is the same text', () => {
  test.each([
    ['with one paragraph break more', APPROVED.replace('\n\n', '\n\n\n')],
    ['on one line', APPROVED.replace('\n\n', ' ')],
    ['with lines broken by a mail program', APPROVED.replace('run from', 'run\r\nfrom')],
    ['with spaces doubled, and around it', `  ${APPROVED.replaceAll(' ', '  ')}\t\n`],
    [
      'with non-breaking and thin spaces',
      APPROVED.replace('45 officers', '45\u00a0officers').replace('6 to', '6\u2009to'),
    ],
    ['with soft hyphens and zero-width spaces', APPROVED.replace('officers', 'of\u00adfi\u200bcers')],
    ['with a byte order mark', `\ufeff${APPROVED}`],
    ['with letters and accents apart', APPROVED.normalize('NFD')],
    ['with straight quotation marks', APPROVED.replace(/[“”]/g, '"').replace('’', "'")],
  ])('%s', (_, text) => expect(same(text)).toBe(true))
})

describe('a change is not the same text', () => {
  test.each([
    ['another number', APPROVED.replace('45', '54')],
    ['a number taken apart', APPROVED.replace('45', '4 5')],
    ['another word', APPROVED.replace('said', 'says')],
    ['words joined', APPROVED.replace('she said', 'shesaid')],
    ['another sign', APPROVED.replace('.', '?')],
    ['a sign left out', APPROVED.replace(',”', '”')],
    ['a dash for words', APPROVED.replace('6 to 10', '6–10')],
    ['another case', APPROVED.replace('Patrols', 'patrols')],
    ['another accent', APPROVED.replace('café', 'cafe')],
    ['text turned round by a direction mark', APPROVED.replace('45', '\u202e45\u202c')],
    ['a sentence more', `${APPROVED} And one more.`],
  ])('%s', (_, text) => expect(same(text)).toBe(false))

  test('the same text allows another dash in a range, and a prime for a quotation mark', () => {
    expect(foldPasted('6–10')).not.toBe(foldPasted('6-10'))
    expect(foldPasted('6′')).not.toBe(foldPasted("6'"))
  })
})

test('pasted words are found in the recorded text', () => {
  const text = 'The towpath,\nthey  say, opens. The towpath, they say.'
  const found = findPasted(' towpath, they\u00a0say ', text)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['towpath,\nthey  say', 'towpath, they say'])
  expect(findPasted('towpath they say', text)).toEqual([])
  expect(findPasted(' \u00ad ', text)).toEqual([])
})
