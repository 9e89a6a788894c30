import { electionsOn, inElectionPeriod, isWorkingDay } from '../core/calendar.ts'
import type { House } from '../core/house.ts'
import { memoize } from '../core/memoize.ts'
import type { Office } from '../core/registers.ts'

const MOST_DAYS = 100

/** The office's calendar, from its registers. Every draft asks about the same few days: what was reckoned is kept. */
export function calendarOf({ elections, office }: Office): House['calendar'] {
  const reckoning = { area: office.area }
  return {
    isWorkingDay,
    inElectionPeriod: memoize(MOST_DAYS, (day) => inElectionPeriod(elections, day, reckoning)),
    electionsOn: memoize(MOST_DAYS, (day) => electionsOn(elections, day, reckoning)),
  }
}
