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

/** Names on the record that mean the product or the gateway, never a person or a key. */
export const SYSTEM_ACTORS: readonly string[] = ['house', 'mail-gateway', 'system', 'countersign', 'key']

/** What stands before the name of a machine on the record. */
const MACHINE = 'key:'

/** How a machine stands on the record: it can be mistaken for no person. */
export function machineActor(name: string): string {
  return MACHINE + name
}

/** What a person is called on the record. The house, the gateway and machines are no persons. */
export function nameOf(house: House, id: string): string {
  if (id.startsWith(MACHINE)) return `the machine ${id.slice(MACHINE.length)}`
  if (id === 'house') return 'Countersign'
  if (id === 'mail-gateway') return 'the mail gateway'
  return personOf(house, id)?.name ?? id
}
