import { isAllowed, mayKnow, mayRead, rulers } from '../authority.ts'
import { dayOf } from '../deadline.ts'
import type { AccessGround, Entry } from '../entry.ts'
import { holds } from '../in-post.ts'
import type { Item } from '../item/state.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { Refusal } from '../refusal.ts'

/** Policy 60: requested, allowed by a second person, and short. */
export const GROUNDS: Readonly<Record<AccessGround, string>> = {
  'business-facts': 'To establish facts that bear on the office’s business',
  compliance: 'To see whether law, regulation or the office’s rules are complied with',
  standards: 'To see whether standards are met, or for training',
  crime: 'To prevent or detect crime',
  misuse: 'To look into unauthorised use of the systems',
  security: 'To keep the systems secure and working',
}

/** Hours until the reading must begin; minutes that it lasts. */
const BEGIN_HOURS = 24
const OPEN_MINUTES = 60
const MIN_REASON_CHARS = 20

type By = { readonly at: string; readonly by: string }

/** Throws `not-found`, `already-done`, `reason-needed`. */
export function askForAccess(
  item: Item,
  snapshot: OfficeSnapshot,
  command: By & { ground: AccessGround; why: string },
): Entry[] {
  const { at, by, ground } = command
  if (!mayKnow(snapshot, item, by, at)) throw new Refusal('not-found', 'There is no such item.')
  if (mayRead(snapshot, item, by, at)) throw new Refusal('already-done', 'You may read it as it is.')
  const isStillGood = item.accessRequest?.state === 'asked' || isAllowed(item, item.version)
  if (item.accessRequest && item.accessRequest.state !== 'refused' && at < item.accessRequest.until && isStillGood)
    throw new Refusal('already-done', 'Somebody has asked already; that must be answered or run out first.')
  const why = command.why.trim()
  if (why.length < MIN_REASON_CHARS)
    throw new Refusal(
      'reason-needed',
      `Say why it cannot be found out otherwise, in at least ${MIN_REASON_CHARS} characters.`,
    )
  return [{ at, by, what: 'glass-asked', ground, reason: why, until: later(at, BEGIN_HOURS * 60) }]
}

/** `tell`: inform the sender of held mail now. Refusals: `not-your-turn`, `wrong-state`, `reason-needed`. */
export function decideAccess(
  item: Item,
  snapshot: OfficeSnapshot,
  command: By & { outcome: 'allowed' | 'refused'; reason: string; tell: boolean },
): Entry[] {
  const { at, by, outcome, tell } = command
  const { accessRequest } = item
  if (accessRequest?.state !== 'asked' || at >= accessRequest.until)
    throw new Refusal('wrong-state', 'Nobody is asking to open it, or the time for an answer has passed.')
  if (!seconds(snapshot, item, dayOf(at)).includes(by))
    throw new Refusal(
      'not-your-turn',
      `A second person must answer: the ${snapshot.pack.terms.chiefExecutive} or the data protection officer, not who asked nor who wrote it.`,
    )
  const reason = command.reason.trim()
  if (!reason) throw new Refusal('reason-needed', 'Give the reason for the record.')
  return [
    { at, by, what: 'glass-answered', to: accessRequest.by, outcome, reason, tell, until: later(at, BEGIN_HOURS * 60) },
  ]
}

/** Opens the content to the requester for an hour. */
export function openUnderAccess(item: Item, { at, by }: By): Entry[] {
  const { accessRequest } = item
  if (accessRequest?.state !== 'allowed' || accessRequest.by !== by)
    throw new Refusal('not-yours', 'A second person has not allowed you to open it.')
  if (at >= accessRequest.until) throw new Refusal('expired', 'The time for opening it has passed. Ask again.')
  if (!isAllowed(item, item.version))
    throw new Refusal(
      'closed',
      'It was marked SECRET or TOP SECRET, or is being checked, after that was allowed. Ask again.',
    )
  return [{ at, by, what: 'glass-broken', until: later(at, OPEN_MINUTES) }]
}

/** For SECRET or TOP SECRET, only those who may rule on a dispute. */
export function seconds(snapshot: OfficeSnapshot, item: Item, day: string): string[] {
  if (item.secret.has(item.version ?? ''))
    return rulers(snapshot, item, day).filter((person) => person !== item.accessRequest?.by)
  const may = snapshot.office.people.filter(
    (person) => holds(person, 'chief-executive', day) || holds(person, 'data-protection-officer', day),
  )
  return may.map(({ id }) => id).filter((person) => person !== item.accessRequest?.by && !item.editors.includes(person))
}

function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString()
}
