import { expire as decide } from '../../core/mail/acts.ts'
import { backAt, holdMs, type MailRules } from '../../core/mail/rules.ts'
import type { Dependencies } from '../dependencies.ts'

const MAX_EXPIRED = 200

/** Returns how many messages went back to their senders. */
export const expire = ({ ports, commit, read }: Dependencies) => {
  return async (): Promise<number> => {
    const snapshot = await ports.officeSnapshot()
    const at = ports.now()
    const changedBefore = new Date(Date.parse(at) - holdMs(snapshot.office.mail)).toISOString()
    const progress = ['awaiting', 'approved'] as const
    const rows = await ports.items({ mail: true, progress, changedBefore, limit: MAX_EXPIRED })
    let expired = 0
    for (const { item: id } of rows) {
      if (!(await isOver(id, snapshot.office.mail, at))) continue
      await commit(id, (now) => decide(now, at))
      expired++
    }
    return expired
  }

  /** Undecided in time, or approved and not on its way. */
  async function isOver(id: string, rules: MailRules | undefined, at: string): Promise<boolean> {
    const item = await read(id)
    if (item.progress === 'awaiting') return at >= backAt(rules, item.changedAt!, item.outstanding.at(-1)?.due)
    // Blocked mail was refused, so no server keeps it.
    if (item.verdict === 'block') return false
    const orders = await ports.mailOrders({ ref: id, after: 0, limit: 100 })
    // It is approved, but the gateway has not fetched the order.
    return !item.submitted?.mail || !orders.some(({ act }) => act === 'release')
  }
}
