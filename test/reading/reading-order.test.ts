import { describe, expect, test } from 'vitest'
import type { Segment } from '../../src/reading/pdf/layout.ts'
import { readingOrder, textOf } from '../../src/reading/pdf/order.ts'

const STEP = 14

const column = (letters: string, left: number): Segment[] =>
  [...letters].map((text, row) => ({ text, left, right: left + 6, base: 600 - row * STEP, size: 11 }))

const read = (...columns: Segment[][]) => textOf(readingOrder(columns.flat()))

describe('letters below each other on a page', () => {
  test.each(['Holloway', 'Anna', 'NNYNA'])('spell a word: %s', (word) => {
    expect(read(column(word, 300))).toBe(word)
  })

  test('are cells of their rows in columns of yes and no', () => {
    expect(read(column('YYNYYN', 300), column('NNNNNN', 340), column('NYNNNY', 380))).toBe(
      ['Y\tN\tN', 'Y\tN\tY', 'N\tN\tN', 'Y\tN\tN', 'Y\tN\tN', 'N\tN\tY'].join('\n'),
    )
  })
})
