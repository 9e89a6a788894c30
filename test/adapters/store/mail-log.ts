import { describe, expect, test } from 'vitest'
import { statement } from '../../../src/adapters/store/sql.ts'
import { Conflict } from '../../../src/core/refusal.ts'
import { fresh, mail } from '../samples.ts'
import { databaseOnly, type Kind, type StoreUnderTest } from './store-under-test.ts'

export function mailLogContract(under: StoreUnderTest, kind: Kind = 'database'): void {
  const testRows = databaseOnly(kind)
  describe('the mail log', () => {
    test('finds a verdict by key and by reference', async () => {
      const given = mail({ item: 'item-1' })
      await under.store.logMail(given)
      expect(await under.store.mailVerdict(given.key)).toEqual(given)
      expect(await under.store.mailByRef(given.ref)).toEqual(given)
      expect(await under.store.mailByRef(fresh('unknown'))).toBeUndefined()
    })

    test('keeps the first answer', async () => {
      const given = mail()
      await under.store.logMail(given)
      await expect(under.store.logMail({ ...mail(), key: given.key, verdict: 'clear' })).rejects.toBeInstanceOf(
        Conflict,
      )
      expect(await under.store.mailVerdict(given.key)).toEqual(given)
    })

    testRows('forgets what is older than it may be kept', async () => {
      const old = mail({ at: '2020-01-01T00:00:00.000Z' })
      const recent = mail()
      await under.store.logMail(old)
      await under.store.logMail(recent)
      await under.store.forgetMail('2020-06-01T00:00:00.000Z', '2020-12-01T00:00:00.000Z')
      expect(await under.store.mailVerdict(old.key)).toBeUndefined()
      expect(await under.store.mailVerdict(recent.key)).toEqual(recent)
    })

    if (kind === 'memory') return

    describe('is audited', () => {
      const AT = '2026-11-24T12:00:00.000Z'
      const sealAll = async () => {
        while ((await under.store.sealMail(AT)) > 0) {}
      }
      const broken = async () => (await under.store.verify()).breaks

      test.each(['as soon as it is written', 'once it is sealed'])('finds a changed row: %s', async (when) => {
        const given = mail({ verdict: 'block' })
        await under.store.logMail(given)
        if (when === 'once it is sealed') await sealAll()
        expect(await broken()).toEqual([])
        const set = (verdict: string) => statement('update mail set verdict = ? where ref = ?', verdict, given.ref)
        await under.database.batch([set('clear')])
        expect(await broken()).toEqual([
          expect.objectContaining({ why: `the message ${given.ref} was changed in the mail log` }),
        ])
        await under.database.batch([set('block')])
        expect(await broken()).toEqual([])
      })

      test('finds a row that was deleted, or inserted without its journal line', async () => {
        const given = mail()
        await under.store.logMail(given)
        await sealAll()
        await under.database.batch([
          statement('create table stolen as select * from mail where ref = ?', given.ref),
          statement('delete from mail where ref = ?', given.ref),
        ])
        expect(await broken()).toEqual([
          expect.objectContaining({ why: `the message ${given.ref} is missing from the mail log` }),
        ])
        await under.database.batch([
          statement('insert into mail select * from stolen'),
          statement("update stolen set ref = 'put-in', key = 'put-in', at = '2999-01-01T00:00:00.000Z'"),
          statement('insert into mail select * from stolen'),
        ])
        expect(await broken()).toEqual([
          expect.objectContaining({ why: 'the message put-in is in the mail log, but no entry covers it' }),
        ])
        await under.database.batch([statement("delete from mail where ref = 'put-in'"), statement('drop table stolen')])
        expect(await broken()).toEqual([])
      })

      test('finds a row that was changed together with its line, once it is sealed', async () => {
        const given = mail({ verdict: 'block' })
        await under.store.logMail(given)
        await sealAll()
        const set = (hash: string) => statement('update mailLine set hash = ? where ref = ?', hash, given.ref)
        const [line] = await under.database.all<{ hash: string }>(
          statement('select hash from mailLine where ref = ?', given.ref),
        )
        await under.database.batch([set('0'.repeat(64))])
        expect((await broken()).map(({ why }) => why)).toContain(
          'the lines of the mail log that it covers were changed',
        )
        await under.database.batch([set(line!.hash)])
      })

      test('reports a thousand changed rows in a few lines', async () => {
        const many = Array.from({ length: 30 }, () => mail({ verdict: 'block' }))
        for (const one of many) await under.store.logMail(one)
        const refs = many.map(({ ref }) => `'${ref}'`).join(', ')
        const set = (verdict: string) => statement(`update mail set verdict = '${verdict}' where ref in (${refs})`)
        await under.database.batch([set('clear')])
        const breaks = await broken()
        expect(breaks).toHaveLength(21)
        expect(breaks.at(-1)!.why).toBe('10 more messages differ from the record')
        await under.database.batch([set('block')])
      })

      test('deletes rows past retention without a break in the chain, on record', async () => {
        const old = mail({ at: '2021-01-01T00:00:00.000Z' })
        await under.store.logMail(old)
        await sealAll()
        await under.store.forgetMail('2021-06-01T00:00:00.000Z', AT)
        expect(await under.store.mailVerdict(old.key)).toBeUndefined()
        expect(await broken()).toEqual([])
        const entries = await under.store.read('mail-log:verdicts')
        expect(entries.at(-1)).toMatchObject({ what: 'mail-forgotten', before: '2021-06-01T00:00:00.000Z', rows: 1 })
      })
    })
  })
}
