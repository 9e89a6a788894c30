import { applicationOf } from '../applications.ts'
import { signatories } from '../authority.ts'
import { addDays } from '../calendar.ts'
import { mustBeClear } from '../conflicts.ts'
import { dayOf, dueAfter } from '../deadline.ts'
import type { Entry } from '../entry.ts'
import { holds } from '../in-post.ts'
import type { Item } from '../item/state.ts'
import { isAllowed } from '../item/transitions.ts'
import { type OfficeSnapshot, personOf, SYSTEM } from '../office-snapshot.ts'
import { mustHaveOpened, type Opened } from '../opening.ts'
import { Refusal } from '../refusal.ts'
import { incidentRow } from '../register/events.ts'
import type { Values } from '../register/values.ts'
import { stillChecked } from './decide.ts'
import { takenDown } from './withdraw.ts'

const SHORTEST_REASON = 20

export type Emergency = Opened & {
  readonly at: string
  readonly by: string
  readonly version: string
  readonly shown: string
  readonly reason: string
  readonly receipt: string
  readonly address?: string
  readonly despiteStop?: boolean
}

/** For people on the emergency list, never for blocked content; somebody else reviews it by the next working day. */
export function emergencyRelease(item: Item, snapshot: OfficeSnapshot, command: Emergency): Entry[] {
  const { at, by, version, shown, receipt, address } = command
  const reason = command.reason.trim()
  if (!mayReleaseInEmergency(snapshot, by, dayOf(at)))
    throw new Refusal(
      'not-yours',
      `You are not on the emergency list. Call somebody who is, or the ${snapshot.pack.terms.chiefExecutive}.`,
    )
  if (item.progress === 'blocked')
    throw new Refusal('blocked', 'This version cannot be approved, not even in an emergency.')
  if (item.progress === 'checking') throw stillChecked()
  if (!isAllowed('items.release.emergencyRelease', item))
    throw new Refusal('wrong-state', `There is nothing to release in an emergency: it is ${item.progress}.`)
  if (item.submitted && applicationOf(item.submitted.kind))
    throw new Refusal(
      'wrong-state',
      `An application waits for the ${snapshot.pack.terms.chiefExecutive}, in an emergency too.`,
    )
  const excluded = item.excluded.get(by)
  if (excluded) throw new Refusal('conflict-of-interest', `Somebody else must release this: ${excluded}`)
  mustBeClear(snapshot, item, by, dayOf(at))
  if (item.hold) throw new Refusal('on-hold', `It is on hold: ${item.hold.reason}`)
  if (version !== item.version) throw new Refusal('stale-version', 'A newer version was submitted. Look at it first.')
  if (shown !== item.shown) throw new Refusal('stale-findings', 'The findings have changed. Look again first.')
  if (reason.length < SHORTEST_REASON)
    throw new Refusal('reason-needed', `Say why it cannot wait, in at least ${SHORTEST_REASON} characters.`)
  if (!receipt.trim()) throw new Refusal('reason-needed', 'Say when it went out, and how.')
  const opened = mustHaveOpened(item, command)
  const reviewDue = endOfNextWorkingDay(snapshot, at)
  return [
    {
      ...{ at, by, what: 'emergency-released', version, reason, receipt, reviewDue },
      ...(address ? { address } : {}),
      ...(opened.length > 0 ? { opened } : {}),
      ...(command.despiteStop ? { despiteStop: true as const } : {}),
    },
  ]
}

export function mayReleaseInEmergency(snapshot: OfficeSnapshot, by: string, day: string): boolean {
  const person = personOf(snapshot, by)
  return person !== undefined && (holds(person, 'on-call', day) || holds(person, 'chief-executive', day))
}

export type EmergencyReview = Opened & {
  readonly at: string
  readonly by: string
  readonly outcome: 'ratified' | 'not-ratified'
  readonly reason: string
}

/** One that is not ratified is taken down and becomes an incident. */
export function emergencyReview(item: Item, snapshot: OfficeSnapshot, command: EmergencyReview): Entry[] {
  const { at, by, outcome } = command
  const reason = command.reason.trim()
  if (!item.emergency) throw new Refusal('wrong-state', 'It was not released in an emergency.')
  if (item.emergency.outcome) throw new Refusal('already-done', 'It has already been reviewed.')
  const reviewer = reviewers(snapshot, item, dayOf(at)).find(({ person }) => person.id === by)
  if (!reviewer)
    throw new Refusal('not-your-turn', 'Somebody else who could have approved it must review it, not who released it.')
  if (!reason) throw new Refusal('reason-needed', 'Give the reason for the record.')
  if (outcome === 'ratified') mustBeClear(snapshot, item, by, dayOf(at))
  const opened = outcome === 'ratified' ? mustHaveOpened(item, command) : []
  const reviewed: Entry = {
    at,
    by,
    what: 'emergency-reviewed',
    version: item.emergency.version,
    outcome,
    reason,
    ...(reviewer.under ? { under: reviewer.under.id } : {}),
    ...(opened.length > 0 ? { opened } : {}),
  }
  if (outcome === 'ratified') return [reviewed]
  const incident = `${item.emergency.version.slice(0, 12)}-${item.length}`
  const incidentOpened: Entry = { at, by: SYSTEM, what: 'incident-opened', incident, because: 'not-ratified' }
  return [reviewed, ...takenDown(item, snapshot, { at, by, reason }), incidentOpened]
}

export function incidentOf(item: string, happened: string, informed: string): Values {
  const details =
    'It went out in an emergency, and the reviewer did not agree. The reasons are in the history of the item.'
  return incidentRow({ what: 'leaked', happened, details, item, informed })
}

/** Excludes its author, its releaser and the releaser's delegates. */
export function reviewers(snapshot: OfficeSnapshot, item: Item, day: string) {
  const last = item.signOffs.at(-1)
  if (!last || !item.emergency) return []
  const independent = { ...last, holder: 'independent-reviewer' as const, reserved: true }
  return [...signatories(snapshot, item, last, day), ...signatories(snapshot, item, independent, day)].filter(
    ({ person, under }) => person.id !== item.emergency!.by && under?.from !== item.emergency!.by,
  )
}

function endOfNextWorkingDay(snapshot: OfficeSnapshot, at: string): string {
  let day = addDays(dayOf(at), 1)
  for (let turns = 0; turns < 30 && !snapshot.calendar.isWorkingDay(day); turns++) day = addDays(day, 1)
  return dueAfter(`${day}T00:00:00.000Z`, 8, (one) => one >= day)
}
