import { openMail } from '../../core/mail/opened.ts'
import { retryOnConflict } from '../common/retry-on-conflict.ts'
import type { Dependencies } from '../dependencies.ts'
import { type ItemSnapshot, readFor } from '../items/read-for.ts'

const TRIES = 5

/**
 * The item for someone who is shown its content; `known` if the caller has read it for them. Of a held email it is on
 * record before anything is given out: where that cannot be written, nothing is shown.
 */
export const readContentFor = (deps: Dependencies) => {
  const { ports, commit } = deps
  const readItem = readFor(deps)
  return async (id: string, by: string, known?: ItemSnapshot): Promise<ItemSnapshot> => {
    const read = known ?? (await readItem(id, by))
    const { item, entries, at } = read
    if (openMail(item, entries, { at, by }).length === 0) return read
    // The gateway, the clock or another reader may write at the same moment.
    await retryOnConflict(TRIES, () =>
      commit(id, (now, _snapshot, past) => openMail(now, past, { at: ports.now(), by })),
    )
    return read
  }
}
