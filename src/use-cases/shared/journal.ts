import { looks } from '../../core/acts/page-checks.ts'
import { replaces } from '../../core/acts/replace.ts'
import { escalations } from '../../core/clock/escalations.ts'
import type { Entry } from '../../core/entry.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import { orderFor } from '../../core/mail/order.ts'
import type { NewNotice, Notice } from '../../core/notice.ts'
import { noticesOf } from '../../core/notices.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { Refusal } from '../../core/refusal.ts'
import { summarise } from '../../core/summary.ts'
import type { Ports, Write } from '../../ports.ts'

/** Decides on the item as it is now which entries follow. */
export type Act = (
  now: Item,
  snapshot: OfficeSnapshot,
  past: readonly Entry[],
) => readonly Entry[] | Promise<readonly Entry[]>

/** What one act writes besides its entries. */
export type SideWrites = Pick<Write, 'title' | 'mail' | 'mailCopy' | 'also' | 'eraseContent'> & {
  /** ISO 8601: the clock checks the item again from then on, whatever else it waits for. */
  readonly recheckFrom?: string
}

export type CommitOptions = {
  /** Gives what is written besides, from the item as the entries make it. */
  readonly sideWrites?: (after: Item) => Promise<SideWrites>
  /** The order that the gateway carried out. It is written even when no entry follows. */
  readonly mailDone?: NonNullable<Write['mailDone']>
}

export type Journal = ReturnType<typeof createJournal>

/** Reads items, and writes what an act decides. */
export function createJournal(ports: Ports) {
  /**
   * Every act has this shape: read what happened, decide what follows, ask the next approver, write everything at once and notify
   * people. Without entries it writes nothing. A later writer gets `Conflict`.
   */
  async function commit(id: string, act: Act, { sideWrites, mailDone }: CommitOptions = {}): Promise<Item> {
    const [past, snapshot] = await Promise.all([history(id), ports.officeSnapshot()])
    const before = itemFrom(past)
    const decided = await act(before, snapshot, past)
    const last = decided.at(-1)
    if (!last && !mailDone) return before
    const written = [...decided, ...replaces(before, decided, snapshot), ...looks(decided, snapshot)]
    const entries = last ? [...written, ...escalations(itemFrom([...past, ...written]), snapshot, last.at)] : decided
    const item = itemFrom([...past, ...entries])
    const { recheckFrom, ...besides } = (await sideWrites?.(item)) ?? {}
    const summary = summarise(id, item)
    const mailOrder = orderFor(id, before, item, ports.now())
    await ports.append({
      stream: id,
      after: past.length,
      entries,
      notices: unsent(noticesOf(id, entries, item, snapshot)),
      ...(summary ? { summary: recheckFrom ? { ...summary, wake: recheckFrom } : summary } : {}),
      ...(mailOrder ? { mailOrder } : {}),
      ...(mailDone ? { mailDone } : {}),
      ...besides,
    })
    return item
  }

  /** Registers and delegations have streams of their own, and are no items. */
  async function history(id: string): Promise<readonly Entry[]> {
    if (id.includes(':')) return []
    return (await ports.read(id)) as readonly Entry[]
  }

  async function read(id: string): Promise<Item> {
    return existing(await history(id))
  }

  /** Notices as the outbox holds them before anybody tries to send them. */
  function unsent(notices: readonly NewNotice[]): Notice[] {
    return notices.map((notice) => ({ ...notice, id: ports.newId(), attempts: 0, state: 'waiting' }))
  }

  return { commit, history, read, unsent }
}

/** The item that these entries make. Refusal: `not-found` when there are none. */
export function existing(entries: readonly Entry[]): Item {
  if (entries.length === 0) throw new Refusal('not-found', 'There is no such item.')
  return itemFrom(entries)
}
