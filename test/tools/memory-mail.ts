import type { Progress } from '../../src/core/item/state.ts'
import type { Excerpt } from '../../src/core/mail/observed-message.ts'
import type { ObservedCounts, ObservedRow } from '../../src/core/mail/observed-store.ts'
import type { MailOrder } from '../../src/core/mail/order.ts'
import type { DeclarationNumber } from '../../src/core/mail/stored-mail.ts'
import { Conflict } from '../../src/core/refusal.ts'
import type { KnownOrder, MailCopy, MailVerdict, NewMailCopy, OrderDone, Ports, Write } from '../../src/ports.ts'

/** The mail log, the gateways' copies and their orders in memory. */
export function memoryMail(progressOf: (item: string) => Progress | undefined) {
  const verdicts = new Map<string, MailVerdict>()
  const copies: MailCopy[] = []
  const deferred = new Map<string, { since: string; tries: number }>()
  const orders: KnownOrder[] = []
  const observed = new Map<string, ObservedRow>()
  const excerpts = new Map<string, readonly Excerpt[]>()
  const bound = new Map<string, string>()
  const declared = new Map<string, number>()
  const counted: { sender: string; at: string }[] = []

  function give(order: MailOrder): void {
    for (const older of orders)
      if (older.ref === order.ref && /^(?:release|return)$/.test(older.act) && older.done === null)
        orders[older.seq - 1] = { ...older, done: 'replaced' }
    const { act } = order
    if (act) orders.push({ ...order, act, seq: orders.length + 1, done: null, gateway: null })
  }

  function keepVerdict(row: MailVerdict): void {
    if (verdicts.has(row.key)) throw new Conflict('This message was answered before.')
    verdicts.set(row.key, row)
  }

  function keepCopy(copy: NewMailCopy): void {
    const same = ({ ref, gateway, queue }: NewMailCopy) => JSON.stringify([ref, gateway, queue])
    if (!copies.some((one) => same(one) === same(copy))) copies.push({ ...copy, gone: null })
  }

  function finish({ seq, ref, outcome, gateway, at }: OrderDone): void {
    const order = orders[seq - 1]
    if (order?.done === null) orders[seq - 1] = { ...order, done: outcome }
    if (outcome === 'notified') return
    gone(ref, gateway, outcome)
    if (outcome !== 'released' && outcome !== 'returned') return
    const others = new Set(copies.filter((copy) => copy.ref === ref && copy.gone === null).map((copy) => copy.gateway))
    for (const other of others)
      orders.push({ ref, at, act: 'discard', why: '', seq: orders.length + 1, done: null, gateway: other })
  }

  function gone(ref: string, gateway: string, outcome: string): void {
    for (const [index, copy] of copies.entries())
      if (copy.ref === ref && copy.gateway === gateway && copy.gone === null) copies[index] = { ...copy, gone: outcome }
  }

  /** As the query of the store decides. */
  function isFor(gateway: string, order: KnownOrder): boolean {
    if (order.gateway !== null) return order.gateway === gateway
    const asked = [...verdicts.values()].find((row) => row.ref === order.ref)?.gateway === gateway
    if (order.act === 'notify') return asked
    const held = copies.filter((copy) => copy.ref === order.ref && copy.gone === null)
    return held.some((copy) => copy.gateway === gateway) || (asked && held.length === 0)
  }

  const ports = {
    mailVerdict: async (key) => verdicts.get(key),
    mailByRef: async (ref) => [...verdicts.values()].find((row) => row.ref === ref),
    logMail: async (row, message) => {
      keepVerdict(row)
      if (!message) return
      const { cases, excerpts: words, ...kept } = message
      const judged = { judged: null, judgedBy: null, judgedAt: null }
      observed.set(kept.ref, { ...kept, cases: cases.map((one) => ({ ...one, ...judged })) })
      excerpts.set(kept.ref, words)
    },
    observedMessages: async ({ ref, sender, rule, open, limit, offset = 0 }) =>
      [...observed.values()]
        .filter((row) => ref === undefined || row.ref === ref)
        .filter((row) => sender === undefined || row.sender === sender)
        .filter((row) => !open || row.cases.some(({ judged }) => judged === null))
        .filter((row) => rule === undefined || row.cases.some((one) => one.rule === rule))
        .toSorted((a, b) => (a.at === b.at ? (a.ref < b.ref ? -1 : 1) : a.at < b.at ? 1 : -1))
        .slice(offset, offset + limit),
    observedExcerpts: async (ref) => excerpts.get(ref),
    observedCounts: async (since) => countsOf([...verdicts.values()], [...observed.values()], since),
    judgeObserved: async ({ ref, rule, type, judged, by, at }) => {
      const row = observed.get(ref)
      const is = (one: ObservedRow['cases'][number]) => one.rule === rule && one.type === type
      if (!row?.cases.some(is)) return false
      const next = { judged, judgedBy: judged && by, judgedAt: judged && at }
      observed.set(ref, { ...row, cases: row.cases.map((one) => (is(one) ? { ...one, ...next } : one)) })
      return true
    },
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
            (gateway === undefined || isFor(gateway, order)),
        )
        .slice(0, limit)
        .map(({ done: _, ...order }) => order),
    mailOrder: async (seq) => orders[seq - 1],
    mailDone: async (done) => finish(done),
    claimMailOrder: async ({ seq, gateway }) => {
      const order = orders[seq - 1]!
      if (order.gateway !== null && order.gateway !== gateway) return false
      orders[seq - 1] = { ...order, gateway }
      return true
    },
    passMailOrderOn: async ({ seq, ref, gateway, lost }) => {
      const order = orders[seq - 1]!
      if (order.gateway === gateway) orders[seq - 1] = { ...order, gateway: null }
      if (lost) gone(ref, gateway, 'missing')
    },
    mailHeldBy: async ({ gateway, after, limit }) =>
      copies
        .filter((copy) => copy.gateway === gateway && copy.gone === null && copy.ref > after)
        .filter(({ ref }) => progressOf(ref) === 'awaiting')
        .sort((one, other) => (one.ref < other.ref ? -1 : 1))
        .slice(0, limit),
    mailCounts: async () => {
      const held = [...verdicts.values()].filter(({ item }) => item !== null && progressOf(item) === 'awaiting')
      const open = orders.filter(({ done }) => done === null)
      return { held: held.length, orders: open.length, oldest: open.map(({ at }) => at).sort()[0] ?? null }
    },
    bindMailGateway: async (gateway, instance, _at, takeOver) => {
      if (takeOver || !bound.has(gateway)) bound.set(gateway, instance)
      return bound.get(gateway)!
    },
    mailGatewayInstance: async (gateway) => bound.get(gateway),
    countHeldMail: async ({ sender, at, since, most }) => {
      if (counted.filter((one) => one.sender === sender && one.at > since).length >= most) return false
      counted.push({ sender, at })
      return true
    },
    lastDeclared: async ({ sender, day }) => declared.get(`${day} ${sender}`) ?? 0,
  } satisfies Partial<Ports>

  return {
    ports,
    isKnown: (key: string) => verdicts.has(key),
    isNumbered: ({ sender, day, number }: DeclarationNumber) => (declared.get(`${day} ${sender}`) ?? 0) >= number,
    /** The part of a write that is about mail. */
    write({ mail, mailCopy, mailDeclared, mailDone, mailGone, mailOrder }: Write): void {
      if (mailDeclared) declared.set(`${mailDeclared.day} ${mailDeclared.sender}`, mailDeclared.number)
      if (mail) keepVerdict(mail)
      if (mailCopy) keepCopy(mailCopy)
      if (mailDone) finish(mailDone)
      if (mailGone) gone(mailGone.ref, mailGone.gateway, 'gone')
      if (mailOrder) give(mailOrder)
    },
  }
}

function countsOf(verdicts: readonly MailVerdict[], observed: readonly ObservedRow[], since: string): ObservedCounts {
  const recent = verdicts.filter(({ at }) => at >= since)
  const days = [...new Set(recent.map(({ at }) => at.slice(0, 10)))].sort()
  const cases = observed.filter(({ at }) => at >= since).flatMap((row) => row.cases)
  const names = [...new Map(cases.map(({ rule, type }) => [`${rule} ${type}`, { rule, type }])).values()]
  const counted = names.map(({ rule, type }) => {
    const all = cases.filter((one) => one.rule === rule && one.type === type)
    const judged = (as: string) => all.filter((one) => one.judged === as).length
    return { rule, type, messages: all.length, right: judged('right'), wrong: judged('wrong') }
  })
  return {
    days: days.map((day) => ({
      day,
      checked: recent.filter(({ at }) => at.startsWith(day)).length,
      observed: recent.filter(({ at, ref }) => at.startsWith(day) && observed.some((row) => row.ref === ref)).length,
    })),
    cases: counted.toSorted(
      (a, b) => b.messages - a.messages || (`${a.rule} ${a.type}` < `${b.rule} ${b.type}` ? -1 : 1),
    ),
  }
}
