import { londonTime } from './calendar.ts'

/** Office hours are 9 to 5 UK time on working days. */
const OPENS = 9
const CLOSES = 17
const HOUR = 3_600_000

/** UK day (YYYY-MM-DD) of an ISO 8601 moment. */
export function dayOf(moment: string): string {
  return londonTime(moment).slice(0, 10)
}

/** ISO 8601 in UTC. */
export function dueAfter(from: string, hours: number, isWorkingDay: (day: string) => boolean): string {
  const start = Date.parse(from)
  // UK local time as if it were UTC.
  const offset = Date.parse(`${londonTime(from).slice(0, 13)}:00Z`) - Math.floor(start / HOUR) * HOUR
  let here = start + offset
  let left = hours * HOUR
  for (let turns = 0; turns < 400; turns++) {
    const day = new Date(here).toISOString().slice(0, 10)
    const midnight = Date.parse(`${day}T00:00:00Z`)
    const opens = midnight + OPENS * HOUR
    const closes = midnight + CLOSES * HOUR
    if (isWorkingDay(day) && here < closes) {
      here = Math.max(here, opens)
      if (here + left <= closes) return new Date(here + left - offset).toISOString()
      left -= closes - here
    }
    here = midnight + 24 * HOUR
  }
  return new Date(here - offset).toISOString()
}
