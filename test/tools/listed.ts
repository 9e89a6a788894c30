import type { ItemQuery, ItemRow } from '../../src/ports.ts'

type Row = ItemRow & { readonly readers: string }

/** The rows of a list query, in the order of a store. */
export function listed(rows: Iterable<Row>, query: ItemQuery): ItemRow[] {
  const { offset = 0, limit } = query
  const found = [...rows].filter((row) => isAsked(row, query)).sort(orderOf(query))
  return found.slice(offset, offset + limit).map(({ readers: _, ...row }) => row)
}

function isAsked(row: Row, query: ItemQuery): boolean {
  const { legalHold, text, readers, progress, wakeBy, changedBefore, changedSince, afterItem } = query
  const isHeld = legalHold && row.legalHold !== null && row.legalHold >= legalHold.day
  const same = (['version', 'author', 'erased', 'holder', 'mail', 'kind'] as const).every(
    (name) => query[name] === undefined || row[name] === query[name],
  )
  return (
    same &&
    (afterItem === undefined || row.item > afterItem) &&
    (readers === undefined || readers.some((one) => JSON.parse(row.readers).includes(one))) &&
    (wakeBy === undefined || (row.wake !== null && row.wake <= wakeBy)) &&
    (changedBefore === undefined || row.changedAt < changedBefore) &&
    (changedSince === undefined || row.changedAt >= changedSince) &&
    (legalHold === undefined || legalHold.on === isHeld) &&
    (progress === undefined || progress.includes(row.progress)) &&
    (text === undefined || row.title.toLowerCase().includes(text.toLowerCase()))
  )
}

function orderOf(query: ItemQuery): (a: Row, b: Row) => number {
  if (query.afterItem !== undefined) return (a, b) => ascending(a.item, b.item)
  if (query.wakeBy !== undefined) return by(({ wake }) => wake ?? '', ascending)
  if (query.holder === undefined) return by(({ changedAt }) => changedAt, descending)
  return by(({ due, changedAt }) => `${due ?? '9999'} ${changedAt}`, ascending)
}

const ascending = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const descending = (a: string, b: string) => ascending(b, a)

/** Rows of the same moment are sorted by name. */
function by(key: (row: Row) => string, order: typeof ascending) {
  return (a: Row, b: Row) => order(key(a), key(b)) || order(a.item, b.item)
}
