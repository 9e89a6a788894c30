import { expect, test } from 'vitest'
import { compiledEarly, compileNoted, compileNow } from '../../detectors/compiled-early.ts'
import { sought } from '../../detectors/sought.ts'

const long = (word: string) => new RegExp(Array.from({ length: 100 }, (_, n) => `${word}${n}`).join('|'), 'g')

test('a long expression is noted once, also by the search around required words, and a short one is not', () => {
  const before = compileNoted()
  const expression = long('first')
  expect(compiledEarly(expression)).toBe(expression)
  compiledEarly(expression)
  compiledEarly(/short/g)
  sought(long('second'))
  expect(compileNoted()).toBe(before + 2)
})

test('an expression that was compiled starts at the beginning again', () => {
  const expression = /text/g
  compileNow(expression)
  expect(expression.exec('A text.')?.index).toBe(2)
})
