import type { DelegationNow } from './delegation.ts'
import type { ElectionKind, Office, Person } from './registers.ts'

/** The office as it stands now: its registers, the delegations that have been made, and its calendar. */
export type House = {
  readonly office: Office
  readonly delegations: readonly DelegationNow[]
  /** A name for the rules and thresholds in force: when it changes, what waits or is approved is looked at again. */
  readonly rules: string
  readonly calendar: {
    /** Monday to Friday and no bank holiday; days are YYYY-MM-DD. */
    isWorkingDay(day: string): boolean
    inElectionPeriod(day: string): boolean
    /** The kinds of election whose period the day falls in. */
    electionsOn(day: string): readonly ElectionKind[]
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
