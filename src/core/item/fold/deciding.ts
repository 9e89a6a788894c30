import type { Entry } from '../../entry.ts'
import type { Item } from '../state.ts'
import { stopped } from './submitting.ts'
import { without } from './without.ts'

export function deciding(item: Item, entry: Entry): Item | undefined {
  switch (entry.what) {
    case 'decided':
      return decided(item, entry)
    case 'carried':
      return {
        ...item,
        conditions: entry.conditions,
        met: new Set(entry.met),
        outstanding: [],
        progress: 'approved',
      }
    case 'certified':
      return {
        ...item,
        certificate: { jws: entry.certificate, until: entry.until, version: entry.version, at: entry.at },
      }
    case 'condition-met':
      return { ...item, met: new Set([...item.met, entry.condition]) }
    case 'evidenced':
      return { ...item, evidence: new Set([...item.evidence, entry.evidence]) }
    case 'undone':
      return {
        ...stopped(item),
        progress: 'awaiting',
        outstanding: item.signOffs,
        conditions: [],
        met: new Set(),
        turnStartedAt: entry.at,
        notifications: [],
      }
    case 'lapsed':
      return { ...stopped(item), progress: 'lapsed', lapsed: entry.because, conditions: [], met: new Set() }
    case 'expired':
      return { ...stopped(item), progress: 'expired' }
    case 'mail-handled':
      return lost(item, entry)
    case 'self-released':
      return { ...item, progress: 'approved', outstanding: [], selfReleased: true }
    case 'mail-declared': {
      const { by, at, statement, sample } = entry
      const declaration = { by, at, statement, ...(sample ? { sample } : {}) }
      return { ...item, progress: 'approved', outstanding: [], declaration }
    }
    case 'sign-off-asked':
      return { ...item, signOffAsked: true }
    case 'declaration-judged': {
      const { by, at, outcome } = entry
      return item.declaration ? { ...item, declaration: { ...item.declaration, judged: { by, at, outcome } } } : item
    }
    case 'called':
      return { ...item, notifications: [...item.notifications, entry] }
    default:
      return undefined
  }
}

function decided(item: Item, entry: Extract<Entry, { what: 'decided' }>): Item {
  const now: Item = {
    ...without(item, 'claim'),
    decisions: [...item.decisions, entry],
    turnStartedAt: entry.at,
    notifications: [],
  }
  switch (entry.outcome) {
    case 'returned':
      return { ...now, progress: 'returned', outstanding: [] }
    case 'rejected':
      return { ...now, progress: 'rejected', outstanding: [] }
    case 'advised':
    case 'approved':
    case 'approved-with-conditions': {
      const outstanding = item.outstanding.slice(1)
      const conditions = [...item.conditions, ...(entry.conditions ?? [])]
      return { ...now, conditions, outstanding, progress: outstanding.length === 0 ? 'approved' : item.progress }
    }
  }
}

const APPROVED: readonly Item['progress'][] = ['approved', 'releasing', 'released']

/** Nothing was sent, so the sender may send it again. */
function lost(item: Item, { at, by, outcome }: Extract<Entry, { what: 'mail-handled' }>): Item {
  const isLost = outcome === 'gone' || (outcome === 'missing' && APPROVED.includes(item.progress))
  if (!isLost) return item
  const left: Item = item.progress === 'releasing' ? { ...without(item, 'order'), progress: 'approved' } : item
  return { ...left, lost: { at, by, outcome } }
}
