import { looks } from '../../core/acts/page-checks.ts'
import { replaces } from '../../core/acts/replace.ts'
import { judgedIn } from '../../core/calibration/judged.ts'
import { escalations } from '../../core/clock/escalations.ts'
import type { Entry } from '../../core/entry.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import { isLegalMove } from '../../core/item/transitions.ts'
import { orderFor } from '../../core/mail/order.ts'
import type { NewNotice, Notice } from '../../core/notice.ts'
import { noticesOf } from '../../core/notices.ts'
import { type OfficeSnapshot, SYSTEM } from '../../core/office-snapshot.ts'
import { Refusal } from '../../core/refusal.ts'
import { summarise } from '../../core/summary.ts'
import type { Ports, Write } from '../../ports.ts'
import { isOutdated, RECHECKED } from './reviewer.ts'

export type Act = (
  now: Item,
  snapshot: OfficeSnapshot,
  past: readonly Entry[],
) => readonly Entry[] | Promise<readonly Entry[]>

export type SideWrites = Pick<Write, 'title' | 'mail' | 'mailCopy' | 'mailDeclared' | 'also' | 'eraseContent'>

export type CommitOptions = {
  readonly sideWrites?: (after: Item) => Promise<SideWrites>
  /** Written even without entries. */
  readonly mailDone?: NonNullable<Write['mailDone']>
  /** Written even without entries. */
  readonly mailGone?: NonNullable<Write['mailGone']>
}

export type Journal = ReturnType<typeof createJournal>

export function createJournal(ports: Ports) {
  /** One batch of entries, orders and notices; none without entries. A concurrent writer gets `Conflict`. */
  async function commit(id: string, act: Act, { sideWrites, ...mail }: CommitOptions = {}): Promise<Item> {
    const [past, snapshot] = await Promise.all([history(id), ports.officeSnapshot()])
    const before = itemFrom(past)
    const decided = await act(before, snapshot, past)
    const last = decided.at(-1)
    if (!last && Object.keys(mail).length === 0) return before
    const written = [...decided, ...replaces(before, decided, snapshot), ...looks(decided, snapshot)]
    const entries = last ? [...written, ...escalations(itemFrom([...past, ...written]), snapshot, last.at)] : decided
    const item = itemFrom([...past, ...entries])
    mustBeLegal(before, item)
    const others = (await sideWrites?.(item)) ?? {}
    const summary = summarise(id, item)
    // The basis changed since the clock looked, so it must look again.
    const isLeftBehind = last !== undefined && isOutdated(item, snapshot, ports.now()) && !isClockAt(before, last)
    const mailOrder = orderFor(id, before, item, ports.now())
    await ports.append({
      stream: id,
      after: past.length,
      entries,
      notices: unsent(noticesOf(id, entries, item, snapshot)),
      ...(summary ? { summary: isLeftBehind ? { ...summary, wake: last.at } : summary } : {}),
      ...(mailOrder ? { mailOrder } : {}),
      ...judgedBy(past, entries),
      ...mail,
      ...others,
    })
    return item
  }

  async function history(id: string): Promise<readonly Entry[]> {
    if (id.includes(':')) return []
    return (await ports.read(id)) as readonly Entry[]
  }

  async function read(id: string): Promise<Item> {
    return existing(await history(id))
  }

  function unsent(notices: readonly NewNotice[]): Notice[] {
    return notices.map((notice) => ({ ...notice, id: ports.newId(), attempts: 0, state: 'waiting' }))
  }

  return { commit, history, read, unsent }
}

/** The clock knows which items to look at again. */
function isClockAt({ progress }: Item, { by }: Entry): boolean {
  return by === SYSTEM && RECHECKED.includes(progress)
}

/** Empty where these entries change no counts. */
function judgedBy(past: readonly Entry[], entries: readonly Entry[]): Pick<Write, 'judged'> {
  const [before, now] = [judgedIn(past), judgedIn([...past, ...entries])]
  const last = entries.at(-1)
  if (!last || JSON.stringify(before) === JSON.stringify(now)) return {}
  return { judged: { at: last.at, rules: now } }
}

/** An illegal move is a defect of ours, so nothing is written. */
function mustBeLegal(before: Item, after: Item): void {
  if (!isLegalMove(before.progress, after.progress, before.live !== undefined))
    throw new Error(`No act moves an item from ${before.progress} to ${after.progress}.`)
}

/** Throws `not-found` without entries. */
export function existing(entries: readonly Entry[]): Item {
  if (entries.length === 0) throw new Refusal('not-found', 'There is no such item.')
  return itemFrom(entries)
}
