import { describe, expect, test } from 'vitest'
import { Conflict } from '../../../src/core/refusal.ts'
import { fresh, notice, write } from '../samples.ts'
import { databaseOnly, type Kind, type StoreUnderTest } from './store-under-test.ts'

export function outboxContract(under: StoreUnderTest, kind: Kind): void {
  const testRows = databaseOnly(kind)
  describe('the outbox', () => {
    const at = '2020-01-01T09:00:00.000Z'
    const take = (now: string, until: string, limit = 10) => under.store.takeNotices({ now, until, limit })

    test('a notice is written with its act, and the same key twice is one notice', async () => {
      const to = fresh('person')
      const stream = fresh('item')
      const sent = notice({ to, item: stream })
      await under.store.append(write(stream, 0, 'helen', { notices: [sent] }))
      await under.store.append(write(stream, 1, 'helen', { notices: [{ ...sent, id: fresh('id') }] }))
      await under.store.notify([{ ...sent, id: fresh('id') }])
      expect(await under.store.noticesTo(to, 10)).toEqual([sent])
      const late = under.store.append(write(stream, 1, 'late', { notices: [notice({ to })] }))
      await expect(late).rejects.toBeInstanceOf(Conflict)
      expect(await under.store.noticesTo(to, 10)).toEqual([sent])
    })

    test('what came since a person marked their notices as read is new, without digests', async () => {
      const [to, at] = [fresh('person'), '2026-11-24T09:00:00.000Z']
      await under.store.notify([notice({ to, at }), notice({ to, at, kind: 'digest' })])
      expect(await under.store.newNotices(to)).toBe(1)
      expect(await under.store.noticesTo(to, 1, ['digest'])).toMatchObject([{ kind: 'to-decide' }])
      expect(await under.store.noticesSeen(to)).toBe('')
      await under.store.seeNotices(to, '2026-11-24T09:00:00.001Z')
      await under.store.seeNotices(to, '2026-11-24T09:00:00.002Z')
      expect(await under.store.noticesSeen(to)).toBe('2026-11-24T09:00:00.002Z')
      expect(await under.store.newNotices(to)).toBe(0)
      await under.store.notify([notice({ to, at: '2026-11-24T09:01:00.000Z' })])
      expect(await under.store.newNotices(to)).toBe(1)
    })

    test('a person has one address of a calendar, found by its digest until it is replaced or ended', async () => {
      const [person, at] = [fresh('person'), '2026-11-24T09:00:00.000Z']
      const [first, second] = [fresh('hash'), fresh('hash')]
      for (const hash of [first, second]) await under.store.keepCalendarFeed({ person, hash, at })
      expect(await under.store.calendarFeed(first)).toBeUndefined()
      expect(await under.store.calendarFeed(second)).toBe(person)
      expect(await under.store.calendarFeedSince(person)).toBe(at)
      await under.store.endCalendarFeed(person)
      expect(await under.store.calendarFeed(second)).toBeUndefined()
      expect(await under.store.calendarFeedSince(person)).toBe('')
    })

    testRows('once it is unclear whether a notice was sent, it stays so for every later sender', async () => {
      const to = fresh('person')
      await under.store.notify([notice({ to, at, notBefore: at })])
      const troubles: unknown[] = []
      for (const hour of ['09', '10', '11', '12'])
        for (const one of await take(`2020-01-01T${hour}:00:00.000Z`, `2020-01-01T${hour}:59:00.000Z`))
          if (one.to === to) troubles.push(one.trouble)
      expect(troubles).toEqual(['sending', 'unclear', 'unclear', 'unclear'])
      for (const { id } of await under.store.noticesTo(to, 1))
        await under.store.settleNotice(id, { state: 'failed', trouble: 'unclear' })
    })

    test("ten senders at once never take the same notice, and a dead sender's notices are offered again", async () => {
      const to = fresh('person')
      await under.store.notify(Array.from({ length: 30 }, () => notice({ to, at, notBefore: at })))
      const taken = (
        await Promise.all(Array.from({ length: 10 }, () => take(at, '2020-01-01T09:05:00.000Z', 5)))
      ).flat()
      expect(new Set(taken.map(({ id }) => id)).size).toBe(30)
      expect(taken.map(({ attempts }) => attempts)).toEqual(taken.map(() => 1))
      expect(await take('2020-01-01T09:04:59.999Z', '2020-01-01T10:00:00.000Z')).toEqual([])
      for (const { id } of taken.slice(1)) await under.store.settleNotice(id, { state: 'sent' })
      const again = await take('2020-01-01T09:05:00.000Z', '2020-01-01T10:00:00.000Z')
      expect(again.map(({ id, attempts }) => ({ id, attempts }))).toEqual([{ id: taken[0]!.id, attempts: 2 }])
      await under.store.settleNotice(taken[0]!.id, { state: 'waiting', notBefore: '2020-01-02T09:00:00.000Z' })
      expect(await take('2020-01-01T12:00:00.000Z', '2020-01-01T13:00:00.000Z')).toEqual([])
      await under.store.settleNotice(taken[0]!.id, { state: 'failed' })
      expect(await take('2020-01-03T12:00:00.000Z', '2020-01-03T13:00:00.000Z')).toEqual([])
    })
  })
}
