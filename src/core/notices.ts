import { seconds } from './acts/break-glass.ts'
import { reviewers } from './acts/emergency.ts'
import { mayKnow, mayRead, rulers } from './authority.ts'
import { conflictAnswerers } from './conflicts.ts'
import { dayOf } from './deadline.ts'
import type { Delegation, DelegationEntry } from './delegation.ts'
import type { CallReason, Entry, Outcome } from './entry.ts'
import type { Item } from './item/state.ts'
import { judgesOf } from './mail/declare.ts'
import type { NewNotice, NoticeKind } from './notice.ts'
import { type OfficeSnapshot, personOf } from './office-snapshot.ts'
import { holding, mentioned } from './people.ts'

type NoticeFor = { readonly kind: NoticeKind; readonly to: readonly string[] }

/** Derived from entries, so that no act can forget one. Nobody is notified of their own acts. */
export function noticesOf(id: string, entries: readonly Entry[], after: Item, snapshot: OfficeSnapshot): NewNotice[] {
  const first = after.length - entries.length + 1
  return entries.flatMap((entry, index) =>
    noticesFor(entry, after, snapshot).flatMap(({ kind, to }) =>
      people(snapshot, to, entry.by).flatMap((person) => {
        const knows = mayKnow(snapshot, after, person, entry.at)
        const item = knows ? id : null
        return knows || UNNAMED.has(kind) ? [notice(`${id}:${first + index}`, person, kind, item, entry.at)] : []
      }),
    ),
  )
}

/** Administrators learn that something waits, and not what. */
const UNNAMED: ReadonlySet<NoticeKind> = new Set(['nobody-can-decide', 'overdue', 'emergency-overdue', 'take-down'])

function noticesFor(entry: Entry, item: Item, snapshot: OfficeSnapshot): NoticeFor[] {
  const day = dayOf(entry.at)
  switch (entry.what) {
    case 'reviewed':
      return entry.background ? [{ kind: 'checked', to: item.editors }] : []
    case 'called':
      return [{ kind: CALL[entry.because] ?? turn(item), to: entry.to }]
    case 'reminded':
      return [{ kind: entry.because, to: entry.to }]
    case 'decided':
      return decided(entry.outcome, item).map((kind) => ({ kind, to: item.editors }))
    case 'carried':
      return [{ kind: 'approved', to: involved(item) }]
    case 'undone':
      return [{ kind: 'reopened', to: item.editors }]
    case 'lapsed':
      return [{ kind: 'lapsed', to: involved(item) }]
    case 'unscheduled':
    case 'order-cancelled':
      return [{ kind: 'reopened', to: involved(item) }]
    case 'emergency-released': {
      const watch = [...holding(snapshot, 'chief-executive', day), ...holding(snapshot, 'data-protection-officer', day)]
      const review = reviewers(snapshot, item, day).map(({ person }) => person.id)
      return [
        { kind: 'emergency', to: [...watch, ...item.editors] },
        { kind: 'emergency-review', to: review },
      ]
    }
    case 'emergency-reviewed':
      return [{ kind: entry.outcome, to: [item.emergency!.by, ...involved(item)] }]
    case 'incident-opened':
      return [
        {
          kind: 'incident',
          to: [...holding(snapshot, 'data-protection-officer', day), ...holding(snapshot, 'chief-executive', day)],
        },
      ]
    case 'tasked':
      return [{ kind: 'take-down', to: [entry.to] }]
    case 'resolved':
      if (entry.resolution === 'disputed') return [{ kind: 'disputed', to: rulers(snapshot, item, day) }]
      return entry.resolution === 'explained' ? [] : [{ kind: 'ruled', to: item.editors }]
    case 'conflict-claimed':
      return [{ kind: 'conflict-claimed', to: [entry.person, ...conflictAnswerers(snapshot, item, entry.person, day)] }]
    case 'conflict-answered':
      return [{ kind: 'conflict-answered', to: [entry.person, ...item.editors] }]
    case 'commented': {
      const named = mentioned(entry.text, snapshot).filter((person) => mayRead(snapshot, item, person, entry.at))
      return [{ kind: 'commented', to: [...involved(item), ...named] }]
    }
    case 'shared':
      return entry.person === undefined ? [] : [{ kind: 'shared', to: [entry.person] }]
    case 'held':
      return [{ kind: 'on-hold', to: involved(item) }]
    case 'page-compared':
      return entry.outcome === 'differs' ? [{ kind: 'page-differs', to: involved(item) }] : []
    case 'lifted':
      return [{ kind: 'hold-lifted', to: involved(item) }]
    case 'withdrawn':
      return [{ kind: 'withdrawn', to: involved(item) }]
    case 'released':
      return [{ kind: 'released', to: involved(item) }]
    case 'mail-handled':
      return lostNotices(entry.at, item, rulers(snapshot, item, day))
  }
  return retentionNotices(entry, item, snapshot)
}

