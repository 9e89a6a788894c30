import { mustStand } from '../../core/clock/lapses.ts'
import * as acts from '../../core/mail/acts.ts'
import { Refusal } from '../../core/refusal.ts'
import { mustNotBeStopped } from '../../core/stop.ts'
import type { KnownOrder, MailCopy, MailVerdict } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'
import { messageKeys } from './message-keys.ts'

/** A gateway that asked first or holds a copy. */
export function concerns(gateway: string, mail: MailVerdict, copies: readonly MailCopy[]): boolean {
  return mail.gateway === gateway || copies.some((copy) => copy.gateway === gateway)
}

type Given = Omit<acts.Receipt, 'at'>

/**
 * A repeated receipt changes nothing; of several gateways, the first “releasing” or “returning” carries the order out.
 * `copies`: where this gateway keeps the message. Refusals: `not-found`, `bad-input`, `already-done`, `wrong-state`, or
 * why an approval does not hold.
 */
export const recordReceipt = ({ ports, commit, read }: Dependencies) => {
  const keys = messageKeys(ports)

  return async (ref: string, receipt: Given): Promise<{ copies: readonly MailCopy[] }> => {
    const { seq, outcome, by } = receipt
    const [mail, all, order] = await Promise.all([ports.mailByRef(ref), ports.mailCopies(ref), ports.mailOrder(seq)])
    if (!mail?.item || !concerns(by, mail, all) || order?.ref !== ref)
      throw new Refusal('not-found', 'You hold no message with such an order.')
    const answer = { copies: all.filter(({ gateway }) => gateway === by) }
    if (order.done === outcome) return answer
    acts.mayReport(order, outcome)
    if (order.gateway !== null && order.gateway !== by) throw anothers()
    switch (outcome) {
      case 'releasing':
      case 'returning':
        await begin(mail, order, receipt)
        return answer
      case 'missing':
        if (all.some(({ gateway, gone }) => gateway !== by && gone === null)) {
          await ports.passMailOrderOn({ seq, ref, gateway: by, lost: true })
          return answer
        }
        break
      case 'notified':
      case 'discarded':
        await ports.mailDone({ seq, ref, outcome, gateway: by, at: ports.now() })
        return answer
    }
    await commit(mail.item, (now, _, past) => acts.receive(now, past, { ...receipt, at: ports.now() }), {
      mailDone: { seq, ref, outcome, gateway: by, at: ports.now() },
    })
    return answer
  }

  /** The claim ends when the message may not go; after other faults the release may have begun, so it stays. */
  async function begin({ item, key }: MailVerdict, { seq, ref, gateway }: KnownOrder, receipt: Given): Promise<void> {
    if (!(await ports.claimMailOrder({ seq, gateway: receipt.by }))) throw anothers()
    if (receipt.outcome === 'returning') return
    try {
      const approved = await approvedMessage(item!, key)
      await commit(item!, (now, snapshot, past) => {
        mustNotBeStopped(snapshot, item!, now.version)
        if (now.version !== approved) throw notThis()
        if (now.progress === 'approved') mustStand(now, snapshot, ports.now())
        return acts.receive(now, past, { ...receipt, at: ports.now() })
      })
    } catch (fault) {
      if (gateway === null && fault instanceof Refusal)
        await ports.passMailOrderOn({ seq, ref, gateway: receipt.by, lost: false })
      throw fault
    }
  }

  async function approvedMessage(id: string, key: string): Promise<string> {
    const item = await read(id)
    if (!(await keys.holds(item, key))) throw notThis()
    return item.version!
  }
}

const notThis = () => new Refusal('not-approved', 'This is not the approved message.')
const anothers = () =>
  new Refusal('already-done', 'Another gateway holds this message too, and carries this order out.')
