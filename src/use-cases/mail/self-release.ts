import type { Item } from '../../core/item/state.ts'
import { selfRelease as decide } from '../../core/mail/acts.ts'
import type { Dependencies } from '../dependencies.ts'

/** The sender takes responsibility alone, where the office's rules allow it. */
export const selfRelease =
  ({ ports, commit, certify }: Dependencies) =>
  async (id: string, by: string, reason: string): Promise<Item> => {
    const at = ports.now()
    return commit(id, (now, { office }, past) => certify(id, past, decide(now, office.mail, { at, by, reason })))
  }
