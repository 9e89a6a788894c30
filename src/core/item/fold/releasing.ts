import type { Entry } from '../../entry.ts'
import type { Item, Release } from '../state.ts'
import { stopped } from './submitting.ts'
import { without } from './without.ts'

export function releasing(item: Item, entry: Entry): Item {
  switch (entry.what) {
    case 'scheduled':
      return { ...item, progress: 'scheduled', scheduled: { for: entry.for, means: entry.means, by: entry.by } }
    case 'unscheduled':
      return { ...without(item, 'scheduled'), progress: 'approved' }
    case 'ordered': {
      const { order: key, by, at, notBefore } = entry
      const order = { key, by, at, ...(notBefore ? { notBefore } : {}) }
      return { ...without(item, 'scheduled'), progress: 'releasing', order }
    }
    case 'sending':
      return item.order ? { ...item, order: { ...item.order, begun: true } } : item
    case 'order-cancelled':
      return { ...without(item, 'order'), progress: 'approved' }
    case 'released':
      return out(item, entry)
    case 'placed':
      return item.live ? placed(item, item.live, entry.address) : item
    case 'emergency-released':
      return {
        ...out(item, entry),
        outstanding: [],
        emergency: {
          by: entry.by,
          at: entry.at,
          version: entry.version,
          reason: entry.reason,
          reviewDue: entry.reviewDue,
        },
      }
    case 'emergency-reviewed':
      return item.emergency ? { ...item, emergency: { ...item.emergency, outcome: entry.outcome } } : item
    case 'incident-opened':
      return { ...item, incidents: [...item.incidents, entry.incident] }
    case 'tasked': {
      const { at: _at, by: _by, what: _what, ...task } = entry
      return { ...item, tasks: [...item.tasks, task] }
    }
    case 'task-done': {
      const done = { by: entry.by, at: entry.at, how: entry.how }
      return { ...item, tasks: item.tasks.map((task) => (task.task === entry.task ? { ...task, done } : task)) }
    }
    case 'dated': {
      const { reviewBy, expiresOn } = entry
      const reminded = new Set([...item.reminded].filter((key) => key !== 'review-due' && key !== 'out-of-date'))
      const undated = without(item, 'reviewBy', 'expiresOn')
      return { ...undated, reminded, ...(reviewBy ? { reviewBy } : {}), ...(expiresOn ? { expiresOn } : {}) }
    }
    case 'reminded': {
      const key = entry.task ? `${entry.because}:${entry.task}` : entry.because
      return { ...item, reminded: new Set([...item.reminded, key]) }
    }
    case 'withdrawn':
      return { ...without(stopped(item), 'live'), progress: 'withdrawn', pages: [] }
    default:
      return item
  }
}

function out(item: Item, entry: Extract<Entry, { what: 'released' | 'emergency-released' }>): Item {
  const { at, by, version, receipt, address } = entry
  const live: Release = { at, by, version, receipt, addresses: address ? [address] : [] }
  return {
    ...without(item, 'scheduled', 'claim'),
    progress: 'released',
    live,
    releases: [...item.releases, live],
    reminded: new Set(),
    pages: [],
  }
}

function placed(item: Item, live: Release, address: string): Item {
  const now = { ...live, addresses: [...live.addresses, address] }
  return { ...item, live: now, releases: [...item.releases.slice(0, -1), now] }
}
