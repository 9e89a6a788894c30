import type { DelegationNow } from './delegation.ts'
import type { PolicyPack } from './pack/pack.ts'
import type { ElectionKind, Office, Person } from './registers.ts'
import type { Stop } from './stop.ts'

/** The office at one moment: registers, delegations and calendar. */
export type OfficeSnapshot = {
  readonly office: Office
  readonly delegations: readonly DelegationNow[]
  /** A stop of everything that is to go out, if one is in force. */
  readonly stop: Stop | undefined
  /** The policy pack in force, with the terms that the office uses. */
  readonly pack: PolicyPack
  /** Name of the rules and thresholds in force. When it changes, waiting and approved items are checked again. */
  readonly rules: string
  /** Name of what the registers tell the rules. When it changes, those items are checked again too. */
  readonly registers: string
  readonly calendar: {
    /** Monday to Friday except bank holidays. Days are YYYY-MM-DD. */
    isWorkingDay(day: string): boolean
    inElectionPeriod(day: string): boolean
    /** The kinds of election whose period includes the day. */
    electionsOn(day: string): readonly ElectionKind[]
  }
}

export function personOf(snapshot: OfficeSnapshot, id: string): Person | undefined {
  return snapshot.office.people.find((person) => person.id === id)
}

/** The actor of what the product does by itself. */
export const SYSTEM = 'system'

/** Actors that are the product or the gateway, never a person or a key. Older entries call the product `house`. */
export const SYSTEM_ACTORS: readonly string[] = [SYSTEM, 'house', 'mail-gateway', 'countersign', 'key']

/** Prefix of machine actors. */
const MACHINE = 'key:'

/** The actor name of a machine. The prefix keeps it apart from every person's id. */
export function machineActor(name: string): string {
  return MACHINE + name
}

/** Display name of an actor. */
export function nameOf(snapshot: OfficeSnapshot, id: string): string {
  if (id.startsWith(MACHINE)) return `the machine ${id.slice(MACHINE.length)}`
  if (id === SYSTEM) return 'Countersign'
  if (id === 'mail-gateway') return 'the mail gateway'
  return personOf(snapshot, id)?.name ?? id
}
