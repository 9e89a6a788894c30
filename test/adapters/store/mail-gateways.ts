import { describe, expect, test } from 'vitest'
import { Conflict } from '../../../src/core/refusal.ts'
import { fresh, mail, summary, write } from '../samples.ts'
import type { StoreUnderTest } from './store-under-test.ts'

export function mailGatewaysContract(under: StoreUnderTest): void {
  const at = '2026-11-24T10:00:00.000Z'

  describe('the mail of gateways', () => {
    /** A held message with a copy at each of these gateways, and the order to release it. */
    async function released(gateways: readonly string[]) {
      const ref = fresh('mail')
      const [gateway] = gateways
      const first = { mail: mail({ ref, item: ref, gateway: gateway! }), summary: summary(ref, { mail: true }) }
      await under.store.append(write(ref, 0, 'system', first))
      for (const one of gateways) await under.store.keepMailCopy({ ref, gateway: one, queue: 'Q1', at })
      await under.store.append(write(ref, 1, 'helen', { mailOrder: { ref, at, act: 'release', why: '' } }))
      const [order] = await ordersOf(gateway!)
      return { ref, seq: order!.seq }
    }
    const ordersOf = (gateway: string) => under.store.mailOrders({ gateway, after: 0, limit: 9 })
    const heldBy = async (gateway: string, after = '') =>
      (await under.store.mailHeldBy({ gateway, after, limit: 9 })).map(({ ref }) => ref)

    test('one of two gateways claims an order, and the other gets it when it is passed on', async () => {
      const [one, other] = [fresh('gateway'), fresh('gateway')]
      const { ref, seq } = await released([one, other])
      expect(await under.store.claimMailOrder({ seq, gateway: one })).toBe(true)
      expect(await under.store.claimMailOrder({ seq, gateway: one })).toBe(true)
      expect(await under.store.claimMailOrder({ seq, gateway: other })).toBe(false)
      expect([(await ordersOf(one)).length, (await ordersOf(other)).length]).toEqual([1, 0])
      await under.store.passMailOrderOn({ seq, ref, gateway: one, lost: true })
      expect([(await ordersOf(one)).length, (await ordersOf(other)).length]).toEqual([0, 1])
      expect(await under.store.claimMailOrder({ seq, gateway: other })).toBe(true)
      expect(await heldBy(one)).toEqual([])
    })

    test('lists what each gateway holds while somebody must decide, page by page', async () => {
      const gateway = fresh('gateway')
      const refs = [(await released([gateway])).ref, (await released([gateway])).ref].sort()
      expect(await heldBy(gateway)).toEqual(refs)
      expect(await heldBy(gateway, refs[0])).toEqual(refs.slice(1))
      const approved = summary(refs[0]!, { mail: true, progress: 'approved' })
      await under.store.append(write(refs[0]!, 2, 'helen', { summary: approved }))
      expect(await heldBy(gateway)).toEqual(refs.slice(1))
    })

    test('counts held messages and open orders', async () => {
      const before = await under.store.mailCounts()
      const gateway = fresh('gateway')
      const { ref, seq } = await released([gateway])
      const during = await under.store.mailCounts()
      expect([during.held - before.held, during.orders - before.orders]).toEqual([1, 1])
      expect(during.oldest! <= at).toBe(true)
      await under.store.mailDone({ seq, ref, gateway, at, outcome: 'released' })
      expect((await under.store.mailCounts()).orders).toBe(before.orders)
    })

    test('a key belongs to the first gateway that uses it, until another one takes it over', async () => {
      const gateway = fresh('gateway')
      expect(await under.store.mailGatewayInstance(gateway)).toBeUndefined()
      expect(await under.store.bindMailGateway(gateway, 'first', at, false)).toBe('first')
      expect(await under.store.bindMailGateway(gateway, 'second', at, false)).toBe('first')
      expect(await under.store.bindMailGateway(gateway, 'second', at, true)).toBe('second')
      expect(await under.store.bindMailGateway(gateway, 'first', at, false)).toBe('second')
      expect(await under.store.mailGatewayInstance(gateway)).toBe('second')
    })

    test('counts the held messages of a sender up to a limit in a period', async () => {
      const count = (sender: string, since: string) => under.store.countHeldMail({ sender, at, since, most: 2 })
      const [sender, dawn] = [fresh('sender'), '2026-11-24T09:00:00.000Z']
      expect([await count(sender, dawn), await count(sender, dawn), await count(sender, dawn)]).toEqual([
        true,
        true,
        false,
      ])
      expect(await count(fresh('sender'), dawn)).toBe(true)
      expect(await count(sender, '2026-11-24T11:00:00.000Z')).toBe(true)
    })

    test('numbers the declarations of a sender in a day, and takes each number once', async () => {
      const [sender, stream, other] = [fresh('sender'), fresh('mail'), fresh('mail')]
      const [day, before] = ['2026-11-24', '2026-11-23']
      const declared = (on: string, number: number) => ({ mailDeclared: { sender, day: on, number } })
      expect(await under.store.lastDeclared({ sender, day })).toBe(0)
      await under.store.append(write(stream, 0, 'tom', declared(day, 1)))
      await expect(under.store.append(write(other, 0, 'tom', declared(day, 1)))).rejects.toBeInstanceOf(Conflict)
      expect(await under.store.read(other)).toEqual([])
      await under.store.append(write(other, 0, 'tom', declared(day, 2)))
      await under.store.append(write(stream, 1, 'tom', declared(before, 1)))
      const last = (on: string) => under.store.lastDeclared({ sender, day: on })
      expect([await last(day), await last(before)]).toEqual([2, 1])
      expect(await under.store.lastDeclared({ sender: fresh('sender'), day })).toBe(0)
    })

    test('counts the tries of a deferred message from its first', async () => {
      const key = fresh('key')
      expect(await under.store.deferMail(key, at)).toEqual({ since: at, tries: 1 })
      expect(await under.store.deferMail(key, '2026-11-24T10:05:00.000Z')).toEqual({ since: at, tries: 2 })
    })
  })
}
