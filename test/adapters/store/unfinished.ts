import { describe, expect, test } from 'vitest'
import { fresh } from '../samples.ts'
import type { Desk } from './desk.ts'

export function unfinishedContract(desk: Desk): void {
  describe('unfinished drafts', () => {
    const kept = (id: string, at: string, text = 'Once upon') => ({ id, item: '', at, typed: { text } })

    test('belong to their author alone, newest first, the last words of each', async () => {
      const [mine, other, theirs] = [fresh('draft'), fresh('draft'), fresh('draft')]
      const [tom, priya] = [fresh('tom'), fresh('priya')]
      await desk.store.unfinished.save(tom, kept(mine, '2026-11-24T09:00:00.000Z'))
      await desk.store.unfinished.save(tom, kept(other, '2026-11-24T09:01:00.000Z'))
      await desk.store.unfinished.save(priya, kept(theirs, '2026-11-24T09:02:00.000Z'))
      await desk.store.unfinished.save(tom, kept(mine, '2026-11-24T09:03:00.000Z', 'Once upon a time'))
      expect(await desk.store.unfinished.list(tom)).toEqual([
        kept(mine, '2026-11-24T09:03:00.000Z', 'Once upon a time'),
        kept(other, '2026-11-24T09:01:00.000Z'),
      ])
      expect(await desk.store.unfinished.open(tom, theirs)).toBeUndefined()
      await desk.store.unfinished.forget(priya, mine)
      expect(await desk.store.unfinished.open(tom, mine)).toBeDefined()
      await desk.store.unfinished.forget(tom, mine)
      await desk.store.unfinished.sweep('2026-11-24T09:02:00.000Z')
      expect(await desk.store.unfinished.list(tom)).toEqual([])
      expect(await desk.store.unfinished.list(priya)).toHaveLength(1)
    })
  })
}
