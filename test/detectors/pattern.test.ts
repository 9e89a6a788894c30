import { describe, expect, test } from 'vitest'
import { either, fragment, oneLine, pattern, patternWith, phrases } from '../../detectors/pattern.ts'

const COLOURS = phrases`red, dark blue, gr[ae]y`

describe('phrases', () => {
  test('splits at a comma before a space or a line break', () => {
    expect(phrases`
      red, dark blue,
      gr[ae]y
    `).toEqual(COLOURS)
    expect(COLOURS).toEqual(['red', 'dark blue', 'gr[ae]y'])
  })

  test('keeps the comma of a repeat and the backslashes', () => {
    expect(phrases`\w{0,4}, \bend\b`).toEqual(['\\w{0,4}', '\\bend\\b'])
  })

  test('inserts a list as a group and a string as it is, commas included', () => {
    expect(phrases`${COLOURS} car, ${'a, b'}`).toEqual(['(?:red|dark blue|gr[ae]y) car', 'a, b'])
  })
})

describe('pattern', () => {
  test('leaves out line breaks and indentation, and nothing else', () => {
    expect(
      pattern`
        \b(?:a|b)
          {2}c\b
        |d  e
      `.source,
    ).toBe('\\b(?:a|b){2}c\\b|d  e')
  })

  test('inserts a list as a group and a string as it is', () => {
    expect(pattern`\b${COLOURS}s?|${'x|y'}`.source).toBe('\\b(?:red|dark blue|gr[ae]y)s?|x|y')
    expect(pattern`(?<it>${either(COLOURS)})`.exec('a dark blue car')?.groups?.['it']).toBe('dark blue')
  })

  test('takes flags', () => {
    const found = patternWith('giu')`${COLOURS}`
    expect([found.flags, 'RED'.match(found)]).toEqual(['giu', ['RED']])
    expect(pattern`a`.flags).toBe('')
  })

  test('is built from fragments', () => {
    expect(pattern`^${fragment`${COLOURS}\d`}$`.source).toBe('^(?:red|dark blue|gr[ae]y)\\d$')
  })
})

test('oneLine puts one space in place of each line break', () => {
  expect(oneLine`
    one two
    three
  `).toBe('one two three')
  expect(oneLine`one`).toBe('one')
})
