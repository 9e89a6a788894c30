import type { Entry, SignOff } from '../entry.ts'
import { type House, personOf } from '../house.ts'
import type { Item } from '../item.ts'
import { Refusal } from '../refusal.ts'

export type Declaration = {
  readonly at: string
  readonly by: string
  readonly person: string
  readonly reason: string
  /** The sign-offs that the version needs without that person. */
  readonly signOffs: readonly SignOff[]
}

/** Somebody should not decide this: they say so themselves, or the author or the Chief Executive does. The next in the chain decides. */
export function declareConflict(item: Item, house: House, command: Declaration): Entry[] {
  const { at, by, person, signOffs } = command
  const reason = command.reason.trim()
  if (!item.version) throw new Refusal('not-found', 'There is no such item.')
  if (!personOf(house, person)) throw new Refusal('not-found', 'There is no such person on the register.')
  const chief = personOf(house, by)?.roles.includes('chief-executive')
  if (by !== person && !item.editors.includes(by) && !chief)
    throw new Refusal('not-yours', 'Only the person, the author or the Chief Executive can declare this.')
  if (item.excluded.has(person)) throw new Refusal('already-done', 'That is already on record.')
  if (!reason) throw new Refusal('reason-needed', 'Say what the conflict is.')
  const declared: Entry = { at, by, what: 'conflict-declared', person, reason }
  const routed: Entry = { at, by: 'house', what: 'routed', version: item.version, signOffs }
  if (item.progress === 'awaiting') return [declared, routed]
  const approved = item.progress === 'approved' || item.progress === 'scheduled'
  const decided = item.decisions.some((decision) => decision.by === person && decision.version === item.version)
  if (!approved || !decided) return [declared]
  return [declared, { at, by: 'house', what: 'lapsed', version: item.version, because: 'conflict' }, routed]
}
