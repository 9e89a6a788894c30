import { sql as raw } from 'kysely'
import { memoize } from '../../core/memoize.ts'
import type { Summary } from '../../core/summary.ts'
import type { ItemQuery, ItemRow, Ports } from '../../ports.ts'
import { type Database, type Query, sql, written } from './sql.ts'
import type { Tables } from './tables.ts'

const MAX_ROWS = 500

/** An absent title leaves the stored one. */
export function itemUpsert(summary: Summary, title: string | undefined): Query {
  const row = {
    ...summary,
    reserved: Number(summary.reserved),
    onHold: Number(summary.onHold),
    mail: Number(summary.mail),
    erased: Number(summary.erased),
  }
  return sql
    .insertInto('item')
    .values({ ...row, title: title ?? '' })
    .onConflict((clash) => clash.column('item').doUpdateSet(title === undefined ? row : { ...row, title }))
}

const MAX_AT_HAND = 100

export function items(database: Database): Pick<Ports, 'items' | 'title'> {
  const atHand = memoize(MAX_AT_HAND, (query) => written(page(JSON.parse(query) as ItemQuery)))
  return {
    async items(query) {
      const asked = query.text === undefined ? atHand(JSON.stringify(query)) : page(query)
      return (await database.all(asked)).map(itemRow)
    },
    async title(item) {
      return (await database.all(sql.selectFrom('item').select('title').where('item', '=', item)))[0]?.title ?? ''
    },
  }
}

function page(query: ItemQuery) {
  return ordered(query)
    .limit(Math.max(0, Math.min(query.limit, MAX_ROWS)))
    .offset(Math.max(0, query.offset ?? 0))
}

function ordered(query: ItemQuery) {
  const found = chosen(query)
  if (query.afterItem !== undefined) return found.orderBy('item')
  if (query.wakeBy !== undefined) return found.orderBy('wake').orderBy('item')
  if (query.holder === undefined) return found.orderBy('changedAt', 'desc').orderBy('item', 'desc')
  return found
    .orderBy('due', (order) => order.asc().nullsLast())
    .orderBy('changedAt')
    .orderBy('item')
}

function chosen(query: ItemQuery) {
  const {
    author,
    holder,
    progress,
    mail,
    changedBefore,
    changedSince,
    kind,
    text,
    version,
    wakeBy,
    erased,
    legalHold,
    afterItem,
  } = query
  let found = sql.selectFrom('item').selectAll()
  if (afterItem !== undefined) found = found.where('item', '>', afterItem)
  if (version !== undefined) found = found.where('version', '=', version)
  if (wakeBy !== undefined) found = found.where('wake', '<=', wakeBy)
  if (author !== undefined) found = found.where('author', '=', author)
  if (holder !== undefined) found = found.where('holder', '=', holder)
  if (progress !== undefined) found = found.where((row) => row.or(progress.map((one) => row('progress', '=', one))))
  if (mail !== undefined) found = found.where('mail', '=', Number(mail))
  if (changedBefore !== undefined) found = found.where('changedAt', '<', changedBefore)
  if (changedSince !== undefined) found = found.where('changedAt', '>=', changedSince)
  if (kind !== undefined) found = found.where('kind', '=', kind)
  if (erased !== undefined) found = found.where('erased', '=', Number(erased))
  if (legalHold?.on === true) found = found.where('legalHold', '>=', legalHold.day)
  if (legalHold?.on === false)
    found = found.where((row) => row.or([row('legalHold', 'is', null), row('legalHold', '<', legalHold.day)]))
  if (query.readers !== undefined) {
    const named = query.readers.map((one) => raw<boolean>`instr(readers, ${JSON.stringify(one)}) > 0`)
    found = found.where((row) => row.or(named))
  }
  // Databases fold the case of ASCII letters only; D1 allows LIKE no long pattern.
  if (text !== undefined) found = found.where(raw<boolean>`instr(lower(title), ${asciiLowerCase(text)}) > 0`)
  return found
}

function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

function itemRow({ readers: _, ...row }: Tables['item']): ItemRow {
  return {
    ...row,
    reserved: row.reserved === 1,
    onHold: row.onHold === 1,
    mail: row.mail === 1,
    erased: row.erased === 1,
  } as ItemRow
}
