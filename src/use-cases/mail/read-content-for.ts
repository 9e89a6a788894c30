import { openMail } from '../../core/mail/opened.ts'
import { retryOnConflict } from '../common/retry-on-conflict.ts'
import type { Dependencies } from '../dependencies.ts'
import { type ItemSnapshot, readFor } from '../items/read-for.ts'

const TRIES = 5

/** A held email's opening is recorded before anything is shown. `known`: read by the caller. */
export const readContentFor = (deps: Dependencies) => {
  const { ports, commit } = deps
  const readItem = readFor(deps)
  return async (id: string, by: string, known?: ItemSnapshot): Promise<ItemSnapshot> => {
    const read = known ?? (await readItem(id, by))
    const { item, entries, at } = read
    if (openMail(item, entries, { at, by }).length === 0) return read
    // Others may write at the same moment.
    await retryOnConflict(TRIES, () =>
      commit(id, (now, _snapshot, past) => openMail(now, past, { at: ports.now(), by })),
    )
    return read
  }
}
