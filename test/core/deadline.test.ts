import { describe, expect, test } from 'vitest'
import { isWorkingDay } from '../../src/core/calendar.ts'
import { dayOf, dueAfter } from '../../src/core/deadline.ts'

describe('a deadline counts office hours in London', () => {
  const cases: [string, string, number, string][] = [
    ['within a day', '2026-11-24T10:00:00.000Z', 4, '2026-11-24T14:00:00.000Z'],
    ['over the night', '2026-11-24T15:30:00.000Z', 4, '2026-11-25T11:30:00.000Z'],
    ['from before the office opens', '2026-11-24T05:00:00.000Z', 2, '2026-11-24T11:00:00.000Z'],
    ['over a weekend', '2026-11-27T16:00:00.000Z', 2, '2026-11-30T10:00:00.000Z'],
    ['over Christmas', '2026-12-24T16:00:00.000Z', 2, '2026-12-29T10:00:00.000Z'],
    ['in summer time', '2026-07-01T15:00:00.000Z', 2, '2026-07-02T09:00:00.000Z'],
  ]
  test.each(cases)('%s', (_, from, hours, due) => expect(dueAfter(from, hours, isWorkingDay)).toBe(due))

  test('a day begins at midnight in London', () => {
    expect(dayOf('2026-06-30T23:30:00.000Z')).toBe('2026-07-01')
    expect(dayOf('2026-12-31T23:30:00.000Z')).toBe('2026-12-31')
  })
})
