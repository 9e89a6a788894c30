import { electionsOn, inElectionPeriod, isWorkingDay } from '../core/calendar.ts'
import type { House } from '../core/house.ts'
import type { Office } from '../core/registers.ts'

/** The office's calendar, from its registers. */
export function calendarOf({ elections, office }: Office): House['calendar'] {
  const reckoning = { area: office.area }
  return {
    isWorkingDay,
    inElectionPeriod: (day) => inElectionPeriod(elections, day, reckoning),
    electionsOn: (day) => electionsOn(elections, day, reckoning),
  }
}
