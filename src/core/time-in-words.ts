import { londonTime } from './calendar.ts'

/** Dates have a year, because sentences are read long afterwards. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** '2026-12-08' → '8 December 2026' */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** ISO 8601 → '8 December 2026, 14:30' in London. */
export function momentInWords(at: string): string {
  const [day = '', time = ''] = londonTime(at).split('T')
  return `${dayInWords(day)}, ${time}`
}
