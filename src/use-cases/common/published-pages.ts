import { type Look, looked, mayLookAt } from '../../core/acts/page-checks.ts'
import type { Entry } from '../../core/entry.ts'
import type { Item } from '../../core/item/state.ts'
import { type OfficeSnapshot, SYSTEM } from '../../core/office-snapshot.ts'
import { type Approved, comparePage } from '../../core/page.ts'
import type { Ports, Text } from '../../ports.ts'

export type PublishedPages = ReturnType<typeof createPublishedPages>

export function createPublishedPages(ports: Ports) {
  async function owed(item: Item, snapshot: OfficeSnapshot, at: string): Promise<Entry[]> {
    const due = item.pages.filter((page) => page.due !== undefined && page.due <= at).map(({ address }) => address)
    if (!item.live || item.erased || due.length === 0) return []
    return looked(item, { at, by: SYSTEM, looks: await compare(item, snapshot, due) })
  }

  async function compare(item: Item, snapshot: OfficeSnapshot, addresses: readonly string[]): Promise<Look[]> {
    const approved = approvedIn(await ports.openText(item.live!.version))
    return Promise.all(
      addresses.map(async (address) => {
        const page = mayLookAt(snapshot, address)
          ? await ports.fetchPublishedText?.(address, (one) => mayLookAt(snapshot, one))
          : undefined
        return page === undefined ? { address } : { address, compared: comparePage(approved, page) }
      }),
    )
  }

  return { owed, compare }
}

/** Without a text, the contents of the files. */
function approvedIn({ parts }: Text): Approved {
  const of = (...kinds: readonly string[]) => parts.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
  const body = of('body', 'quoted')
  return { titles: of('title').slice(0, 1), texts: body.some((text) => text.trim() !== '') ? body : of('attachment') }
}
