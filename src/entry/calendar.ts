import { electionsOn, inElectionPeriod, isWorkingDay } from '../core/calendar.ts'
import type { House } from '../core/house.ts'
import type { Office } from '../core/registers.ts'

const MOST_DAYS = 100

/** The office's calendar, from its registers. Every draft asks about the same few days: what was reckoned is kept. */
export function calendarOf({ elections, office }: Office): House['calendar'] {
  const reckoning = { area: office.area }
  return {
    isWorkingDay,
    inElectionPeriod: kept((day) => inElectionPeriod(elections, day, reckoning)),
    electionsOn: kept((day) => electionsOn(elections, day, reckoning)),
  }
}

function kept<Answer>(reckon: (day: string) => Answer): (day: string) => Answer {
  const days = new Map<string, Answer>()
  return (day) => {
    const answer = days.get(day) ?? reckon(day)
    if (days.size >= MOST_DAYS) days.clear()
    days.set(day, answer)
    return answer
  }
}
