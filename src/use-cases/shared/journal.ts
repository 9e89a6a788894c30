import { looks } from '../../core/acts/look.ts'
import { replaces } from '../../core/acts/replace.ts'
import { calls } from '../../core/clock/calls.ts'
import type { Entry } from '../../core/entry.ts'
import type { House } from '../../core/house.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import { orderFor } from '../../core/mail/order.ts'
import type { NewNotice, Notice } from '../../core/notice.ts'
import { noticesOf } from '../../core/notices.ts'
import { Refusal } from '../../core/refusal.ts'
import { summarise } from '../../core/summary.ts'
import type { Ports, Write } from '../../ports.ts'

export type Next = (now: Item, house: House, past: readonly Entry[]) => readonly Entry[] | Promise<readonly Entry[]>

/** What an act writes besides its entries. */
export type More = Pick<Write, 'title' | 'mail' | 'mailCopy' | 'mailDone' | 'also' | 'eraseContent'> & {
  /** ISO 8601: the clock checks the item again from then on, whatever else it waits for. */
  readonly recheckFrom?: string
}

/** The same, where it hangs on what becomes of the item. */
export type MoreAfter = (after: Item) => Promise<More>

export type Acting = ReturnType<typeof acting>

/**
 * Every act has this shape: read what happened, decide what happens next, call whoever's turn it is, write it down and say who is
 * told. An act that makes no entry writes nothing.
 */
export function acting(ports: Ports) {
  async function act(id: string, next: Next, besides: More | MoreAfter = {}): Promise<Item> {
    const [past, house] = await Promise.all([history(id), ports.house()])
    const before = itemFrom(past)
    const made = await next(before, house, past)
    const last = made.at(-1)
    if (!last && !('mailDone' in besides)) return before
    const written = [...made, ...replaces(before, made, house), ...looks(made, house)]
    const entries = last ? [...written, ...calls(itemFrom([...past, ...written]), house, last.at)] : made
    const item = itemFrom([...past, ...entries])
    const { recheckFrom, ...more } = typeof besides === 'function' ? await besides(item) : besides
    const summary = summarise(id, item)
    const notices = waiting(noticesOf(id, entries, item, house))
    const mailOrder = orderFor(id, before, item, ports.now())
    await ports.append({
      stream: id,
      after: past.length,
      entries,
      notices,
      ...(summary ? { summary: recheckFrom ? { ...summary, wake: recheckFrom } : summary } : {}),
      ...(mailOrder ? { mailOrder } : {}),
      ...more,
    })
    return item
  }

  /** Registers and delegations have streams of their own, and are no items. */
  async function history(id: string): Promise<readonly Entry[]> {
    if (id.includes(':')) return []
    return (await ports.read(id)) as readonly Entry[]
  }

  async function read(id: string): Promise<Item> {
    const item = itemFrom(await history(id))
    if (item.length === 0) throw new Refusal('not-found', 'There is no such item.')
    return item
  }

  /** As they stand in the outbox before anybody has tried to send them. */
  function waiting(notices: readonly NewNotice[]): Notice[] {
    return notices.map((notice) => ({ ...notice, id: ports.newId(), attempts: 0, state: 'waiting' }))
  }

  return { act, history, read, waiting }
}
