import type { Entry } from '../../entry.ts'
import type { Item, Page } from '../state.ts'

export function comparingPages(item: Item, entry: Entry): Item | undefined {
  switch (entry.what) {
    case 'look-owed':
      return withPage(item, entry.address, { due: entry.due, tries: entry.tries })
    case 'page-compared': {
      const { at, by, outcome, missing, of, added } = entry
      const before = item.pages.find(({ address }) => address === entry.address)
      return withPage(item, entry.address, {
        tries: before?.tries ?? 0,
        found: { at, by, outcome, missing, of, added },
      })
    }
    default:
      return undefined
  }
}

function withPage(item: Item, address: string, page: Omit<Page, 'address'>): Item {
  const before = item.pages.find((one) => one.address === address)
  const { due: _, ...kept } = before ?? { address }
  return { ...item, pages: [...item.pages.filter((one) => one !== before), { ...kept, ...page, address }] }
}
