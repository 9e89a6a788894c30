import { mustNotBeStopped } from '../../../core/stop.ts'
import type { Dependencies } from '../../dependencies.ts'
import { mayPublish, type Publication } from './may-publish.ts'

export const takePublication = (deps: Dependencies) => {
  const { ports, read } = deps
  const requirePublishable = mayPublish(deps)
  return async (id: string): Promise<Publication> => {
    const [item, snapshot] = await Promise.all([read(id), ports.officeSnapshot()])
    mustNotBeStopped(snapshot, id, item.version)
    return { id, item, draft: await requirePublishable(item, snapshot) }
  }
}
