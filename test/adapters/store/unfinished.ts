import { describe, expect, test } from 'vitest'
import { fresh } from '../samples.ts'
import type { StoreUnderTest } from './store-under-test.ts'

export function unfinishedContract(under: StoreUnderTest): void {
  describe('unfinished drafts', () => {
    const kept = (id: string, at: string, text = 'Once upon') => ({ id, item: '', at, typed: { text } })

    test('belong to their author alone, newest first, each with its last saved text', async () => {
      const [mine, other, theirs] = [fresh('draft'), fresh('draft'), fresh('draft')]
      const [tom, priya] = [fresh('tom'), fresh('priya')]
      await under.store.unfinished.save(tom, kept(mine, '2026-11-24T09:00:00.000Z'))
      await under.store.unfinished.save(tom, kept(other, '2026-11-24T09:01:00.000Z'))
      await under.store.unfinished.save(priya, kept(theirs, '2026-11-24T09:02:00.000Z'))
      await under.store.unfinished.save(tom, kept(mine, '2026-11-24T09:03:00.000Z', 'Once upon a time'))
      expect(await under.store.unfinished.list(tom)).toEqual([
        { ...kept(mine, '2026-11-24T09:03:00.000Z', 'Once upon a time'), files: 0 },
        { ...kept(other, '2026-11-24T09:01:00.000Z'), files: 0 },
      ])
      expect(await under.store.unfinished.open(tom, theirs)).toBeUndefined()
      await under.store.unfinished.forget(priya, mine)
      expect(await under.store.unfinished.open(tom, mine)).toBeDefined()
      await under.store.unfinished.forget(tom, mine)
      await under.store.unfinished.sweep('2026-11-24T09:02:00.000Z')
      expect(await under.store.unfinished.list(tom)).toEqual([])
      expect(await under.store.unfinished.list(priya)).toHaveLength(1)
    })

    const file = (name: string, words: string) => ({ name, type: 'text/plain', bytes: new TextEncoder().encode(words) })
    const add = async (by: string, id: string, one: ReturnType<typeof file>, at = '2026-11-24T09:00:00.000Z') =>
      (await under.store.unfinished.addFile(by, { id, item: '', at }, one))!

    test('keep their files for their author alone, beside text saved later', async () => {
      const { unfinished } = under.store
      const [id, tom, priya] = [fresh('draft'), fresh('tom'), fresh('priya')]
      const first = await add(tom, id, file('a.txt', 'one'))
      await unfinished.save(tom, kept(id, '2026-11-24T09:01:00.000Z'))
      const second = await add(tom, id, file('b.txt', 'two'), '2026-11-24T09:02:00.000Z')
      expect(await unfinished.files(tom, id)).toEqual([first, second])
      expect(await unfinished.openFile(tom, id, first.id)).toEqual(file('a.txt', 'one'))
      expect((await unfinished.open(tom, id))?.typed).toEqual({ text: 'Once upon' })
      expect(await unfinished.files(priya, id)).toEqual([])
      expect(await unfinished.openFile(priya, id, first.id)).toBeUndefined()
      await unfinished.removeFile(priya, id, first.id)
      await unfinished.removeFile(tom, id, second.id)
      expect(await unfinished.files(tom, id)).toEqual([first])
    })

    test('two saves at the same moment under one name lose neither text nor files', async () => {
      const { unfinished } = under.store
      const [id, tom] = [fresh('draft'), fresh('tom')]
      await Promise.all([
        unfinished.save(tom, kept(id, '2026-11-24T09:01:00.000Z')),
        add(tom, id, file('a.txt', 'one')),
        add(tom, id, file('b.txt', 'two')),
      ])
      expect((await unfinished.open(tom, id))?.typed).toEqual({ text: 'Once upon' })
      const names = (await unfinished.files(tom, id)).map(({ name }) => name)
      expect(names.toSorted()).toEqual(['a.txt', 'b.txt'])
    })

    test('are sealed, and leave neither key nor file once they are removed or expire', async () => {
      const { unfinished } = under.store
      const [id, old, tom] = [fresh('draft'), fresh('draft'), fresh('tom')]
      const added = await add(tom, id, file('a.txt', 'Nobody may read this'), '2026-11-24T09:00:00.000Z')
      const long = 'word '.repeat(100_000)
      await unfinished.save(tom, kept(id, '2026-11-24T09:00:00.000Z', long))
      expect((await unfinished.open(tom, id))?.typed['text']).toBe(long)
      expect(new TextDecoder().decode(await under.store.openFile(added.id))).not.toContain('Nobody')
      const aged = await add(tom, old, file('b.txt', 'two'), '2026-09-01T09:00:00.000Z')
      await unfinished.sweep('2026-10-01T00:00:00.000Z')
      expect((await unfinished.list(tom)).map((one) => [one.id, one.files])).toEqual([[id, 1]])
      await unfinished.forget(tom, id)
      while ((await under.store.shred(100)) > 0) {}
      for (const name of [added.id, aged.id]) expect(await under.store.openFile(name)).toBeUndefined()
      expect(await unfinished.files(tom, id)).toEqual([])
      expect(await unfinished.list(tom)).toEqual([])
    })
  })
}
