import { expect, test } from 'vitest'
import { isDay, joinDates } from '../../src/web/dates.tsx'
import { dayAndYear } from '../../src/web/labels.ts'

const moment = (day: string, month: string, year: string, time: string) =>
  joinDates({ for_day: day, for_month: month, for_year: year, for_time: time })['for']

test('a date in three fields becomes one, and a time in words of everyday becomes a clock of 24 hours', () => {
  expect(joinDates({ until_day: '4', until_month: '1', until_year: '2027', why: 'x' })).toMatchObject({
    until: '2027-01-04',
    why: 'x',
  })
  for (const [typed, clock] of Object.entries({
    '9': '09:00',
    '9.30': '09:30',
    '2pm': '14:00',
    '12am': '00:00',
    '1430': '14:30',
  }))
    expect(moment('4', '1', '2027', typed)).toBe(`2027-01-04T${clock}`)
})

test('what is no date is not taken for one, and nothing typed is no date', () => {
  expect(moment('31', '2', '2027', '9')).toBe('31/2/2027T09:00')
  expect(moment('', '', '', '')).toBe('')
  expect(moment('4', '1', '2027', '')).toBe('2027-01-04T')
  expect(joinDates({ until: '2027-01-04' })['until']).toBe('2027-01-04')
  expect([isDay('2027-02-31'), isDay('2028-02-29'), isDay('2027-2-1'), isDay('')]).toEqual([false, true, false, false])
})

test('a day of another year is shown with its year', () => {
  expect(dayAndYear('2026-12-08', '2026-11-29T09:00:00.000Z')).toBe('Tue 8 December')
  expect(dayAndYear('2028-03-17', '2026-11-29T09:00:00.000Z')).toBe('Fri 17 March 2028')
})
