import type { Entry } from '../../entry.ts'
import type { Item } from '../state.ts'
import { without } from './without.ts'

export function discussing(item: Item, entry: Entry): Item | undefined {
  switch (entry.what) {
    case 'commented':
      return { ...item, comments: [...item.comments, { ...entry, number: item.length + 1 }] }
    case 'claimed':
      return { ...item, claim: { by: entry.by, until: entry.until } }
    case 'unclaimed':
      return without(item, 'claim')
    case 'held':
      return { ...item, hold: { by: entry.by, reason: entry.reason } }
    case 'lifted':
      return without(item, 'hold')
    default:
      return undefined
  }
}
