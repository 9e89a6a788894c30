/** Deadlines run in office hours: nine to five in London, on working days. */

const OPENS = 9
const CLOSES = 17
const HOUR = 3_600_000

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** Wall-clock time in London as if it were UTC, in milliseconds. */
function wall(moment: number): number {
  const part = Object.fromEntries(london.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  return Date.UTC(part['year']!, part['month']! - 1, part['day']!, part['hour']!, part['minute']!, part['second']!)
}

/** The day in London, YYYY-MM-DD, of an ISO 8601 moment. */
export function dayOf(moment: string): string {
  return new Date(wall(Date.parse(moment))).toISOString().slice(0, 10)
}

/** `hours` of office time after `from` (ISO 8601), as ISO 8601 in UTC. */
export function dueAfter(from: string, hours: number, isWorkingDay: (day: string) => boolean): string {
  const start = Date.parse(from)
  const offset = wall(start) - start
  let here = wall(start)
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
