import type { DelegationNow } from './delegation.ts'
import type { Office, Person } from './registers.ts'

/** The office as it stands now: its registers, the delegations that have been made, and its calendar. */
export type House = {
  readonly office: Office
  readonly delegations: readonly DelegationNow[]
  readonly calendar: {
    /** Monday to Friday and no bank holiday; days are YYYY-MM-DD. */
    isWorkingDay(day: string): boolean
    inElectionPeriod(day: string): boolean
  }
}

export function personOf(house: House, id: string): Person | undefined {
  return house.office.people.find((person) => person.id === id)
}

/** What a person is called on the record. The house and the gateway are no persons. */
export function nameOf(house: House, id: string): string {
  if (id === 'house') return 'Countersign'
  if (id === 'mail-gateway') return 'the mail gateway'
  return personOf(house, id)?.name ?? id
}
