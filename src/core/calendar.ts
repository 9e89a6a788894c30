/** Days are YYYY-MM-DD in UK time. */
import type { Election, ElectionKind } from './registers.ts'

/** England and Wales, by month and day. Later years have only weekends and fixed holidays. */
export const BANK_HOLIDAYS: Readonly<Record<number, string>> = {
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2029: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2030: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
}

const ALWAYS = ['01-01', '12-25', '12-26']
const DAY_MS = 86_400_000

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

function isBankHoliday(day: string): boolean {
  const year = BANK_HOLIDAYS[Number(day.slice(0, 4))]
  const date = day.slice(5)
  return year === undefined ? ALWAYS.includes(date) : year.split(' ').includes(date)
}

export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isBankHoliday(day)
}

/** Christmas Eve is no working day there (rule 2 of the election rules). */
function countsForElections(day: string): boolean {
  return isWorkingDay(day) && !day.endsWith('-12-24')
}

function workingDaysBefore(day: string, count: number, counts = countsForElections): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, -1)
    if (counts(at)) left--
  }
  return at
}

const NOTICE_WORKING_DAYS = 25
/** Councils publish this many days before the last lawful day. */
const MARGIN_DAYS = 10

/** For a general election, the day of dissolution. */
export function latestNotice(election: Pick<Election, 'poll'>): string {
  return workingDaysBefore(election.poll, NOTICE_WORKING_DAYS)
}

export type ElectionPeriod = {
  readonly election: Election
  readonly from: string
  /** The day of the poll, at whose close the period ends. */
  readonly until: string
  /** True if the dates were entered and not computed. */
  readonly certain: boolean
}

const EVERYWHERE = 'United Kingdom'

export type Reckoning = {
  readonly marginDays?: number
  /** Only polls in this area count; if absent, all do. */
  readonly area?: string
}

/** From the notice, or `marginDays` before its last lawful day. Undefined for a cancelled poll. */
export function periodOf(election: Election, { marginDays = MARGIN_DAYS }: Reckoning = {}): ElectionPeriod | undefined {
  if (election.cancelled) return undefined
  const from = election.notice ?? addDays(latestNotice(election), -marginDays)
  return { election, from, until: election.poll, certain: election.notice !== undefined }
}

export function periodsOn(elections: readonly Election[], day: string, reckoning: Reckoning = {}): ElectionPeriod[] {
  return periodsFrom(elections, day, reckoning).filter((period) => period.from <= day)
}

export function periodsFrom(elections: readonly Election[], day: string, reckoning: Reckoning = {}): ElectionPeriod[] {
  return elections
    .filter(({ area }) => reckoning.area === undefined || area === reckoning.area || area === EVERYWHERE)
    .flatMap((election) => periodOf(election, reckoning) ?? [])
    .filter((period) => day <= period.until)
}

export function inElectionPeriod(elections: readonly Election[], day: string, reckoning: Reckoning = {}): boolean {
  return periodsOn(elections, day, reckoning).length > 0
}

export function electionsOn(elections: readonly Election[], day: string, reckoning: Reckoning = {}): ElectionKind[] {
  return [...new Set(periodsOn(elections, day, reckoning).map(({ election }) => election.kind))]
}

/** YYYY-MM-DDTHH:MM. Summer time: last Sunday of March to last of October, 01:00 UTC. */
export function londonTime(moment: string): string {
  const at = Date.parse(moment)
  const year = new Date(at).getUTCFullYear()
  const summer = at >= lastSunday(year, 3) && at < lastSunday(year, 10)
  return new Date(at + (summer ? 3_600_000 : 0)).toISOString().slice(0, 16)
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0, 1))
  return last.getTime() - last.getUTCDay() * DAY_MS
}
