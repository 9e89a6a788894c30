import { conflictAnswerers } from '../conflicts.ts'
import { dayOf } from '../deadline.ts'
import type { ConflictGround, Entry, SignOff } from '../entry.ts'
import { holds } from '../in-post.ts'
import type { Item } from '../item/state.ts'
import { type OfficeSnapshot, personOf, SYSTEM } from '../office-snapshot.ts'
import { Refusal } from '../refusal.ts'

export type Declaration = {
  readonly at: string
  readonly by: string
  readonly person: string
  readonly reason: string
  readonly because?: ConflictGround
  readonly signOffs: readonly SignOff[]
}

/**
 * The Chief Executive's word counts at once; an author's waits for an answer, so that no author chooses the decider.
 */
export function declareConflict(item: Item, snapshot: OfficeSnapshot, command: Declaration): Entry[] {
  const { at, by, person } = command
  const reason = command.reason.trim()
  if (!item.version) throw new Refusal('not-found', 'There is no such item.')
  if (!personOf(snapshot, person)) throw new Refusal('not-found', 'There is no such person on the register.')
  const known = personOf(snapshot, by)
  const author = item.editors.includes(by)
  const chief = known !== undefined && holds(known, 'chief-executive', dayOf(at))
  if (by !== person && !author && !chief)
    throw new Refusal(
      'not-yours',
      `Only the person, the author or the ${snapshot.pack.terms.chiefExecutive} can declare this.`,
    )
  const atOnce = by === person || (chief && !author)
  if (item.excluded.has(person)) throw new Refusal('already-done', 'That is already on record.')
  if (!atOnce && item.openConflicts.has(person))
    throw new Refusal('already-done', 'That is already on record, and waits for an answer.')
  if (!atOnce && item.refusedConflicts.has(person))
    throw new Refusal('already-done', 'That was looked at, and is no conflict. They can decide.')
  if (!reason) throw new Refusal('reason-needed', 'Say what the conflict is.')
  return atOnce ? counting(item, { ...command, reason }) : [{ at, by, what: 'conflict-claimed', person, reason }]
}

function counting(item: Item, { at, by, person, reason, because, signOffs }: Declaration): Entry[] {
  const version = item.version!
  const ground = because ? { because } : {}
  const declared: Entry = { at, by, what: 'conflict-declared', person, reason, ...ground }
  const routed: Entry = { at, by: SYSTEM, what: 'routed', version, signOffs }
  if (item.progress === 'awaiting') return [declared, routed]
  const approved = item.progress === 'approved' || item.progress === 'scheduled'
  const decided = item.decisions.some((decision) => decision.by === person && decision.version === version)
  if (!approved || !decided) return [declared]
  return [declared, { at, by: SYSTEM, what: 'lapsed', version, because: 'conflict' }, routed]
}

export type ConflictAnswer = Omit<Declaration, 'reason'> & {
  readonly outcome: 'confirmed' | 'refused' | 'withdrawn'
  readonly reason?: string
}

/** The author can withdraw it. Refusals: `wrong-state`, `not-your-turn`, `reason-needed`. */
export function answerConflict(item: Item, snapshot: OfficeSnapshot, command: ConflictAnswer): Entry[] {
  const { at, by, person, outcome, signOffs } = command
  const claim = item.openConflicts.get(person)
  const reason = command.reason?.trim() ?? ''
  if (!claim) throw new Refusal('wrong-state', 'No conflict of interest of that person waits for an answer.')
  if (outcome === 'withdrawn' && claim.because)
    throw new Refusal('wrong-state', 'Submit a version that does not speak in their name instead.')
  const mine = claim.by === by || item.editors.includes(by)
  const may = outcome === 'withdrawn' ? mine : conflictAnswerers(snapshot, item, person, dayOf(at)).includes(by)
  const { chiefExecutive: chief, independentReviewer } = snapshot.pack.terms
  if (!may)
    throw new Refusal(
      'not-your-turn',
      `The ${chief} answers this; about the ${chief}, the ${independentReviewer} does.`,
    )
  if (outcome === 'refused' && !reason) throw new Refusal('reason-needed', 'Say why it is no conflict of interest.')
  const answered: Entry = { at, by, what: 'conflict-answered', person, outcome, ...(reason ? { reason } : {}) }
  if (outcome !== 'confirmed') return [answered]
  return [answered, ...counting(item, { ...claim, at, by, person, signOffs })]
}
