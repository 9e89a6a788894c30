import { isAsked } from '../../core/acts/open.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Served } from '../../core/opening.ts'
import type { Dependencies } from '../dependencies.ts'

export const recordServed =
  ({ ports, read }: Dependencies) =>
  async (id: string, by: string, { part, how, version }: Served & { version?: string }): Promise<void> => {
    const [item, snapshot] = await Promise.all([read(id), ports.officeSnapshot()])
    const at = ports.now()
    // A newer one may have been submitted.
    const of = version ?? item.version
    if (of && isAsked(snapshot, item, by, dayOf(at)))
      await ports.keepServed({ item: id, version: of, by, at, part, how })
  }
