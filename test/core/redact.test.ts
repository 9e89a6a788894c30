import { expect, test } from 'vitest'
import { redacted } from '../../src/core/redact.ts'
import type { Finding } from '../../src/core/review.ts'

const at = (start: number, end: number, suggestion?: string, part = 'body') =>
  ({ part, start, end, ...(suggestion === undefined ? {} : { suggestion }) }) as Finding

test('suggestions stand in place of what was found', () => {
  expect(redacted('Ann of 4 Mill Lane rang.', 'body', [at(0, 3, '[name removed]'), at(7, 18, 'the town')])).toBe(
    '[name removed] of the town rang.',
  )
})

test('of two that overlap the longer one counts, and other parts and bare findings change nothing', () => {
  const findings = [at(0, 3, 'X'), at(0, 8, 'Y'), at(0, 3, 'Z', 'title'), at(9, 12)]
  expect(redacted('Ann Bell sat.', 'body', findings)).toBe('Y sat.')
})
