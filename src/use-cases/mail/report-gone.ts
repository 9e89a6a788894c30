import { vanish } from '../../core/mail/acts.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Dependencies } from '../dependencies.ts'
import { concerns } from './record-receipt.ts'

/** Sender and deciders are notified unless another gateway holds it. Refusal: `not-found`. */
export const reportGone =
  ({ ports, commit }: Dependencies) =>
  async (ref: string, gateway: string): Promise<void> => {
    const [mail, copies] = await Promise.all([ports.mailByRef(ref), ports.mailCopies(ref)])
    if (!mail?.item || !concerns(gateway, mail, copies))
      throw new Refusal('not-found', 'There is no message under this reference that you hold.')
    const held = copies.filter(({ gone }) => gone === null)
    if (!held.some((copy) => copy.gateway === gateway)) return
    const last = held.every((copy) => copy.gateway === gateway)
    await commit(mail.item, (now) => (last ? vanish(now, { at: ports.now(), by: gateway }) : []), {
      mailGone: { ref, gateway },
    })
  }
