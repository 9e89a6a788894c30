import { describe, expect, test } from 'vitest'
import { fresh } from '../samples.ts'
import type { StoreUnderTest } from './store-under-test.ts'

export function servedContract(under: StoreUnderTest): void {
  describe('the record of what was served to whom', () => {
    test('is kept once for one person, one version and one item', async () => {
      const row = { item: fresh('item'), version: 'v1', by: fresh('helen'), at: '2026-11-24T09:00:00.000Z' }
      const file = { part: 'attachment:1', how: 'file' } as const
      await under.store.keepServed({ ...row, ...file })
      await under.store.keepServed({ ...row, ...file, at: '2026-11-24T10:00:00.000Z' })
      await under.store.keepServed({ ...row, ...file, how: 'picture' })
      await under.store.keepServed({ ...row, part: 'attachment:2', how: 'file', by: fresh('priya') })
      const { at: _, ...asked } = row
      expect(await under.store.servedTo(asked)).toEqual([file, { ...file, how: 'picture' }])
      expect(await under.store.servedTo({ ...asked, version: 'v2' })).toEqual([])
      expect(await under.store.servedTo({ ...asked, item: fresh('item') })).toEqual([])
    })
  })
}
