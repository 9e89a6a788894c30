import { openMail } from '../../core/mail/opened.ts'
import { retryOnConflict } from '../common/retry-on-conflict.ts'
import type { Dependencies } from '../dependencies.ts'
import type { ItemSnapshot } from '../items/read-for.ts'

const TRIES = 5

/**
 * Puts on record that this person is shown a held email. Call it before anything of the email is given out: where it
 * cannot be written, nothing is shown.
 */
export const recordOpened =
  ({ ports, commit }: Dependencies) =>
  async ({ id, item, entries, at }: ItemSnapshot, by: string): Promise<void> => {
    if (openMail(item, entries, { at, by }).length === 0) return
    // The gateway, the clock or another reader may write at the same moment.
    await retryOnConflict(TRIES, () =>
      commit(id, (now, _snapshot, past) => openMail(now, past, { at: ports.now(), by })),
    )
  }
