import { describe, expect, test } from 'vitest'
import { statement } from '../../../src/adapters/store/sql.ts'
import { Refusal } from '../../../src/core/refusal.ts'
import { draft } from '../samples.ts'
import { databaseOnly, type Kind, type StoreUnderTest } from './store-under-test.ts'

export function versionsContract(under: StoreUnderTest, kind: Kind = 'database'): void {
  const testRows = databaseOnly(kind)
  describe('versions', () => {
    test('a draft is returned as it was submitted, files included', async () => {
      const given = draft()
      const version = await under.store.keep(given)
      expect(version).toMatch(/^[0-9a-f]{64}$/)
      expect(await under.store.open(version)).toEqual(given)
    })

    test('the same content is the same version; another file makes another version', async () => {
      const given = draft()
      const version = await under.store.keep(given)
      expect(await under.store.keep({ ...given, body: `${given.body}  \r\n` })).toBe(version)
      const changed = { ...given, files: [{ ...given.files[0]!, bytes: new Uint8Array([1, 2, 3]) }] }
      expect(await under.store.keep(changed)).not.toBe(version)
      expect(await under.store.open(version)).toEqual(given)
    })

    test('a long draft is kept whole', async () => {
      const given = draft({ body: 'Long and \ud83d\ude93 longer. '.repeat(100_000) })
      expect(await under.store.open(await under.store.keep(given))).toEqual(given)
    })

    test('a version that does not exist is not found', async () => {
      await expect(under.store.open('0'.repeat(64))).rejects.toBeInstanceOf(Refusal)
      await expect(under.store.openText('0'.repeat(64))).rejects.toBeInstanceOf(Refusal)
    })

    testRows('a version that somebody changed in the database is not opened', async () => {
      const version = await under.store.keep(draft({ files: [] }))
      await under.database.batch([
        statement(
          `update version set content = substr(content, 1, 40) ||
             case when substr(content, 41, 1) = 'A' then 'B' else 'A' end || substr(content, 42) where version = ?`,
          version,
        ),
      ])
      await expect(under.store.open(version)).rejects.toThrow('was changed')
    })

    test('the extracted text is kept, and a later reading replaces it', async () => {
      const version = await under.store.keep(draft())
      const part = { id: 'body', kind: 'body' as const, text: 'First' }
      await under.store.keepText(version, { parts: [part], observations: [] })
      const second = { parts: [{ ...part, text: 'Second. '.repeat(100_000) }], observations: [] }
      await under.store.keepText(version, second)
      expect(await under.store.openText(version)).toEqual(second)
    })
  })
}
