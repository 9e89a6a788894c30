import { eraseNow } from '../../core/acts/retention.ts'
import type { Item } from '../../core/item/state.ts'
import type { Dependencies } from '../dependencies.ts'
import { eraseContent } from './erase-content.ts'

/** Not even a backup restores the content. */
export const erase = (deps: Dependencies) => {
  const commitErasure = eraseContent(deps)
  return async (id: string, command: { by: string; reason: string }): Promise<Item> => {
    const at = deps.ports.now()
    return commitErasure(id, at, (now, snapshot) => eraseNow(now, snapshot, { ...command, at }))
  }
}
