import type { Entry } from '../../entry.ts'
import type { Item } from '../state.ts'
import { without } from './without.ts'

export function retaining(item: Item, entry: Entry): Item | undefined {
  switch (entry.what) {
    case 'preserved': {
      const { by, at, reason, until } = entry
      return { ...item, legalHold: { by, at, reason, ...(until ? { until } : {}) } }
    }
    case 'preservation-ended':
      return without(item, 'legalHold')
    case 'content-erased':
      return { ...item, erased: { at: entry.at, because: entry.because } }
    case 'glass-asked':
      return {
        ...item,
        accessRequest: { state: 'asked', by: entry.by, ground: entry.ground, why: entry.reason, until: entry.until },
      }
    case 'glass-answered':
      return item.accessRequest
        ? {
            ...item,
            accessRequest: {
              ...item.accessRequest,
              ...{ state: entry.outcome, until: entry.until, tell: entry.tell, marked: [...item.secret.keys()] },
            },
          }
        : item
    case 'glass-broken':
      return item.accessRequest
        ? { ...item, accessRequest: { ...item.accessRequest, state: 'broken', until: entry.until } }
        : item
    default:
      return undefined
  }
}
