import { describe, expect, test } from 'vitest'
import { fresh, mail, summary, write } from '../samples.ts'
import type { StoreUnderTest } from './store-under-test.ts'

export function mailOrdersContract(under: StoreUnderTest): void {
  describe('mail orders', () => {
    const at = '2026-11-24T10:00:00.000Z'
    const order = (ref: string, act: 'notify' | 'release' | 'return' | null) => ({
      mailOrder: { ref, at, act, why: '' },
    })

    test('each gateway gets its own orders, in sequence, until they are done or replaced', async () => {
      const [gateway, stream] = [fresh('gateway'), fresh('mail')]
      const given = mail({ ref: stream, item: stream, gateway })
      const copy = { ref: stream, gateway, queue: 'Q1', at }
      await under.store.append(write(stream, 0, 'system', { mail: given, mailCopy: copy, ...order(stream, 'notify') }))
      await under.store.append(write(stream, 1, 'helen', order(stream, 'release')))
      const acts = async () => (await under.store.mailOrders({ gateway, after: 0, limit: 9 })).map(({ act }) => act)
      expect(await acts()).toEqual(['notify', 'release'])
      expect(await under.store.mailOrders({ gateway: fresh('other'), after: 0, limit: 9 })).toEqual([])
      await under.store.append(write(stream, 2, 'helen', order(stream, null)))
      expect(await acts()).toEqual(['notify'])
      await under.store.append(write(stream, 3, 'helen', order(stream, 'return')))
      const [first, second] = await under.store.mailOrders({ gateway, after: 0, limit: 9 })
      expect(second).toMatchObject({ ref: stream, act: 'return' })
      expect(await under.store.mailOrders({ gateway, after: first!.seq, limit: 9 })).toEqual([second])
      const by = { ref: stream, gateway, at }
      await under.store.mailDone({ seq: first!.seq, outcome: 'notified', ...by })
      await under.store.append(
        write(stream, 4, gateway, { mailDone: { seq: second!.seq, outcome: 'returned', ...by } }),
      )
      expect(await acts()).toEqual([])
      expect(await under.store.mailOrder(first!.seq)).toEqual({ ...first!, done: 'notified' })
      expect(await under.store.mailOrder(second!.seq)).toEqual({ ...second!, done: 'returned' })
      // The release between the two was replaced by a newer order.
      expect(await under.store.mailOrder(first!.seq + 1)).toMatchObject({ act: 'release', done: 'replaced' })
      expect(await under.store.mailOrder(second!.seq + 1_000_000)).toBeUndefined()
      await under.store.keepMailCopy(copy)
      await under.store.keepMailCopy({ ...copy, queue: 'Q2' })
      expect((await under.store.mailCopies(stream)).map(({ queue }) => queue)).toEqual(['Q1', 'Q2'])
    })

    test('an order goes to the gateways that hold the message, and is carried out by one', async () => {
      const [one, two, stream] = [fresh('one'), fresh('two'), fresh('mail')]
      const { store } = under
      const given = mail({ ref: stream, item: stream, gateway: one })
      const release = {
        mail: given,
        mailCopy: { ref: stream, gateway: one, queue: 'Q1', at },
        ...order(stream, 'release'),
      }
      await store.append(write(stream, 0, 'helen', { ...release, summary: summary(stream) }))
      const of = async (gateway: string) =>
        (await store.mailOrders({ gateway, after: 0, limit: 9 })).map(({ act }) => act)
      expect([await of(one), await of(two)]).toEqual([['release'], []])
      await store.keepMailCopy({ ref: stream, gateway: two, queue: 'Q2', at })
      expect([await of(one), await of(two)]).toEqual([['release'], ['release']])
      const { seq } = (await store.mailOrders({ gateway: one, after: 0, limit: 9 }))[0]!
      expect(await store.claimMailOrder({ seq, gateway: two })).toBe(true)
      expect(await store.claimMailOrder({ seq, gateway: one })).toBe(false)
      expect([await of(one), await of(two)]).toEqual([[], ['release']])
      await store.passMailOrderOn({ seq, ref: stream, gateway: two, lost: false })
      expect(await store.claimMailOrder({ seq, gateway: one })).toBe(true)
      await store.mailDone({ seq, ref: stream, outcome: 'released', gateway: one, at })
      expect([await of(one), await of(two)]).toEqual([[], ['discard']])
      expect((await store.mailCopies(stream)).map(({ gateway, gone }) => [gateway, gone])).toEqual([
        [one, 'released'],
        [two, null],
      ])
    })

    test('undecided copies are listed until they are gone, and counted', async () => {
      const [gateway, stream] = [fresh('gateway'), fresh('mail')]
      const { store } = under
      const before = await store.mailCounts()
      const held = { mail: mail({ ref: stream, item: stream, gateway }), summary: summary(stream, { mail: true }) }
      const mailCopy = { ref: stream, gateway, queue: 'Q1', at }
      await store.append(write(stream, 0, 'system', { ...held, mailCopy, ...order(stream, 'notify') }))
      const listed = async (after = '') =>
        (await store.mailHeldBy({ gateway, after, limit: 9 })).map(({ queue }) => queue)
      expect([await listed(), await listed(stream)]).toEqual([['Q1'], []])
      const now = await store.mailCounts()
      expect([now.held - before.held, now.orders - before.orders]).toEqual([1, 1])
      await store.append(write(stream, 1, gateway, { mailGone: { ref: stream, gateway } }))
      expect(await listed()).toEqual([])
    })
  })
}
