import { UNFINISHED_IMPORT } from './half-import.ts'
import { type Database, statement } from './sql.ts'

export type Line = { readonly table: string; readonly row: Readonly<Record<string, string | number | null>> }

/** People sign in again, and pending requests are sent again. Which item uses which version is derived from the entries. */
const LEFT_BEHIND = new Set([
  'migration',
  'session',
  'ticket',
  'invitation',
  'idempotency',
  'handIn',
  'backgroundCheck',
  'mailDeferred',
  'mailHeld',
  'mailDeclared',
  'spent',
  'used',
  'instance',
  'lease',
])
/** Each place wraps content keys with its own office key, has its own folder and its own imports. */
const OF_A_PLACE = new Set(['content-key', 'store-id', UNFINISHED_IMPORT])
const NAME = /^[A-Za-z]+$/
const PAGE = 200
/** D1 accepts a batch of this size. */
const AT_ONCE = 50

/** In key order, so that a chain comes entry by entry. */
export async function* dump(database: Pick<Database, 'all' | 'tables'>): AsyncGenerator<Line> {
  const found = (await database.tables()).filter(({ name }) => NAME.test(name) && !LEFT_BEHIND.has(name))
  for (const { name: table, key } of found) {
    const order = key.map((name) => `"${name}"`).join(', ')
    for (let offset = 0; ; offset += PAGE) {
      const page = await database.all<Line['row']>(
        statement(`select * from "${table}" order by ${order} limit ${PAGE} offset ${offset}`),
      )
      for (const row of page) if (table !== 'secret' || !OF_A_PLACE.has(String(row['name']))) yield { table, row }
      if (page.length < PAGE) break
    }
  }
}

export async function isEmpty(database: Database): Promise<boolean> {
  return (await database.all(statement('select 1 from entry limit 1'))).length === 0
}

/** Throws for an unknown table or column. */
export function restoring(database: Database) {
  let waiting: Line[] = []
  async function flush(): Promise<void> {
    const lines = waiting
    waiting = []
    if (lines.length > 0) await database.batch(lines.map(insertOf))
  }
  return {
    async add(line: Line): Promise<void> {
      if (!NAME.test(line.table) || LEFT_BEHIND.has(line.table))
        throw new Error(`There is no table ${line.table} to fill.`)
      waiting.push(line)
      if (waiting.length >= AT_ONCE) await flush()
    },
    flush,
  }
}

function insertOf({ table, row }: Line) {
  const names = Object.keys(row)
  if (!names.every((name) => NAME.test(name))) throw new Error(`${table} has a column without a name.`)
  const columns = names.map((name) => `"${name}"`).join(', ')
  const places = names.map(() => '?').join(', ')
  return statement(`insert into "${table}" (${columns}) values (${places})`, ...Object.values(row))
}
