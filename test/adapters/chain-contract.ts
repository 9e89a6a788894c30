import { describe, expect, test } from 'vitest'
import type { Database } from '../../src/adapters/store/sql.ts'
import { statement } from '../../src/adapters/store/sql.ts'
import type { Store } from '../../src/entry/store.ts'
import { held } from './samples.ts'

/** Each way to tamper with the database file, and what the check of the chain must report. */
const harms = [
  [
    'changes what an entry says',
    "update entry set body = replace(body, '2026', '2025') where seq = 2",
    2,
    /was changed/,
  ],
  ['changes who did it, in the column only', "update entry set by = 'nobody' where seq = 3", 3, /columns/],
  ['takes an entry out of the middle', 'delete from entry where seq = 2', 2, /missing/],
  ['takes entries from the end', 'delete from entry where seq > 2', 3, /missing from the end/],
  ['takes all entries', 'delete from entry', 1, /missing from the end/],
  ['takes the head away', 'delete from head', 4, /head/],
  ['gives the head another hash', "update head set hash = 'x'", 4, /head/],
  ['moves an entry to another item', "update entry set stream = 'another' where seq = 1", 1, /changed|missing/],
  ['unlinks an entry', "update entry set prev = 'x' where seq = 3", 3, /follow/],
] as const

/** `open` gives an empty store each time; `of` says which table a trigger is of, where a database asks for it. */
export function chainContract(open: () => Promise<{ store: Store; database: Database }>, of = ''): void {
  describe('the chain check names the break', () => {
    test.each(harms)('when somebody %s', async (_what, harm, seq, why) => {
      const { store, database } = await open()
      await store.append({ stream: 'item', after: 0, entries: [held('a'), held('b')] })
      await store.append({ stream: 'item', after: 2, entries: [held('c'), held('d')] })
      await store.append({ stream: 'other', after: 0, entries: [held('e')] })
      expect(await store.verify()).toEqual({ chains: 2, entries: 5, breaks: [] })
      await database.batch(['entry_stays', 'entry_remains'].map((trigger) => statement(`drop trigger ${trigger}${of}`)))
      await database.batch([statement(`${harm}${harm.includes('where') ? ' and' : ' where'} stream = 'item'`)])
      const { breaks } = await store.verify()
      expect(breaks).toContainEqual({ stream: 'item', seq, why: expect.stringMatching(why) })
      expect(breaks.filter((found) => found.stream === 'other')).toEqual([])
      store.close()
    })
  })
}
