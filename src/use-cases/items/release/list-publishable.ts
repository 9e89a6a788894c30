import type { PublishedOn } from '../../../core/acts/publish.ts'
import { refusedBy } from '../../../core/refusal.ts'
import { isStopped } from '../../../core/stop.ts'
import { everyItem } from '../../common/every-item.ts'
import type { Dependencies } from '../../dependencies.ts'
import { mayPublish, type Publication } from './may-publish.ts'

const PAGE = 200

export const listPublishable = (deps: Dependencies) => {
  const { ports, read } = deps
  const requirePublishable = mayPublish(deps)
  return async (channel: PublishedOn): Promise<readonly Publication[]> => {
    const found: Publication[] = []
    const snapshot = await ports.officeSnapshot()
    for await (const row of everyItem(ports, { progress: ['approved', 'scheduled'], mail: false }, PAGE)) {
      if (row.channel !== channel) continue
      const id = row.item
      const item = await read(id)
      if (isStopped(snapshot, id, item.version)) continue
      // One that is refused is left out.
      await refusedBy(async () => {
        found.push({ id, item, draft: await requirePublishable(item, snapshot) })
      })
    }
    return found
  }
}
