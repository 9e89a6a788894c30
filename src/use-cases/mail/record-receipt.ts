import * as acts from '../../core/mail/acts.ts'
import { Refusal } from '../../core/refusal.ts'
import type { MailCopy, MailVerdict } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'
import { messageKeys } from './message-keys.ts'

/** Whether a gateway asked about this message first or holds a copy of it. */
export function concerns(gateway: string, mail: MailVerdict, copies: readonly MailCopy[]): boolean {
  return mail.gateway === gateway || copies.some((copy) => copy.gateway === gateway)
}

/**
 * Accepts a receipt only from a gateway concerned with the message, for an order about it. A repeated receipt gets
 * the same answer and changes nothing. `copies` is where that gateway keeps the message. Refusals: `not-found`,
 * `bad-input`, `already-done`, `wrong-state`, and why an approval does not hold.
 */
export const recordReceipt = ({ ports, commit, read }: Dependencies) => {
  const keys = messageKeys(ports)

  return async (ref: string, receipt: Omit<acts.Receipt, 'at'>): Promise<{ copies: readonly MailCopy[] }> => {
    const { seq, outcome, by } = receipt
    const [mail, all, order] = await Promise.all([ports.mailByRef(ref), ports.mailCopies(ref), ports.mailOrder(seq)])
    if (!mail?.item || !concerns(by, mail, all) || order?.ref !== ref)
      throw new Refusal('not-found', 'You hold no message with such an order.')
    const copies = all.filter(({ gateway }) => gateway === by)
    if (order.done === outcome) return { copies }
    acts.mayReport(order, outcome)
    if (outcome === 'notified') {
      await ports.mailDone({ seq, outcome })
      return { copies }
    }
    const { item: id, key } = mail
    const approved = outcome === 'releasing' ? await approvedMessage(id, key) : undefined
    await commit(
      id,
      (now, _, past) => {
        if (approved !== undefined && now.version !== approved) throw notThis()
        return acts.receive(now, past, { ...receipt, at: ports.now() })
      },
      outcome === 'releasing' ? {} : { mailDone: { seq, outcome } },
    )
    return { copies }
  }

  /** The version approved for release, which is exactly this message. */
  async function approvedMessage(id: string, key: string): Promise<string> {
    const item = await read(id)
    if (!(await keys.holds(item, key))) throw notThis()
    return item.version!
  }
}

const notThis = () => new Refusal('not-approved', 'This is not the approved message.')
