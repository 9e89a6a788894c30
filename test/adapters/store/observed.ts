import { describe, expect, test } from 'vitest'
import { statement } from '../../../src/adapters/store/sql.ts'
import type { ObservedMessage } from '../../../src/core/mail/observed-message.ts'
import { Conflict } from '../../../src/core/refusal.ts'
import { fresh, mail } from '../samples.ts'
import { databaseOnly, type Kind, type StoreUnderTest } from './store-under-test.ts'

const PHONE = { rule: 'personal-data/phone', type: 'PHONE' }
const NAME = { rule: 'personal-data/person', type: 'PERSON' }

export function observedContract(under: StoreUnderTest, kind: Kind): void {
  const testRows = databaseOnly(kind)

  async function log(more: Partial<ObservedMessage> = {}): Promise<ObservedMessage> {
    const message: ObservedMessage = {
      ref: fresh('M'),
      at: '2026-11-24T10:00:00.000Z',
      sender: fresh('sender'),
      ...{ bytes: 1200, recipients: 2, cases: [PHONE] },
      excerpts: [{ ...PHONE, because: 'It is a number.', where: 'body', text: 'Call 01632 960123.' }],
      ...more,
    }
    await under.store.logMail(mail({ ref: message.ref, at: message.at, item: null }), message)
    return message
  }

  const judged = { judged: null, judgedBy: null, judgedAt: null }

  describe('mail that would have been held', () => {
    test('is listed newest first, by sender, rule or reference, without the words around it', async () => {
      const sender = fresh('sender')
      const old = await log({ sender, at: '2026-11-23T10:00:00.000Z', cases: [NAME, PHONE] })
      const late = await log({ sender })
      const of = async (query: object) =>
        (await under.store.observedMessages({ sender, limit: 10, ...query })).map(({ ref }) => ref)
      expect(await of({})).toEqual([late.ref, old.ref])
      expect(await of({ limit: 1, offset: 1 })).toEqual([old.ref])
      expect(await of({ rule: NAME.rule })).toEqual([old.ref])
      expect(await of({ ref: late.ref })).toEqual([late.ref])
      const [row] = await under.store.observedMessages({ ref: late.ref, limit: 1 })
      const { excerpts, cases, ...kept } = late
      expect(row).toEqual({ ...kept, cases: cases.map((one) => ({ ...one, ...judged })) })
      expect(await under.store.observedExcerpts(late.ref)).toEqual(excerpts)
      expect(await under.store.observedExcerpts(fresh('unknown'))).toBeUndefined()
    })

    test('is not recorded when the message was answered before', async () => {
      const first = mail()
      await under.store.logMail(first)
      const ref = fresh('M')
      const message = { ref, at: first.at, sender: 'tom', bytes: 1, recipients: 1, cases: [PHONE], excerpts: [] }
      await expect(under.store.logMail({ ...mail({ ref }), key: first.key }, message)).rejects.toBeInstanceOf(Conflict)
      expect(await under.store.observedMessages({ ref, limit: 1 })).toEqual([])
    })

    test('is judged case by case, and a judgement is taken back', async () => {
      const { ref } = await log({ cases: [NAME, PHONE] })
      const at = '2026-11-25T09:00:00.000Z'
      const judge = (more: object) =>
        under.store.judgeObserved({ ref, ...PHONE, judged: 'wrong', by: 'helen', at, ...more })
      const cases = async () => (await under.store.observedMessages({ ref, limit: 1 }))[0]!.cases
      const open = async () => (await under.store.observedMessages({ ref, open: true, limit: 1 })).length
      await judge({ ...NAME })
      expect(await open()).toBe(1)
      expect(await judge({})).toBe(true)
      expect(await open()).toBe(0)
      await judge({ ...NAME, judged: null })
      expect(await cases()).toContainEqual({ ...PHONE, judged: 'wrong', judgedBy: 'helen', judgedAt: at })
      expect(await cases()).toContainEqual({ ...NAME, ...judged })
      expect(await judge({ judged: null })).toBe(true)
      expect(await cases()).toContainEqual({ ...PHONE, ...judged })
      expect(await judge({ rule: 'no/such' })).toBe(false)
      expect(await judge({ ref: fresh('unknown') })).toBe(false)
    })

    test('is counted by day, rule and kind, with what was judged', async () => {
      const rule = fresh('rule')
      const at = '2031-05-01T10:00:00.000Z'
      const [one] = [await log({ at, cases: [{ rule, type: 'PHONE' }] })]
      await log({ at: '2031-05-02T10:00:00.000Z', cases: [{ rule, type: 'PHONE' }] })
      await under.store.logMail(mail({ at: '2031-05-02T11:00:00.000Z', verdict: 'clear', item: null }))
      await under.store.judgeObserved({ ref: one!.ref, rule, type: 'PHONE', judged: 'right', by: 'helen', at })
      const counts = await under.store.observedCounts('2031-05-01T00:00:00.000Z')
      expect(counts).toEqual({
        days: [
          { day: '2031-05-01', checked: 1, observed: 1 },
          { day: '2031-05-02', checked: 2, observed: 1 },
        ],
        cases: [{ rule, type: 'PHONE', messages: 2, right: 1, wrong: 0 }],
      })
    })

    testRows('keeps the words around a finding sealed', async () => {
      const { ref } = await log()
      const [row] = await under.database.all<{ content: string }>(
        statement('select content from observed where ref = ?', ref),
      )
      expect(row?.content).toBeTruthy()
      expect(JSON.stringify(row)).not.toContain('960123')
      expect(atob(row!.content)).not.toContain('960123')
    })

    testRows('loses those words with the key of their day, and the rest later', async () => {
      const old = await log({ at: '2026-03-01T10:00:00.000Z' })
      const older = await log({ at: '2026-01-01T10:00:00.000Z' })
      const recent = await log()
      const keyOf = async (day: string) =>
        (await under.database.all<{ key: string }>(statement('select key from observedKey where day = ?', day)))[0]?.key
      const key = await keyOf('2026-03-01')
      await under.store.forgetObserved({ excerpts: '2026-04-01T10:00:00.000Z', messages: '2026-02-01T10:00:00.000Z' })
      expect(await under.store.observedExcerpts(old.ref)).toBeUndefined()
      expect(await under.store.observedMessages({ ref: old.ref, limit: 1 })).toHaveLength(1)
      expect(await under.store.observedMessages({ ref: older.ref, limit: 1 })).toEqual([])
      expect(await under.store.observedExcerpts(recent.ref)).toHaveLength(1)
      expect(await keyOf('2026-03-01')).toBeUndefined()
      const doomed = await under.database.all<{ name: string }>(statement("select name from shred where what = 'key'"))
      expect(doomed.map(({ name }) => name)).toContain(key)
    })
  })
}
