import { Refusal } from '../../core/refusal.ts'
import type { MailVerdict } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'
import { concerns } from './record-receipt.ts'

/** For a gateway that asked or holds a copy. Refusal: `not-found`. */
export const readAnswer =
  ({ ports }: Dependencies) =>
  async (ref: string, gateway: string): Promise<MailVerdict> => {
    const [mail, copies] = await Promise.all([ports.mailByRef(ref), ports.mailCopies(ref)])
    if (!mail || !concerns(gateway, mail, copies))
      throw new Refusal('not-found', 'You asked about no message with this reference.')
    return mail
  }
