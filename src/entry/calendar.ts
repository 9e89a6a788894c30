import type { House } from '../core/house.ts'
import type { Office } from '../core/registers.ts'

/** The office's calendar, from its registers. */
export function calendarOf(_office: Office): House['calendar'] {
  return {
    isWorkingDay: (day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()),
    inElectionPeriod: () => false,
  }
}
