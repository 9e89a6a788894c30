import { approverRolesOf } from '../authority.ts'
import { dayOf } from '../deadline.ts'
import { holds } from '../in-post.ts'
import type { Progress } from '../item/state.ts'
import { type OfficeSnapshot, personOf } from '../office-snapshot.ts'
import { Refusal } from '../refusal.ts'
import type { StopEntry } from '../stop.ts'

export const CAN_GO_OUT = ['approved', 'scheduled', 'releasing'] as const satisfies readonly Progress[]

type Command = { readonly at: string; readonly by: string }

/** The Chief Executive, the people who act for them today, and those on call. */
export function mayStop(snapshot: OfficeSnapshot, by: string, day: string): boolean {
  const person = personOf(snapshot, by)
  if (!person) return false
  return approverRolesOf(snapshot, by, day).includes('chief-executive') || holds(person, 'on-call', day)
}

function mustBeAllowed(snapshot: OfficeSnapshot, { at, by }: Command): void {
  if (!mayStop(snapshot, by, dayOf(at)))
    throw new Refusal(
      'not-yours',
      `Only the ${snapshot.pack.terms.chiefExecutive}, their delegate or somebody on call can do this.`,
    )
}

type StopAll = Command & {
  readonly reason: string
  readonly items: readonly string[]
  readonly emailWaits?: boolean
}

export function stopAll(snapshot: OfficeSnapshot, command: StopAll): StopEntry[] {
  const { at, by, reason, items, emailWaits = false } = command
  mustBeAllowed(snapshot, command)
  if (snapshot.stop) throw new Refusal('already-done', 'Everything is stopped already.')
  if (!reason.trim()) throw needed('Say why everything must stop.')
  return [{ at, by, what: 'all-stopped', reason: reason.trim(), items, ...(emailWaits ? { email: 'waits' } : {}) }]
}

type Stopped = { readonly item: string; readonly version: string }

/** `items`: the versions that the page showed. `stopped`: what could go out without the stop. */
export function letGo(
  snapshot: OfficeSnapshot,
  command: Command & { readonly items: readonly Stopped[]; readonly stopped: readonly Stopped[] },
): StopEntry[] {
  const { at, by } = command
  const versions = new Map(command.stopped.map(({ item, version }) => [item, version]))
  mustBeAllowed(snapshot, command)
  const items = new Map(command.items.map(({ item, version }) => [item, version]))
  if (!snapshot.stop) throw new Refusal('wrong-state', 'Nothing is stopped.')
  if (items.size === 0) throw new Refusal('bad-input', 'Choose at least one item to let go.')
  const asked = [...items].map(([item, version]) => ({ item, version }))
  if (asked.some(({ item }) => !versions.has(item)))
    throw new Refusal('wrong-state', 'One of these is not stopped any more. Look at the list again.')
  if (asked.some(({ item, version }) => versions.get(item) !== version))
    throw new Refusal('stale-version', 'One of these has a newer version. Look at it before you let it go.')
  return asked.map(({ item, version }) => ({ at, by, what: 'item-let-go', item, version }))
}

export function letEmailGo(snapshot: OfficeSnapshot, command: Command): StopEntry[] {
  mustBeAllowed(snapshot, command)
  if (!snapshot.stop?.emailWaits) throw new Refusal('wrong-state', 'Email is not stopped.')
  return [{ ...command, what: 'email-let-go' }]
}

/** Ends only when nothing is left to decide on, so that nothing is overlooked. */
export function endStop(
  snapshot: OfficeSnapshot,
  command: Command & { readonly reason: string; readonly stopped: readonly Stopped[] },
): StopEntry[] {
  const { at, by, reason, stopped } = command
  mustBeAllowed(snapshot, command)
  if (!snapshot.stop) throw new Refusal('wrong-state', 'Nothing is stopped.')
  if (stopped.length > 0)
    throw new Refusal('wrong-state', `Let each item go first, or put it on hold: ${stopped.length} still stopped.`)
  if (!reason.trim()) throw needed('Say why things may go out again.')
  return [{ at, by, what: 'stop-ended', reason: reason.trim() }]
}

function needed(sentence: string): Refusal {
  return new Refusal('reason-needed', sentence, [{ field: 'reason', says: sentence }])
}
