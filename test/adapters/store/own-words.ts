import { describe, expect, test } from 'vitest'
import { statement } from '../../../src/adapters/store/sql.ts'
import type { DelegationEntry } from '../../../src/core/delegation.ts'
import type { Entry } from '../../../src/core/entry.ts'
import type { AnyEntry } from '../../../src/ports.ts'
import { fresh, held } from '../samples.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const AT = '2026-11-24T10:00:00.000Z'
const LATER = '9999-01-01T00:00:00.000Z'
const ERASED: Entry = {
  at: AT,
  by: 'dana',
  what: 'content-erased',
  because: 'request',
  reason: 'Article 17, request 9.',
}

export function ownWordsContract(under: StoreUnderTest): void {
  const append = (stream: string, after: number, ...entries: AnyEntry[]) =>
    under.store.append({ stream, after, entries })
  const erase = (item: string, after: number) =>
    under.store.append({
      ...{ stream: item, after, entries: [ERASED] },
      eraseContent: { item, versions: [], keptBefore: LATER },
    })
  const breaks = async (stream: string) => (await under.store.verify()).breaks.filter((one) => one.stream === stream)
  const stored = (stream: string) =>
    under.database.all<{ content: string | null; key: string }>(
      statement('select content, key from said where stream = ? order by seq', stream),
    )

  describe('free text of people', () => {
    test('is read as it was written, and is stored nowhere in plain text', async () => {
      const word = fresh('Zanzibar')
      const item = fresh('item')
      const entries = [
        held('tom', `About ${word}`),
        { at: AT, by: 'tom', what: 'commented', version: 'a', text: word, anchor: { part: 'b', start: 0, end: 2 } },
        conditional(word),
      ] as Entry[]
      await append(item, 0, ...entries)
      expect(await under.store.read(item)).toEqual(entries)
      const everything = await under.database.all(
        statement('select entry.*, said.content from entry left join said using (stream, seq) where stream = ?', item),
      )
      const text = JSON.stringify(everything)
      expect(text).not.toContain(word)
      expect(Buffer.from(text, 'base64').toString('latin1')).not.toContain(word)
      expect(text).toContain('confirmation')
      expect(await breaks(item)).toEqual([])
    })

    test('is erased with the content, and the chain still holds', async () => {
      const item = fresh('item')
      await append(item, 0, held('tom', 'A private matter.'), conditional('that she agrees'))
      await erase(item, 2)
      await append(item, 3, held('tom', 'Said afterwards.'))
      const read = (await under.store.read(item)) as Entry[]
      expect(read[0]).toMatchObject({ what: 'held', by: 'tom', reason: 'Erased.' })
      expect(read[1]).toMatchObject({
        outcome: 'approved-with-conditions',
        conditions: [
          { id: 'c1', kind: 'confirmation', needs: 'Erased.', who: 'tom' },
          { id: 'c2', kind: 'before', needs: '2026-12-01T09:00:00.000Z' },
        ],
      })
      expect(read[2]).toMatchObject({ reason: 'Article 17, request 9.' })
      expect(read[3]).toMatchObject({ reason: 'Said afterwards.' })
      expect(await breaks(item)).toEqual([])
      expect(await under.store.faultOf(item)).toBeUndefined()
    })

    test('cannot be restored from an older copy of the database', async () => {
      const item = fresh('item')
      await append(item, 0, held('tom', 'A private matter.'))
      const [before] = await stored(item)
      await erase(item, 1)
      while ((await under.store.shred(100)) > 0) {}
      await under.database.batch([
        statement('update said set content = ? where stream = ? and seq = 1', before!.content, item),
      ])
      const again = await under.open()
      expect(((await again.store.read(item)) as Entry[])[0]).toMatchObject({ reason: 'Erased.' })
    })

    test.each([
      ['changed', `update said set content = substr(content, 1, 30) || 'AAAA' || substr(content, 35) where stream = ?`],
      ['taken away', 'delete from said where stream = ?'],
      ['emptied without an entry that says so', 'update said set content = null where stream = ?'],
    ])('is reported as missing when it was %s outside the journal', async (_, harm) => {
      const item = fresh('item')
      await append(item, 0, held('tom', 'It was I who asked for it.'))
      await under.database.batch([statement(harm, item)])
      expect(await breaks(item)).toEqual([{ stream: item, seq: 1, why: expect.stringMatching(/text/) }])
      await under.database.batch([
        statement('delete from said where stream = ?', item),
        statement(`insert into said values (?, 1, null, 'gone')`, item),
      ])
      await erase(item, 1)
    })

    test('cannot be moved from one entry to another', async () => {
      const item = fresh('item')
      await append(item, 0, held('tom', 'Yes.'), held('priya', 'No.'))
      const [yes, no] = await stored(item)
      const put = (seq: number, content: string | null) =>
        statement('update said set content = ? where stream = ? and seq = ?', content, item, seq)
      await under.database.batch([put(1, no!.content), put(2, yes!.content)])
      await expect(under.store.read(item)).rejects.toThrow()
      expect(await breaks(item)).toHaveLength(1)
      await under.database.batch([put(1, yes!.content), put(2, no!.content)])
      expect(await breaks(item)).toEqual([])
    })

    test('the reason of a delegation can be erased on its own', async () => {
      const id = fresh('d')
      const given: DelegationEntry = {
        ...{ at: AT, by: 'helen', what: 'delegated', id, from: 'helen', to: 'dana' },
        ...{ starts: '2026-11-01', ends: '2026-11-02', upTo: 'sign-off', reason: 'A private matter.' },
      }
      await append(`delegation:${id}`, 0, given)
      const now = async () => (await under.store.delegations()).find((one) => one.id === id)
      expect(await now()).toMatchObject({ reason: 'A private matter.' })
      const entry: DelegationEntry = { at: AT, by: 'system', what: 'words-erased', line: 'r1' }
      await under.store.append({ stream: `delegation:${id}`, after: 1, entries: [entry], eraseWords: true })
      expect(await now()).toMatchObject({ reason: 'Erased.', erased: true, state: 'offered' })
      expect(await breaks(`delegation:${id}`)).toEqual([])
    })

    test('a late writer leaves no key behind', async () => {
      const item = fresh('item')
      const twenty = Array.from({ length: 20 }, (_, index) => append(item, 0, held(`person-${index}`)))
      const settled = await Promise.allSettled(twenty)
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await stored(item)).toHaveLength(1)
      expect(await under.store.read(item)).toHaveLength(1)
    })
  })
}

function conditional(needs: string): Entry {
  return {
    ...{ at: AT, by: 'helen', what: 'decided', version: 'a', shown: 's', holder: 'chief-executive' },
    ...{ outcome: 'approved-with-conditions', acknowledged: [] },
    conditions: [
      { id: 'c1', kind: 'confirmation', needs, who: 'tom' },
      { id: 'c2', kind: 'before', needs: '2026-12-01T09:00:00.000Z' },
    ],
  } as Entry
}
