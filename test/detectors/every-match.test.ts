import { expect, test } from 'vitest'
import { everyMatch } from '../../detectors/every-match.ts'

test.each([
  [/\d+/g, 'a 12 b 3'],
  [/x*/g, 'axx𝒳b'],
  [/x*/gu, 'axx𝒳b'],
  [/(?<it>[a-z])\b/g, 'one two'],
  [/z/g, ''],
])('%s gives in "%s" what matchAll gives', (expression, text) => {
  expect(everyMatch(text, expression)).toEqual([...text.matchAll(expression)])
})

test('starts at the beginning, and leaves the expression as it was', () => {
  const expression = /a/g
  expression.lastIndex = 2
  expect(everyMatch('aaa', expression, 2).map(({ index }) => index)).toEqual([0, 1])
  expect(expression.lastIndex).toBe(0)
})

test('refuses an expression that is not global', () => {
  expect(() => everyMatch('aaa', /a/)).toThrow(TypeError)
})
