import { confirm } from '../../../core/acts/release.ts'
import type { Item } from '../../../core/item/state.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { Dependencies } from '../../dependencies.ts'
import { mayPublish } from './may-publish.ts'
import { proveContent } from './prove-content.ts'

/** `version`: the one it took; another does not count as published. */
export const confirmPublication = (deps: Dependencies) => {
  const { ports, commit } = deps
  const prove = proveContent(deps)
  const requirePublishable = mayPublish(deps)
  return async (id: string, command: { by: string; version: string; address: string }): Promise<Item> => {
    await prove(id)
    return commit(id, async (now, snapshot) => {
      if (now.version !== command.version)
        throw new Refusal('stale-version', 'That version is no longer the approved one. Take it down, and ask again.')
      const { by, address } = command
      if (now.progress !== 'released') await requirePublishable(now, snapshot)
      return confirm(now, { at: ports.now(), by, receipt: `Published by ${by}`, address })
    })
  }
}
