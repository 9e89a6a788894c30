import { electionsOn, inElectionPeriod, isWorkingDay } from '../core/calendar.ts'
import { memoize } from '../core/memoize.ts'
import type { OfficeSnapshot } from '../core/office-snapshot.ts'
import type { Office } from '../core/registers.ts'

const MAX_DAYS = 100

export function calendarOf({ elections, office }: Office): OfficeSnapshot['calendar'] {
  const reckoning = { area: office.area }
  return {
    isWorkingDay,
    inElectionPeriod: memoize(MAX_DAYS, (day) => inElectionPeriod(elections, day, reckoning)),
    electionsOn: memoize(MAX_DAYS, (day) => electionsOn(elections, day, reckoning)),
  }
}
