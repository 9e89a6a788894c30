import { describe, expect, test } from 'vitest'
import { digest } from '../../../src/adapters/digest.ts'
import type { Entry } from '../../../src/core/entry.ts'
import { saltedText } from '../../../src/core/register/entry.ts'
import { fresh } from '../samples.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const at = '2026-11-24T10:00:00.000Z'

export function keptRowsContract(under: StoreUnderTest): void {
  describe('files and rows of registers', () => {
    test('a file comes back under its hash, and a missing one is missing', async () => {
      const bytes = new TextEncoder().encode(fresh('file'))
      const hash = await under.store.keepFile(bytes)
      expect(hash).toBe(await under.store.digest(bytes))
      expect(await under.store.openFile(hash)).toEqual(bytes)
      expect(await under.store.openFile(await digest(fresh('never kept')))).toBeUndefined()
    })

    test('a row of a register is read as it is and as it was written', async () => {
      const [row, stream, content] = [fresh('row'), 'register:topics', JSON.stringify({ values: { topic: 'Cells' } })]
      const hash = await under.store.digest(saltedText('salt', content))
      await under.store.append({
        ...{ stream, after: (await under.store.read(stream)).length },
        entries: [{ at, by: 'system', what: 'registered', how: 'seeded', rows: [{ row, hash }] }],
        rows: [{ register: 'topics', row, seq: 1, content, salt: 'salt' }],
      })
      const { rows } = (await under.store.registers()).get('topics')!
      expect(rows.find(({ id }) => id === row)?.values).toEqual({ topic: 'Cells' })
      expect(await under.store.rowVersions('topics', row)).toMatchObject([{ seq: 1 }])
    })

    test('an item is found by the consent that it relies on', async () => {
      const [item, consent] = [fresh('item'), fresh('consent')]
      const entry = { at, by: 'tom', what: 'submitted', consents: [consent] }
      await under.store.append({ stream: item, after: 0, entries: [entry as unknown as Entry] })
      expect(await under.store.itemsUsingConsent(consent)).toEqual([item])
      expect(await under.store.itemsUsingConsent(consent.slice(0, -1))).toEqual([])
    })
  })
}
