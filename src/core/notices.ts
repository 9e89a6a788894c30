import { holds, signatories } from './authority.ts'
import { dayOf } from './deadline.ts'
import type { Delegation, DelegationEntry } from './delegation.ts'
import type { Entry } from './entry.ts'
import { type House, personOf } from './house.ts'
import type { Item } from './item.ts'
import type { NewNotice, NoticeKind } from './notice.ts'
import type { Role } from './registers.ts'

type Told = { readonly kind: NoticeKind; readonly to: readonly string[] }

/**
 * Who is told of what has just been written: derived from the entries, so that no act can forget it and none is told twice.
 * `after` is the item with these entries. Nobody is told of what they did themselves.
 */
export function noticesOf(id: string, entries: readonly Entry[], after: Item, house: House): NewNotice[] {
  const first = after.length - entries.length + 1
  return entries.flatMap((entry, index) =>
    told(entry, after, house).flatMap(({ kind, to }) =>
      people(house, to, entry.by).map((person) => notice(`${id}:${first + index}`, person, kind, id, entry.at)),
    ),
  )
}

function told(entry: Entry, item: Item, house: House): Told[] {
  switch (entry.what) {
    case 'routed':
      return next(item, house, entry.at)
    case 'decided':
      switch (entry.outcome) {
        case 'returned':
        case 'rejected':
          return [{ kind: entry.outcome, to: item.editors }]
        case 'approved':
        case 'approved-with-conditions':
          return item.progress === 'approved' ? [{ kind: 'approved', to: item.editors }] : next(item, house, entry.at)
      }
      break
    case 'undone':
      return [{ kind: 'reopened', to: item.editors }]
    case 'resolved':
      if (entry.resolution === 'disputed')
        return [{ kind: 'disputed', to: holding(house, 'chief-executive', entry.at) }]
      return entry.resolution === 'explained' ? [] : [{ kind: 'ruled', to: item.editors }]
    case 'commented':
      return [{ kind: 'commented', to: involved(item) }]
    case 'held':
      return [{ kind: 'on-hold', to: involved(item) }]
    case 'withdrawn':
      return [{ kind: 'withdrawn', to: involved(item) }]
    case 'released':
      return [{ kind: 'released', to: involved(item) }]
  }
  return []
}

/** The one whose turn it is; the others are told when time passes. */
function next(item: Item, house: House, at: string): Told[] {
  const signOff = item.outstanding[0]
  if (!signOff || item.progress !== 'awaiting') return []
  const [first] = signatories(house, item, signOff, dayOf(at))
  return first ? [{ kind: 'to-decide', to: [first.person.id] }] : []
}

/** Everybody who handed in, decided or spoke. */
function involved(item: Item): string[] {
  return [...item.editors, ...item.decisions.map(({ by }) => by), ...item.comments.map(({ by }) => by)]
}

/** The people who hold a role at a moment. */
export function holding(house: House, role: Role, at: string): string[] {
  return house.office.people.filter((person) => holds(person, role, dayOf(at))).map(({ id }) => id)
}

export function delegationNotices(delegation: Delegation, entry: DelegationEntry, house: House): NewNotice[] {
  const kind = (
    { delegated: 'delegation-offered', accepted: 'delegation-accepted', revoked: 'delegation-ended' } as const
  )[entry.what]
  return people(house, [delegation.from, delegation.to], entry.by).map((person) =>
    notice(`delegation:${delegation.id}`, person, kind, null, entry.at),
  )
}

/** Persons on the register, each once, without the one who acted. */
function people(house: House, ids: readonly string[], by: string): string[] {
  return [...new Set(ids)].filter((id) => id !== by && personOf(house, id))
}

function notice(about: string, to: string, kind: NoticeKind, item: string | null, at: string): NewNotice {
  return { dedupeKey: `${about}:${kind}:${to}`, to, kind, item, at, notBefore: at }
}
