import { holds, isAllowed, mayKnow, mayRead, rulers } from '../authority.ts'
import { dayOf } from '../deadline.ts'
import type { Entry, GlassGround } from '../entry.ts'
import type { House } from '../house.ts'
import type { Item } from '../item/state.ts'
import { Refusal } from '../refusal.ts'

/** Break-glass reading (policy 60): requested, allowed by a second person, and short. */

export const GROUNDS: Readonly<Record<GlassGround, string>> = {
  'business-facts': 'To establish facts that bear on the office’s business',
  compliance: 'To see whether law, regulation or the office’s rules are complied with',
  standards: 'To see whether standards are met, or for training',
  crime: 'To prevent or detect crime',
  misuse: 'To look into unauthorised use of the systems',
  security: 'To keep the systems secure and working',
}

/** Hours within which an allowed reading must begin, and minutes that it lasts. */
const BEGIN_HOURS = 24
const OPEN_MINUTES = 60
const SHORTEST = 20

type By = { readonly at: string; readonly by: string }

/** Refusals: `not-found`, `already-done`, `reason-needed`. */
export function askToOpen(item: Item, house: House, command: By & { ground: GlassGround; why: string }): Entry[] {
  const { at, by, ground } = command
  if (!mayKnow(house, item, by, at)) throw new Refusal('not-found', 'There is no such item.')
  if (mayRead(house, item, by, at)) throw new Refusal('already-done', 'You may read it as it is.')
  const isStillGood = item.glass?.state === 'asked' || isAllowed(item, item.version)
  if (item.glass && item.glass.state !== 'refused' && at < item.glass.until && isStillGood)
    throw new Refusal('already-done', 'Somebody has asked already; that must be answered or run out first.')
  const why = command.why.trim()
  if (why.length < SHORTEST)
    throw new Refusal('reason-needed', `Say why it cannot be found out otherwise, in at least ${SHORTEST} characters.`)
  return [{ at, by, what: 'glass-asked', ground, reason: why, until: later(at, BEGIN_HOURS * 60) }]
}

/**
 * A second person answers. `tell`: whether the sender of held mail is informed now. Refusals: `not-your-turn`,
 * `wrong-state`, `reason-needed`.
 */
export function answerGlass(
  item: Item,
  house: House,
  command: By & { outcome: 'allowed' | 'refused'; reason: string; tell: boolean },
): Entry[] {
  const { at, by, outcome, tell } = command
  const { glass } = item
  if (glass?.state !== 'asked' || at >= glass.until)
    throw new Refusal('wrong-state', 'Nobody is asking to open it, or the time for an answer has passed.')
  if (!seconds(house, item, dayOf(at)).includes(by))
    throw new Refusal(
      'not-your-turn',
      'A second person must answer: the Chief Executive or the data-protection officer, not who asked nor who wrote it.',
    )
  const reason = command.reason.trim()
  if (!reason) throw new Refusal('reason-needed', 'Give the reason for the record.')
  return [{ at, by, what: 'glass-answered', to: glass.by, outcome, reason, tell, until: later(at, BEGIN_HOURS * 60) }]
}

/** Opens the content to the requester for an hour. */
export function breakGlass(item: Item, { at, by }: By): Entry[] {
  const { glass } = item
  if (glass?.state !== 'allowed' || glass.by !== by)
    throw new Refusal('not-yours', 'A second person has not allowed you to open it.')
  if (at >= glass.until) throw new Refusal('expired', 'The time for opening it has passed. Ask again.')
  if (!isAllowed(item, item.version))
    throw new Refusal(
      'closed',
      'It was marked SECRET or TOP SECRET, or is being checked, after that was allowed. Ask again.',
    )
  return [{ at, by, what: 'glass-broken', until: later(at, OPEN_MINUTES) }]
}

/** Who may answer a request. For a version marked SECRET or TOP SECRET, only those who may rule on a dispute. */
export function seconds(house: House, item: Item, day: string): string[] {
  if (item.secret.has(item.version ?? '')) return rulers(house, item, day).filter((person) => person !== item.glass?.by)
  const may = house.office.people.filter(
    (person) => holds(person, 'chief-executive', day) || holds(person, 'data-protection-officer', day),
  )
  return may.map(({ id }) => id).filter((person) => person !== item.glass?.by && !item.editors.includes(person))
}

function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString()
}
