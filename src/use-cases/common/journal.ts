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

/** Returns the entries to write, given the item as it is now. */
export type Act = (
  now: Item,
  snapshot: OfficeSnapshot,
  past: readonly Entry[],
) => readonly Entry[] | Promise<readonly Entry[]>

/** Writes of an act besides its entries. */
export type SideWrites = Pick<Write, 'title' | 'mail' | 'mailCopy' | 'mailDeclared' | 'also' | 'eraseContent'>

export type CommitOptions = {
  /** Returns further writes, given the item after the entries. */
  readonly sideWrites?: (after: Item) => Promise<SideWrites>
  /** The order that the gateway carried out. Written even when there are no entries. */
  readonly mailDone?: NonNullable<Write['mailDone']>
  /** Copies that are no longer held. Written even when there are no entries. */
  readonly mailGone?: NonNullable<Write['mailGone']>
}

export type Journal = ReturnType<typeof createJournal>

/** Reads items, and writes what an act decides. */
export function createJournal(ports: Ports) {
  /**
   * The shape of every act: read the entries, decide, ask the next approver, write everything at once and notify
   * people. Without entries it writes nothing. A concurrent writer gets `Conflict`.
   */
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
    // The basis changed while it was read, blocked or on its way, or since the clock looked: the clock must look again.
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

  /** Registers and delegations have streams too, but are not items. */
  async function history(id: string): Promise<readonly Entry[]> {
    if (id.includes(':')) return []
    return (await ports.read(id)) as readonly Entry[]
  }

  async function read(id: string): Promise<Item> {
    return existing(await history(id))
  }

  /** Initial state of notices in the outbox. */
  function unsent(notices: readonly NewNotice[]): Notice[] {
    return notices.map((notice) => ({ ...notice, id: ports.newId(), attempts: 0, state: 'waiting' }))
  }

  return { commit, history, read, unsent }
}

/** The clock itself knows which items it has to look at again. */
function isClockAt({ progress }: Item, { by }: Entry): boolean {
  return by === SYSTEM && RECHECKED.includes(progress)
}

/** The counts of the item, where these entries change them. */
function judgedBy(past: readonly Entry[], entries: readonly Entry[]): Pick<Write, 'judged'> {
  const [before, now] = [judgedIn(past), judgedIn([...past, ...entries])]
  const last = entries.at(-1)
  if (!last || JSON.stringify(before) === JSON.stringify(now)) return {}
  return { judged: { at: last.at, rules: now } }
}

/** Error: an act made a move that the table of transitions lacks. That is a defect of ours: nothing is written. */
function mustBeLegal(before: Item, after: Item): void {
  if (!isLegalMove(before.progress, after.progress, before.live !== undefined))
    throw new Error(`No act moves an item from ${before.progress} to ${after.progress}.`)
}

/** The item that these entries make. Refusal: `not-found` when there are none. */
export function existing(entries: readonly Entry[]): Item {
  if (entries.length === 0) throw new Refusal('not-found', 'There is no such item.')
  return itemFrom(entries)
}
