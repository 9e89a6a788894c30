import { expect, test } from 'vitest'
import { comparePage } from '../../src/core/page.ts'

const APPROVED = {
  titles: ['Forty-five new officers'],
  texts: [
    'The Commissioner has sworn in 45 new officers. They begin on Monday.\n\n“It is a good day,” she said. Patrols go on until the end of March.',
  ],
}
const page = (text: string) => `Menu Home News\n${text}\nOther news: the canal opens again. Contact us`
const WHOLE =
  'FORTY-FIVE NEW OFFICERS\n24 November\nThe Commissioner has sworn in 45 new officers.   They ' +
  'begin\non Monday.\n"It is a good day," she said. Patrols go on until the end of March.'

test('the approved text is found inside the layout of the page', () => {
  expect(comparePage(APPROVED, page(WHOLE))).toEqual({ missing: 0, of: 5, added: 0 })
})

test.each([
  ['another figure', WHOLE.replace('45', '54'), 1, 0],
  ['a sentence left out', WHOLE.replace('They begin\non Monday.', ''), 1, 0],
  ['another title', WHOLE.replace('NEW', 'MORE'), 1, 0],
  ['another word', WHOLE.replace('good day', 'great day'), 1, 7],
  [
    'a sentence put in',
    WHOLE.replace('Patrols', 'The council has failed our streets for years and everybody knows it. Patrols'),
    0,
    12,
  ],
])('%s is noticed', (_, text, missing, added) => {
  expect(comparePage(APPROVED, page(text))).toMatchObject({ missing, added })
})

test('a caption of a few words on the page is allowed', () => {
  const text = WHOLE.replace('Patrols', 'Picture: officers in Birmingham. Patrols')
  expect(comparePage(APPROVED, page(text))).toMatchObject({ missing: 0, added: 0 })
})

test('the approved text is not found on another page', () => {
  expect(comparePage(APPROVED, 'Page not found')).toEqual({ missing: 5, of: 5, added: 0 })
})
