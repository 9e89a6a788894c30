import { mayTake, type PublishedOn } from '../../core/acts/publish.ts'
import { confirm } from '../../core/acts/release.ts'
import { mustStand } from '../../core/clock/lapses.ts'
import type { Draft } from '../../core/draft.ts'
import type { House } from '../../core/house.ts'
import type { Item } from '../../core/item/state.ts'
import type { Policy } from '../../core/policy.ts'
import { Refusal, refusalOf } from '../../core/refusal.ts'
import type { Ports } from '../../ports.ts'
import type { Acting } from '../shared/journal.ts'

const PAGE = 200

/** What a publisher may take: approved content as it is kept, and the certificate that belongs to it. */
type Publication = { readonly id: string; readonly item: Item; readonly draft: Draft }

/** A website's own system takes what was approved, and says where it now stands. */
export function publishingActs(ports: Ports, policy: Policy, { act, read }: Acting) {
  function take(item: Item, house: House): void {
    const at = ports.now()
    mustStand(item, house, at)
    mayTake(item, policy, at)
  }

  return {
    /** All that may go out there now, the longest approved last. */
    async publishable(channel: PublishedOn): Promise<readonly Publication[]> {
      const found: Publication[] = []
      const house = await ports.house()
      for (let offset = 0, more = true; more; offset += PAGE) {
        const rows = await ports.items({ progress: ['approved', 'scheduled'], mail: false, limit: PAGE, offset })
        for (const { item: id } of rows.filter((row) => row.channel === channel)) {
          const item = await read(id)
          if (!refusalOf(() => take(item, house))) found.push({ id, item, draft: await ports.open(item.version!) })
        }
        more = rows.length === PAGE
      }
      return found
    },

    /** One of them, to be published now. */
    async publication(id: string): Promise<Publication> {
      const [item, house] = await Promise.all([read(id), ports.house()])
      take(item, house)
      return { id, item, draft: await ports.open(item.version!) }
    },

    /** It now stands at an address. `version` is the one that the publisher took: another one was not published. */
    async published(id: string, command: { by: string; version: string; address: string }): Promise<Item> {
      await ports.open((await read(id)).version!)
      return act(id, (now, house) => {
        if (now.version !== command.version)
          throw new Refusal('stale-version', 'That version is no longer the approved one. Take it down, and ask again.')
        const { by, address } = command
        if (now.progress !== 'released') take(now, house)
        return confirm(now, { at: ports.now(), by, receipt: `Published by ${by}`, address })
      })
    },
  }
}
