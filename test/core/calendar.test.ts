import { describe, expect, test } from 'vitest'
import {
  addDays,
  BANK_HOLIDAYS,
  inElectionPeriod,
  isWorkingDay,
  latestNotice,
  londonTime,
  periodOf,
  periodsOn,
} from '../../src/core/calendar.ts'
import type { Election } from '../../src/core/registers.ts'

const weekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay()
const weekend = (day: string) => weekday(day) % 6 === 0

/** Gauss's algorithm, from Meeus. */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return `${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`
}

function monday(year: number, month: string, which: 'first' | 'last'): string {
  let day = `${year}-${month}-${which === 'first' ? '01' : '31'}`
  while (weekday(day) !== 1) day = addDays(day, which === 'first' ? 1 : -1)
  return day
}

/** The rules of the Banking and Financial Dealings Act 1971, and the proclamations that changed them. */
function computed(year: number): string[] {
  const days = new Set<string>()
  const observed = (day: string) => {
    let at = day
    while (weekend(at) || days.has(at)) at = addDays(at, 1)
    days.add(at)
  }
  observed(`${year}-01-01`)
  days.add(addDays(easter(year), -2)).add(addDays(easter(year), 1))
  days.add(year === 2020 ? '2020-05-08' : monday(year, '05', 'first'))
  days.add(year === 2022 ? '2022-06-02' : monday(year, '05', 'last'))
  days.add(monday(year, '08', 'last'))
  observed(`${year}-12-25`)
  observed(`${year}-12-26`)
  for (const extra of ['2022-06-03', '2022-09-19', '2023-05-08']) if (extra.startsWith(`${year}`)) days.add(extra)
  return [...days].sort()
}

const pcc: Election = { id: 'pcc-2028', kind: 'pcc', area: 'West Midlands', poll: '2028-05-04' }
const local: Election = { id: 'local-2027', kind: 'local', area: 'West Midlands', poll: '2027-05-06' }

describe('bank holidays and working days', () => {
  test.each(Object.keys(BANK_HOLIDAYS).map(Number))('the table for %i agrees with the rules', (year) => {
    expect(BANK_HOLIDAYS[year]!.split(' ').map((day) => `${year}-${day}`)).toEqual(computed(year))
  })

  test('the table covers 2018 to 2030', () => {
    expect(Object.keys(BANK_HOLIDAYS).map(Number)).toEqual(Array.from({ length: 13 }, (_, at) => 2018 + at))
  })

  test('a Saturday, Good Friday and the day of the Queen’s funeral are not working days; Maundy Thursday is', () => {
    expect(['2026-11-28', '2026-04-03', '2022-09-19'].map(isWorkingDay)).toEqual([false, false, false])
    expect(isWorkingDay('2026-04-02')).toBe(true)
  })

  test('beyond the table Christmas is still not a working day', () => {
    expect(isWorkingDay('2035-12-25')).toBe(false)
    expect(isWorkingDay('2035-12-27')).toBe(true)
  })
})

describe('election periods', () => {
  test.each([
    ['2024-05-02', '2024-03-26'],
    ['2026-05-07', '2026-03-30'],
    ['2027-05-06', '2027-03-31'],
    ['2028-05-04', '2028-03-27'],
  ])('the last day for the notice of the poll of %s is %s, as published', (poll, notice) => {
    expect(latestNotice({ poll })).toBe(notice)
  })

  test('the general election of 4 July 2024 was 25 working days after the dissolution', () => {
    expect(latestNotice({ poll: '2024-07-04' })).toBe('2024-05-30')
  })

  test('Christmas Eve does not count in the timetable of a winter by-election', () => {
    expect(latestNotice({ poll: '2027-01-28' })).toBe('2026-12-18')
  })

  test('without a notice the period begins ten days before the last day for it, or as many as the office sets', () => {
    expect(periodOf(local)).toMatchObject({ from: '2027-03-21', until: '2027-05-06', certain: false })
    expect(periodOf(local, { marginDays: 0 })?.from).toBe('2027-03-31')
  })

  test('a notice entered by hand overrides the computed one', () => {
    const known = { ...local, notice: '2027-03-25' }
    expect(periodOf(known)).toMatchObject({ from: '2027-03-25', certain: true })
    expect(inElectionPeriod([known], '2027-03-24')).toBe(false)
    expect(inElectionPeriod([known], '2027-03-25')).toBe(true)
  })

  test('the period includes the day of the poll and not the day after', () => {
    expect(inElectionPeriod([local], '2027-05-06')).toBe(true)
    expect(inElectionPeriod([local], '2027-05-07')).toBe(false)
  })

  test('a moment has its time in London, whatever the time zone of the machine', () => {
    expect(londonTime('2027-01-06T21:00:00Z')).toBe('2027-01-06T21:00')
    expect(londonTime('2027-10-31T00:59:00Z')).toBe('2027-10-31T01:59')
    expect(londonTime('2027-10-31T01:00:00Z')).toBe('2027-10-31T01:00')
  })

  test('a cancelled poll makes no period', () => {
    expect(inElectionPeriod([{ ...pcc, cancelled: true }], '2028-04-20')).toBe(false)
    expect(inElectionPeriod([pcc], '2028-04-20')).toBe(true)
  })

  test('a poll in another area makes no period here; a general election makes one everywhere', () => {
    const elsewhere: Election = { id: 'by', kind: 'by-election', area: 'Cumbria', poll: '2027-02-11' }
    const general: Election = { id: 'ge', kind: 'parliamentary', area: 'United Kingdom', poll: '2029-07-05' }
    expect(inElectionPeriod([elsewhere], '2027-02-01', { area: 'West Midlands' })).toBe(false)
    expect(inElectionPeriod([elsewhere], '2027-02-01')).toBe(true)
    expect(
      periodsOn([elsewhere, general], '2029-06-20', { area: 'West Midlands' }).map((one) => one.election.id),
    ).toEqual(['ge'])
  })
})
