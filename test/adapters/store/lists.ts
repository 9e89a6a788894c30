import { describe, expect, test } from 'vitest'
import type { Delegation } from '../../../src/core/delegation.ts'
import { fresh, summary, write } from '../samples.ts'
import { databaseOnly, type Kind, type StoreUnderTest } from './store-under-test.ts'

export function listsContract(under: StoreUnderTest, kind: Kind = 'database'): void {
  const testRows = databaseOnly(kind)
  describe('the lists', () => {
    test('the approver sees the earliest deadline first, and items without a deadline last', async () => {
      const holder = fresh('holder') as 'chief-executive'
      const dues = ['2026-11-26T09:00:00Z', null, '2026-11-24T09:00:00Z']
      for (const due of dues) {
        const item = fresh('item')
        await under.store.append(write(item, 0, 'tom', { summary: summary(item, { holder, due }), title: String(due) }))
      }
      const found = await under.store.items({ holder, limit: 10 })
      expect(found.map((item) => item.due)).toEqual([dues[2], dues[0], null])
      const { readers: _, ...line } = summary(found[0]!.item, { holder, due: dues[2]! })
      expect(found[0]).toEqual({ ...line, title: dues[2] })
    })

    test('the author sees the latest change first, one page at a time', async () => {
      const author = fresh('author')
      for (const changedAt of ['2026-11-22', '2026-11-24', '2026-11-23']) {
        const item = fresh('item')
        await under.store.append(
          write(item, 0, author, { summary: summary(item, { author, changedAt }), title: changedAt }),
        )
      }
      const titles = async (offset: number) =>
        (await under.store.items({ author, limit: 2, offset })).map((item) => item.title)
      expect(await titles(0)).toEqual(['2026-11-24', '2026-11-23'])
      expect(await titles(2)).toEqual(['2026-11-22'])
    })

    test('can be read by id, each page after the last item of the one before', async () => {
      const author = fresh('author')
      const ids = [fresh('item'), fresh('item'), fresh('item')].toSorted()
      for (const item of ids.toReversed())
        await under.store.append(write(item, 0, author, { summary: summary(item, { author }) }))
      const after = async (afterItem: string) =>
        (await under.store.items({ author, limit: 2, afterItem })).map((row) => row.item)
      expect(await after('')).toEqual(ids.slice(0, 2))
      expect(await after(ids[1]!)).toEqual(ids.slice(2))
    })

    test('can be filtered by the moment of the last change', async () => {
      const author = fresh('author')
      for (const changedAt of ['2026-11-22', '2026-11-23', '2026-11-24']) {
        const item = fresh('item')
        await under.store.append(
          write(item, 0, author, { summary: summary(item, { author, changedAt }), title: changedAt }),
        )
      }
      const changes = async (query: object) =>
        (await under.store.items({ author, limit: 10, ...query })).map((item) => item.changedAt)
      expect(await changes({ changedSince: '2026-11-23' })).toEqual(['2026-11-24', '2026-11-23'])
      expect(await changes({ changedBefore: '2026-11-23' })).toEqual(['2026-11-22'])
    })

    test('can be filtered by progress and to mail', async () => {
      const author = fresh('author')
      for (const more of [{ mail: true }, { progress: 'approved' }, { progress: 'released' }] as const) {
        const item = fresh('item')
        await under.store.append(write(item, 0, author, { summary: summary(item, { author, ...more }) }))
      }
      const count = async (query: object) => (await under.store.items({ author, limit: 10, ...query })).length
      expect(await count({ mail: true })).toBe(1)
      expect(await count({ mail: false })).toBe(2)
      expect(await count({ progress: ['approved', 'released'] })).toBe(2)
      expect(await count({ progress: [] })).toBe(0)
    })

    test('can be searched by words of the title, ignoring case, and by kind', async () => {
      const [stream, author] = [fresh('item'), fresh('author')]
      const row = { ...summary(stream), author, kind: 'speech' }
      await under.store.append({ ...write(stream, 0), summary: row, title: '100 % of Dudley_Road' })
      const found = async (query: object) => (await under.store.items({ author, limit: 10, ...query })).length
      expect(await found({ text: 'dudley_road' })).toBe(1)
      expect(await found({ text: '0 % OF' })).toBe(1)
      expect(await found({ text: 'dudley%road' })).toBe(0)
      expect([await found({ kind: 'speech' }), await found({ kind: 'letter' })]).toEqual([1, 0])
    })

    test('can be limited to the items a person may read, by exact name', async () => {
      const author = fresh('author')
      for (const readers of [['person:a_b', 'office'], ['person:a_bc'], ['shared:a%'], []]) {
        const row = summary(fresh('item'), { author, readers: JSON.stringify(readers) })
        await under.store.append({ ...write(row.item, 0), summary: row })
      }
      const found = async (...readers: string[]) => (await under.store.items({ author, limit: 10, readers })).length
      expect([await found('person:a_b'), await found('person:a_bc'), await found('person:a_')]).toEqual([1, 1, 0])
      expect([await found('shared:a%'), await found('shared:ab')]).toEqual([1, 0])
      expect([await found('office', 'person:a_bc'), await found()]).toEqual([2, 0])
    })

    test('a later act changes the row; a title that is not given stays', async () => {
      const item = fresh('item')
      await under.store.append(write(item, 0, 'tom', { summary: summary(item), title: 'Patrols' }))
      await under.store.append(
        write(item, 1, 'helen', { summary: summary(item, { progress: 'approved', onHold: true }) }),
      )
      const found = (await under.store.items({ limit: 500 })).find((row) => row.item === item)
      expect(found).toMatchObject({ title: 'Patrols', progress: 'approved', onHold: true, reserved: true })
    })
  })

  testRows('delegations are listed as their entries say they are', async () => {
    const id = fresh('id')
    const stream = `delegation:${id}`
    const delegation: Delegation = {
      id,
      from: 'helen',
      to: 'owain',
      starts: '2026-11-24',
      ends: '2026-11-30',
      upTo: 'sign-off',
      reason: 'Leave',
    }
    const at = '2026-11-24T09:00:00.000Z'
    await under.store.append({ stream, after: 0, entries: [{ at, by: 'helen', what: 'delegated', ...delegation }] })
    await under.store.append({ stream, after: 1, entries: [{ at, by: 'owain', what: 'accepted' }] })
    const found = (await under.store.delegations()).find((delegation) => delegation.id === id)
    expect(found).toEqual({ ...delegation, state: 'accepted', length: 2 })
  })
}
