import type { Entry } from '../entry.ts'
import type { Item } from '../item.ts'
import { Refusal } from '../refusal.ts'

/** Everything that must hold before approved content may go. */
export function mayGo(item: Item, at: string): void {
  if (item.progress === 'released' || item.progress === 'releasing')
    throw new Refusal('already-done', 'It has already gone out.')
  if (item.progress !== 'approved' || !item.certificate) throw new Refusal('not-approved', 'It has not been approved.')
  if (item.hold) throw new Refusal('on-hold', `It is on hold: ${item.hold.reason}`)
  const open = item.conditions.filter((condition) => !item.met.has(condition.id))
  if (open.length > 0)
    throw new Refusal('conditions-open', `Not every condition is met: ${open.map(({ needs }) => needs).join('; ')}.`)
  if (item.submitted?.embargoUntil && at < new Date(item.submitted.embargoUntil).toISOString())
    throw new Refusal('too-early', `It is under embargo until ${item.submitted.embargoUntil}.`)
  if (at > item.certificate.until) throw new Refusal('expired', 'The approval has run out; hand it in again.')
}

/** A condition of the approval is met, and somebody says how. */
export function meet(item: Item, command: { at: string; by: string; condition: string; how: string }): Entry[] {
  const { at, by, condition, how } = command
  if (!item.version || !item.conditions.some(({ id }) => id === condition))
    throw new Refusal('not-found', 'There is no such condition.')
  if (item.met.has(condition)) throw new Refusal('already-done', 'That condition is already met.')
  if (!how.trim()) throw new Refusal('reason-needed', 'Say how the condition was met.')
  return [{ at, by, what: 'condition-met', version: item.version, condition, how: how.trim() }]
}

/** Somebody published it by hand and says where and when. */
export function confirm(item: Item, command: { at: string; by: string; receipt: string; address?: string }): Entry[] {
  mayGo(item, command.at)
  const { at, by, receipt, address } = command
  return [{ at, by, what: 'released', version: item.version!, receipt, ...(address ? { address } : {}) }]
}
