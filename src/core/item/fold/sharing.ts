import type { Entry } from '../../entry.ts'
import type { Item } from '../state.ts'
import { without } from './without.ts'

export function sharing(item: Item, entry: Entry): Item | undefined {
  switch (entry.what) {
    case 'shared':
      if (entry.person === undefined) return { ...item, openToOffice: true }
      return { ...item, shared: new Set([...item.shared, entry.person]) }
    case 'unshared':
      if (entry.person === undefined) return without(item, 'openToOffice')
      return { ...item, shared: new Set([...item.shared].filter((person) => person !== entry.person)) }
    default:
      return undefined
  }
}
