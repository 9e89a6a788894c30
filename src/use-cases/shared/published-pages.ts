import { type Look, looked, mayLookAt } from '../../core/acts/look.ts'
import type { Entry } from '../../core/entry.ts'
import type { House } from '../../core/house.ts'
import type { Item } from '../../core/item/state.ts'
import { type Approved, comparePage } from '../../core/page.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Ports, Text } from '../../ports.ts'
import type { Acting } from './journal.ts'

/** Pages at which something was published, beside what was approved. */
export function pageLooks(ports: Ports) {
  /** Those that are owed at this moment. */
  async function owed(item: Item, house: House, at: string): Promise<Entry[]> {
    const due = item.pages.filter((page) => page.due !== undefined && page.due <= at).map(({ address }) => address)
    if (!item.live || item.erased || due.length === 0) return []
    return looked(item, { at, by: 'house', looks: await lookAt(item, house, due) })
  }

  async function lookAt(item: Item, house: House, addresses: readonly string[]): Promise<Look[]> {
    const approved = approvedIn(await ports.openText(item.live!.version))
    return Promise.all(
      addresses.map(async (address) => {
        const page = mayLookAt(house, address)
          ? await ports.lookAt?.(address, (one) => mayLookAt(house, one))
          : undefined
        return page === undefined ? { address } : { address, compared: comparePage(approved, page) }
      }),
    )
  }

  return { owed, lookAt }
}

/** Somebody asks for it now. */
export function comparingActs(ports: Ports, { act, read }: Acting) {
  const pages = pageLooks(ports)
  return {
    async comparePages(id: string, by: string): Promise<Item> {
      const [item, house] = await Promise.all([read(id), ports.house()])
      const addresses = (item.live?.addresses ?? []).filter((address) => mayLookAt(house, address))
      if (addresses.length === 0)
        throw new Refusal(
          'wrong-state',
          'It is not out at an address where the office allows the look-up: those are on the register of websites.',
        )
      if (!ports.lookAt) throw new Refusal('wrong-state', 'This service is not set up to look at websites.')
      const looks = await pages.lookAt(item, house, addresses)
      return act(id, (now) => looked(now, { at: ports.now(), by, looks }))
    },
  }
}

/** What a page would show: the title and the text; where there is none, what stands in its files. */
function approvedIn({ parts }: Text): Approved {
  const of = (...kinds: readonly string[]) => parts.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
  const body = of('body', 'quoted')
  return { titles: of('title').slice(0, 1), texts: body.some((text) => text.trim() !== '') ? body : of('attachment') }
}
