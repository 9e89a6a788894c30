import type { DelegationNow } from './delegation.ts'
import type { PolicyPack } from './pack/pack.ts'
import type { ElectionKind, Office, Person } from './registers.ts'
import type { Stop } from './stop.ts'

export type OfficeSnapshot = {
  readonly office: Office
  readonly delegations: readonly DelegationNow[]
  readonly stop: Stop | undefined
  readonly pack: PolicyPack
  readonly rules: string
  /** When this or `rules` changes, items are checked again. */
  readonly registers: string
  readonly calendar: {
    /** YYYY-MM-DD. */
    isWorkingDay(day: string): boolean
    inElectionPeriod(day: string): boolean
    /** The kinds of election whose period includes the day. */
    electionsOn(day: string): readonly ElectionKind[]
  }
}

export function personOf(snapshot: OfficeSnapshot, id: string): Person | undefined {
  return snapshot.office.people.find((person) => person.id === id)
}

export const SYSTEM = 'system'

/** Never a person or a key. Older entries say `house`. */
export const SYSTEM_ACTORS: readonly string[] = [SYSTEM, 'house', 'mail-gateway', 'countersign', 'key']

const MACHINE = 'key:'

/** The prefix keeps it apart from ids of people. */
export function machineActor(name: string): string {
  return MACHINE + name
}

export function nameOf(snapshot: OfficeSnapshot, id: string): string {
  if (id.startsWith(MACHINE)) return `the machine ${id.slice(MACHINE.length)}`
  if (id === SYSTEM) return 'Countersign'
  if (id === 'mail-gateway') return 'the mail gateway'
  return personOf(snapshot, id)?.name ?? id
}