function lostNotices(at: string, item: Item, deciders: readonly string[]): NoticeFor[] {
  if (item.lost?.at !== at) return []
  return [{ kind: `mail-${item.lost.outcome}`, to: [...involved(item), ...deciders] }]
}

function decided(outcome: Outcome, { progress }: Item): NoticeKind[] {
  if (outcome === 'returned' || outcome === 'rejected' || outcome === 'advised') return [outcome]
  if (progress === 'approved') return ['approved']
  return progress === 'awaiting' ? ['signed-off-in-part'] : []
}

/** Overseers get a notice of each unusual act around retention. */
function retentionNotices(entry: Entry, item: Item, snapshot: OfficeSnapshot): NoticeFor[] {
  const day = dayOf(entry.at)
  const overseers = [...holding(snapshot, 'chief-executive', day), ...holding(snapshot, 'data-protection-officer', day)]
  switch (entry.what) {
    case 'preserved':
    case 'preservation-ended':
      return [{ kind: 'legal-hold', to: [...overseers, ...item.editors] }]
    case 'content-erased':
      return entry.because === 'request' ? [{ kind: 'content-erased', to: [...overseers, ...item.editors] }] : []
    case 'glass-asked':
      return [{ kind: 'glass-asked', to: seconds(snapshot, item, day) }]
    case 'glass-answered':
      return [{ kind: 'glass-answered', to: [entry.to, ...overseers] }]
    case 'glass-broken': {
      const sender = item.accessRequest?.tell ? item.editors : []
      return [{ kind: 'glass-broken', to: [...overseers, ...holding(snapshot, 'auditor', day), ...sender] }]
    }
    default:
      return mailNotices(entry, item, snapshot)
  }
}

/** The gateway's own notice asks about the version as submitted. */
function mailNotices(entry: Entry, item: Item, snapshot: OfficeSnapshot): NoticeFor[] {
  switch (entry.what) {
    case 'routed': {
      const isAskedLater = entry.signOffs.at(-1)?.holder === 'sender' && entry.at !== item.submitted?.at
      return isAskedLater ? [{ kind: 'to-clear', to: item.editors }] : []
    }
    case 'mail-declared':
      return [{ kind: 'declaration-sampled', to: judgesOf(item, snapshot, dayOf(entry.at)) }]
    case 'declaration-judged':
      return entry.outcome === 'wrong' ? [{ kind: 'declaration-wrong', to: item.editors }] : []
    default:
      return []
  }
}

const CALL: Partial<Record<CallReason, NoticeKind>> = {
  'half-time': 'nudge',
  due: 'escalated',
  late: 'overdue',
  away: 'nobody-can-decide',
  nobody: 'nobody-can-decide',
}

function turn(item: Item): NoticeKind {
  return item.outstanding[0]?.asks === 'advice' ? 'to-advise' : 'to-decide'
}

function involved(item: Item): string[] {
  return [...item.editors, ...item.decisions.map(({ by }) => by), ...item.comments.map(({ by }) => by)]
}

export function delegationNotices(
  delegation: Delegation,
  entry: DelegationEntry,
  snapshot: OfficeSnapshot,
): NewNotice[] {
  if (entry.what === 'words-erased') return []
  const kind = (
    { delegated: 'delegation-offered', accepted: 'delegation-accepted', revoked: 'delegation-ended' } as const
  )[entry.what]
  return people(snapshot, [delegation.from, delegation.to], entry.by).map((person) =>
    notice(`delegation:${delegation.id}`, person, kind, null, entry.at),
  )
}

function people(snapshot: OfficeSnapshot, ids: readonly string[], by: string): string[] {
  return [...new Set(ids)].filter((id) => id !== by && personOf(snapshot, id))
}

function notice(about: string, to: string, kind: NoticeKind, item: string | null, at: string): NewNotice {
  return { dedupeKey: `${about}:${kind}:${to}`, to, kind, item, at, notBefore: at }
}
