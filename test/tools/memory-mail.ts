import type { MailOrder } from '../../src/core/mail/order.ts'
import { Conflict } from '../../src/core/refusal.ts'
import type { KnownOrder, MailCopy, MailVerdict, Ports, Write } from '../../src/ports.ts'

/** The mail log, the gateways' copies and their orders in memory. */
export function memoryMail() {
  const verdicts = new Map<string, MailVerdict>()
  const copies: MailCopy[] = []
  const deferred = new Map<string, { since: string; tries: number }>()
  const orders: KnownOrder[] = []

  function give(order: MailOrder): void {
    for (const older of orders)
      if (older.ref === order.ref && older.act !== 'notify' && older.done === null)
        orders[older.seq - 1] = { ...older, done: 'replaced' }
    const { act } = order
    if (act) orders.push({ ...order, act, seq: orders.length + 1, done: null })
  }

  function keepVerdict(row: MailVerdict): void {
    if (verdicts.has(row.key)) throw new Conflict('This message was answered before.')
    verdicts.set(row.key, row)
  }

  function keepCopy(copy: MailCopy): void {
    const same = ({ ref, gateway, queue }: MailCopy) => JSON.stringify([ref, gateway, queue])
    if (!copies.some((one) => same(one) === same(copy))) copies.push(copy)
  }

  function finish({ seq, outcome }: NonNullable<Write['mailDone']>): void {
    const order = orders[seq - 1]
    if (order?.done === null) orders[seq - 1] = { ...order, done: outcome }
  }

  const ports = {
    mailVerdict: async (key) => verdicts.get(key),
    mailByRef: async (ref) => [...verdicts.values()].find((row) => row.ref === ref),
    logMail: async (row) => keepVerdict(row),
    deferMail: async (key, at) => {
      const { since, tries } = deferred.get(key) ?? { since: at, tries: 0 }
      deferred.set(key, { since, tries: tries + 1 })
      return deferred.get(key)!
    },
    mailCopies: async (ref) => copies.filter((copy) => copy.ref === ref),
    keepMailCopy: async (copy) => keepCopy(copy),
    mailOrders: async ({ ref, gateway, after, limit }) =>
      orders
        .filter(
          (order) =>
            order.done === null &&
            order.seq > after &&
            (ref === undefined || order.ref === ref) &&
            (gateway === undefined || [...verdicts.values()].find((row) => row.ref === order.ref)?.gateway === gateway),
        )
        .slice(0, limit)
        .map(({ done: _, ...order }) => order),
    mailOrder: async (seq) => orders[seq - 1],
    mailDone: async (done) => finish(done),
  } satisfies Partial<Ports>

  return {
    ports,
    isKnown: (key: string) => verdicts.has(key),
    /** The part of a write that is about mail. */
    write({ mail, mailCopy, mailDone, mailOrder }: Write): void {
      if (mail) keepVerdict(mail)
      if (mailCopy) keepCopy(mailCopy)
      if (mailDone) finish(mailDone)
      if (mailOrder) give(mailOrder)
    },
  }
}
