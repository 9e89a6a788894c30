import { expect, test } from 'vitest'
import { stretchesOf } from '../../src/web/findings/grid.ts'

const cellText = (text: string, from?: number, to?: number) =>
  stretchesOf(text, from, to).map(({ start, end, rows }) =>
    rows ? rows.map((cells) => cells.map((cell) => text.slice(cell.start, cell.end))) : text.slice(start, end),
  )

test('consecutive lines with tabs are a table, and the lines around them stay text', () => {
  expect(cellText('Visits\nWard\tVisits\nDudley\t31\nEnd of it')).toEqual([
    'Visits',
    [
      ['Ward', 'Visits'],
      ['Dudley', '31'],
    ],
    'End of it',
  ])
})

test('a text without tables is one stretch, with every letter and blank line', () => {
  const text = 'One.\n\nTwo, and a line\twith a tab.\n\nThree.\n'
  expect(cellText(text)).toEqual([text])
})

test('empty cells keep their place', () => {
  expect(cellText('a\t\tc\n\tb\t')).toEqual([
    [
      ['a', '', 'c'],
      ['', 'b', ''],
    ],
  ])
})

test('a stretch is cut at its ends and nowhere else', () => {
  const text = 'before\na\tb\nc\td\nafter'
  expect(cellText(text, 7, 14)).toEqual([
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ])
  expect(cellText(text, 2, text.length)[0]).toBe('fore')
})
