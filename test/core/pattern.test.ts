import { describe, expect, test } from 'vitest'
import { patternFault } from '../../src/core/register/pattern.ts'
import { stepsOf } from '../tools/regex-steps.ts'

describe('an expression with superlinear work is refused, with the reason', () => {
  test.each([
    ['(\\d+)+x', 'within another repeat'],
    ['((a+))+', 'within another repeat'],
    ['(?:(?:a{1,9}))+', 'within another repeat'],
    ['(a+){3}', 'within another repeat'],
    ['(a*)*', 'can be empty'],
    ['(?:a?)+', 'can be empty'],
    ['(?:a?b?){20}', 'can be empty'],
    ['(a|a)+$', 'begin alike'],
    ['(?:\\d|[0-4]x)+', 'begin alike'],
    ['(?:a|A)+', 'begin alike'],
    ['((a|ab))+', 'begin alike'],
    ['(?:a?a)+', 'same characters'],
    ['(?: ?\\d ?){2,8}', 'same characters'],
    ['\\d+\\d+', 'two repeats'],
    ['\\w+(?:\\d)?[a-z]+', 'two repeats'],
    ['\\w+\\d\\w+', 'two repeats'],
    ['20/.*X', 'without an upper limit'],
    ['\\s+X', 'without an upper limit'],
    ['[^/]+/', 'without an upper limit'],
    ['a{5000}', 'more than 1000'],
    ['(a)\\1', 'refers back'],
    ['(?=(a+)+)b', 'within another repeat'],
    ['(', 'not a regular expression'],
  ])('%s', (source, says) => expect(patternFault(source)).toContain(says))
})

describe('an expression for police reference numbers is accepted', () => {
  test.each([
    '20/\\d{5,7}/\\d{2}',
    '\\d+/\\d+/\\d{2}',
    '(?:CR|LOG)[ -]?\\d{1,6}',
    '(?:\\d{4} ?){3,4}',
    '[A-Z]{2,3}(?:-[A-Z0-9]{4}){1,3}',
    'WM/(?:\\d{2}|[A-Z]\\d)/\\d{4,}',
    '\\b\\d{3}[A-Z]?\\d{0,4}',
  ])('%s', (source) => expect(patternFault(source)).toBeUndefined())
})

test('refused expressions grow as the reason says, and accepted ones in proportion', () => {
  const growth = (source: string, text: (n: number) => string) => {
    const whole = new RegExp(String.raw`(?<![\w/.-])(?:${source})(?![\w/-])`, 'gi')
    return stepsOf(whole, text(80)) / stepsOf(whole, text(20))
  }
  expect(growth('\\d+\\d+X', (n) => '1'.repeat(n))).toBeGreaterThan(12)
  expect(growth('20/\\d{5,7}/\\d{2}', (n) => '20/123456/'.repeat(n))).toBeLessThan(5)
  expect(growth('\\d+/\\d+/\\d{2}', (n) => '1'.repeat(n))).toBeLessThan(5)
})
