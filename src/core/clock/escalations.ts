import { signatories } from '../authority.ts'
import { dayOf } from '../deadline.ts'
import type { CallReason, Entry, SignOff } from '../entry.ts'
import { isAway } from '../in-post.ts'
import type { Item } from '../item/state.ts'
import { type OfficeSnapshot, SYSTEM } from '../office-snapshot.ts'
import { holding } from '../people.ts'

/**
 * First approver at once, again at half time, the next when due, overseers at twice the time or when nobody can decide.
 */
export function escalations(item: Item, snapshot: OfficeSnapshot, at: string): Entry[] {
  const signOff = item.outstanding[0]
  const { version } = item
  if (item.progress !== 'awaiting' || !signOff || !version) return []
  // The notice of the mail gateway asks the sender.
  if (signOff.holder === 'sender') return []
  const day = dayOf(at)
  const able = signatories(snapshot, item, signOff, day).map(({ person }) => person.id)
  const here = able.filter((id) => !isAway(snapshot, id, day))
  const overseers = [...new Set([...holding(snapshot, 'chief-executive', day), ...holding(snapshot, 'admin', day)])]
  const made = due({ signOff, at, able, here, overseers, called: item.notifications })
  return made.map(({ because, to }) => ({ at, by: SYSTEM, what: 'called', version, because, to }))
}

type Escalation = Item['notifications'][number]

type Waiting = {
  readonly signOff: SignOff
  readonly at: string
  readonly able: readonly string[]
  readonly here: readonly string[]
  readonly overseers: readonly string[]
  readonly called: readonly Escalation[]
}

function due({ signOff, at, able, here, overseers, called }: Waiting): Escalation[] {
  const first = (because: CallReason, to: readonly string[]): Escalation[] =>
    called.some((call) => call.because === because) ? [] : [{ because, to }]
  if (able.length === 0) return first('nobody', overseers)
  const away = here.length === 0 ? first('away', overseers) : []
  const turn = turnOf({ able, here, called })
  const asked = askedIn([...called, ...turn])
  const next = [...here, ...able].find((id) => !asked.has(id))
  return [
    ...away,
    ...turn,
    ...(at >= signOff.half && at < signOff.due
      ? first(
          'half-time',
          able.filter((id) => asked.has(id)),
        )
      : []),
    ...(at >= signOff.due ? first('due', next ? [next] : able) : []),
    ...(at >= signOff.late ? first('late', overseers) : []),
  ]
}

function turnOf({ able, here, called }: Pick<Waiting, 'able' | 'here' | 'called'>): Escalation[] {
  const reach = here.length > 0 ? here : able
  if (!called.some(({ because }) => because === 'turn')) return [{ because: 'turn', to: reach.slice(0, 1) }]
  const asked = askedIn(called)
  const fresh = reach.filter((id) => !asked.has(id))
  return fresh.length === reach.length ? [{ because: 'moved', to: fresh.slice(0, 1) }] : []
}

function askedIn(called: readonly Escalation[]): Set<string> {
  const reasonsNotified: readonly CallReason[] = ['late', 'away', 'nobody']
  return new Set(called.filter(({ because }) => !reasonsNotified.includes(because)).flatMap(({ to }) => to))
}
