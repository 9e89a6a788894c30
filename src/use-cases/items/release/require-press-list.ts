import { pressList } from '../../../core/press.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { Dependencies } from '../../dependencies.ts'

/** Looked up before the act; refuses only after the act's own checks. */
export const requirePressList =
  ({ ports }: Dependencies) =>
  async (): Promise<() => void> => {
    const isEmpty = pressList(await ports.officeSnapshot()).length === 0
    return () => {
      if (!ports.deliver)
        throw new Refusal(
          'wrong-state',
          'Sending to the press list is not set up here. Publish it by hand and record where.',
        )
      if (isEmpty) throw new Refusal('wrong-state', 'There is no address on the media register to send it to.')
    }
  }
