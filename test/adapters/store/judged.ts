import { describe, expect, test } from 'vitest'
import { fresh, mail } from '../samples.ts'
import type { StoreUnderTest } from './store-under-test.ts'

export function judgedContract(under: StoreUnderTest): void {
  describe('how findings were judged', () => {
    const of = async (rule: string, since = '2026-01-01T00:00:00.000Z') =>
      (await under.store.judgedByRule(since)).filter((one) => one.rule === rule)

    test('is counted with the entries of an item, and later entries replace its counts', async () => {
      const [item, rule] = [fresh('item'), fresh('rule')]
      const entry = { at: '2026-05-01T10:00:00.000Z', by: 'tom', what: 'unclaimed' as const }
      const write = (after: number, right: number, wrong: number) =>
        under.store.append({
          ...{ stream: item, after, entries: [entry] },
          judged: { at: entry.at, rules: [{ rule, right, wrong }] },
        })
      await write(0, 1, 2)
      expect(await of(rule)).toEqual([{ rule, right: 1, wrong: 2 }])
      await write(1, 4, 0)
      expect(await of(rule)).toEqual([{ rule, right: 4, wrong: 0 }])
      await expect(write(1, 9, 9)).rejects.toThrow()
      expect(await of(rule)).toEqual([{ rule, right: 4, wrong: 0 }])
    })

    test('adds up items since a moment', async () => {
      const rule = fresh('rule')
      const keep = (at: string) => under.store.keepJudged(fresh('item'), { at, rules: [{ rule, right: 1, wrong: 1 }] })
      await keep('2026-03-01T10:00:00.000Z')
      await keep('2026-04-01T10:00:00.000Z')
      expect(await of(rule)).toEqual([{ rule, right: 2, wrong: 2 }])
      expect(await of(rule, '2026-03-15T00:00:00.000Z')).toEqual([{ rule, right: 1, wrong: 1 }])
      expect(await of(rule, '2026-05-01T00:00:00.000Z')).toEqual([])
    })

    test('includes mail that was only observed, by the moment of the judgement', async () => {
      const [rule, ref, at] = [fresh('rule'), fresh('M'), '2026-05-02T10:00:00.000Z']
      const one = { rule, type: 'PHONE' }
      const message = { ref, at, sender: 'tom', bytes: 1, recipients: 1, cases: [one], excerpts: [] }
      await under.store.logMail(mail({ ref, at, item: null }), message)
      expect(await of(rule)).toEqual([])
      await under.store.judgeObserved({ ref, ...one, judged: 'wrong', by: 'helen', at: '2026-05-03T10:00:00.000Z' })
      await under.store.keepJudged(fresh('item'), { at, rules: [{ rule, right: 3, wrong: 0 }] })
      expect(await of(rule)).toEqual([{ rule, right: 3, wrong: 1 }])
      expect(await of(rule, '2026-05-03T00:00:00.000Z')).toEqual([{ rule, right: 0, wrong: 1 }])
    })
  })
}
