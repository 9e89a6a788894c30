import { isInvolved } from './acts/share.ts'
import { mayKnow, mayRead } from './authority.ts'
import { dayOf } from './deadline.ts'
import type { Entry } from './entry.ts'
import { isMarked } from './item/fold/secret.ts'
import type { Item } from './item/state.ts'
import type { OfficeSnapshot } from './office-snapshot.ts'
import { Refusal } from './refusal.ts'

/** Throws `not-found`, or `closed` for those who may know of it. */
export function mustRead(snapshot: OfficeSnapshot, item: Item, by: string, at: string): void {
  if (mayRead(snapshot, item, by, at)) return
  if (!mayKnow(snapshot, item, by, at)) throw new Refusal('not-found', 'There is no such item.')
  throw new Refusal('closed', closedBecause(snapshot, item))
}

/** Throws as `mustRead`, and `not-yours` for people who may only read. */
export function mustChange(snapshot: OfficeSnapshot, item: Item, by: string, at: string): void {
  mustRead(snapshot, item, by, at)
  if (isInvolved(item, snapshot, by, dayOf(at))) return
  throw new Refusal(
    'not-yours',
    'You may read this. Only its author, or somebody who signs it off, can submit another version.',
  )
}

function closedBecause(snapshot: OfficeSnapshot, item: Item): string {
  const { mail, secret, version } = item
  const only = `Only the person who submitted that version and the ${snapshot.pack.terms.chiefExecutive} may read it`
  if (secret.has(version ?? ''))
    return isMarked(item)
      ? `This is marked SECRET or TOP SECRET. ${only}.`
      : `This has not been checked to its end. ${only} until it is.`
  if (mail) return 'This email is held, and is not yours to read. You can ask to read it, and say why.'
  return 'This draft is not shared with you. You can ask to read it, and say why.'
}

export function asReadBy(snapshot: OfficeSnapshot, item: Item, by: string, at: string): Item {
  const open = openVersions(snapshot, item, by, at)
  return {
    ...item,
    comments: item.comments.filter(({ version }) => open(version)),
    decisions: item.decisions.filter(({ version }) => open(version)),
  }
}

export function entriesFor(
  snapshot: OfficeSnapshot,
  item: Item,
  entries: readonly Entry[],
  by: string,
  at: string,
): Entry[] {
  const open = openVersions(snapshot, item, by, at)
  let standing = ''
  return entries.filter((entry) => {
    if (entry.what === 'submitted') {
      standing = entry.version
      return true
    }
    return 'version' in entry ? open(entry.version) : !WORDED.has(entry.what) || open(standing)
  })
}

/** They name no version and may quote the one of the time. */
const WORDED: ReadonlySet<Entry['what']> = new Set(['held', 'lifted', 'recalled'])

function openVersions(snapshot: OfficeSnapshot, item: Item, by: string, at: string): (version: string) => boolean {
  const closed = new Set([...item.secret.keys()].filter((version) => !mayRead(snapshot, item, by, at, version)))
  return (version) => !closed.has(version)
}
