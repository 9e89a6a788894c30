import { findingName } from './content.ts'
import type { Condition, Entry, Holder, Outcome, Resolution, SignOff } from './entry.ts'
import type { Review, Verdict } from './review.ts'

export type Progress =
  | 'new'
  | 'blocked'
  | 'awaiting'
  | 'returned'
  | 'rejected'
  | 'recalled'
  | 'approved'
  | 'releasing'
  | 'released'
  | 'withdrawn'
  | 'expired'

export type Decided = {
  readonly by: string
  readonly at: string
  readonly version: string
  readonly holder: Holder
  readonly outcome: Outcome
  readonly reason?: string
  readonly under?: string
}

export type Resolved = {
  readonly by: string
  readonly at: string
  readonly resolution: Resolution
  readonly reason: string
}

export type Comment = Extract<Entry, { what: 'commented' }>

/** A thing that is to go out, through all its versions, as its entries say it is. */
export type Item = {
  readonly progress: Progress
  /** Number of entries: where the next one goes. */
  readonly length: number
  readonly author?: string
  /** Everybody who handed in a version: none of them may decide. */
  readonly editors: readonly string[]
  readonly submitted?: Extract<Entry, { what: 'submitted' }>
  readonly versions: readonly string[]
  readonly version?: string
  readonly review?: Review
  readonly verdict?: Verdict
  /** Hash of the findings on the current version. */
  readonly shown?: string
  readonly outstanding: readonly SignOff[]
  readonly signOffs: readonly SignOff[]
  readonly decisions: readonly Decided[]
  readonly resolutions: ReadonlyMap<string, Resolved>
  readonly conditions: readonly Condition[]
  readonly met: ReadonlySet<string>
  readonly comments: readonly Comment[]
  readonly hold?: { readonly by: string; readonly reason: string }
  readonly claimedBy?: string
  readonly certificate?: { readonly jws: string; readonly until: string; readonly version: string }
  readonly order?: string
  /** The sender let it go alone. */
  readonly selfReleased?: true
  readonly released?: { readonly at: string; readonly by: string; readonly receipt: string; readonly address?: string }
  readonly changedAt?: string
}

const nothing: Item = {
  progress: 'new',
  length: 0,
  editors: [],
  versions: [],
  outstanding: [],
  signOffs: [],
  decisions: [],
  resolutions: new Map(),
  conditions: [],
  met: new Set(),
  comments: [],
}

/** An item is what its entries say it is. */
export function itemFrom(entries: readonly Entry[]): Item {
  return entries.reduce<Item>(
    (item, entry) => ({ ...after(item, entry), length: item.length + 1, changedAt: entry.at }),
    nothing,
  )
}

function after(item: Item, entry: Entry): Item {
  switch (entry.what) {
    case 'submitted':
      return submitted(item, entry)
    case 'reviewed':
      return {
        ...item,
        review: entry.review,
        verdict: entry.verdict,
        shown: entry.shown,
        progress: entry.verdict === 'block' ? 'blocked' : item.progress,
      }
    case 'routed':
      return {
        ...item,
        signOffs: entry.signOffs,
        outstanding: entry.signOffs,
        progress: item.progress === 'blocked' ? 'blocked' : 'awaiting',
      }
    case 'resolved':
      return resolved(item, entry)
    case 'decided':
      return decided(item, entry)
    case 'certified':
      return { ...item, certificate: { jws: entry.certificate, until: entry.until, version: entry.version } }
    case 'condition-met':
      return { ...item, met: new Set([...item.met, entry.condition]) }
    case 'commented':
      return { ...item, comments: [...item.comments, entry] }
    case 'claimed':
      return { ...item, claimedBy: entry.by }
    case 'undone':
      return { ...without(item, 'certificate'), progress: 'awaiting', outstanding: item.signOffs, conditions: [] }
    case 'recalled':
      return { ...without(item, 'certificate'), progress: 'recalled', outstanding: [] }
    case 'held':
      return { ...item, hold: { by: entry.by, reason: entry.reason } }
    case 'lifted':
      return without(item, 'hold')
    case 'ordered':
      return { ...item, progress: 'releasing', order: entry.order }
    case 'released':
      return { ...item, progress: 'released', released: entry }
    case 'withdrawn':
      return { ...without(item, 'certificate'), progress: 'withdrawn', outstanding: [] }
    case 'expired':
      return { ...without(item, 'certificate'), progress: 'expired', outstanding: [] }
    case 'self-released':
      return { ...item, progress: 'approved', outstanding: [], selfReleased: true }
    case 'mail-handled':
      return item
  }
}

/** A newer version empties the sign-offs, and what was said of the older one's findings. */
function submitted(item: Item, entry: Extract<Entry, { what: 'submitted' }>): Item {
  return {
    ...without(item, 'certificate', 'claimedBy', 'review', 'verdict', 'shown', 'selfReleased', 'order'),
    progress: 'awaiting',
    author: item.author ?? entry.by,
    editors: [...new Set([...item.editors, entry.by])],
    submitted: entry,
    versions: [...item.versions, entry.version],
    version: entry.version,
    outstanding: [],
    signOffs: [],
    conditions: [],
    met: new Set(),
    resolutions: new Map(),
  }
}

function resolved(item: Item, entry: Extract<Entry, { what: 'resolved' }>): Item {
  const resolutions = new Map(item.resolutions).set(entry.finding, entry)
  const blocked = (item.review?.findings ?? []).some(
    (finding, index) => finding.severity === 'block' && resolutions.get(findingName(index))?.resolution !== 'dismissed',
  )
  return { ...item, resolutions, progress: item.progress === 'blocked' && !blocked ? 'awaiting' : item.progress }
}

function decided(item: Item, entry: Extract<Entry, { what: 'decided' }>): Item {
  const decisions = [...item.decisions, entry]
  switch (entry.outcome) {
    case 'returned':
      return { ...item, decisions, progress: 'returned', outstanding: [] }
    case 'rejected':
      return { ...item, decisions, progress: 'rejected', outstanding: [] }
    case 'approved':
    case 'approved-with-conditions': {
      const outstanding = item.outstanding.filter((signOff) => signOff.holder !== entry.holder)
      const conditions = [...item.conditions, ...(entry.conditions ?? [])]
      return {
        ...item,
        decisions,
        conditions,
        outstanding,
        progress: outstanding.length === 0 ? 'approved' : item.progress,
      }
    }
  }
}

function without<K extends keyof Item>(item: Item, ...keys: K[]): Omit<Item, K> {
  const left = { ...item }
  for (const key of keys) delete left[key]
  return left
}
