import { isAsked } from '../../core/acts/open.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Served } from '../../core/opening.ts'
import type { Dependencies } from '../dependencies.ts'

/** The bytes of a file or a picture leave for somebody who may be asked to decide. Nobody else's reading is recorded. */
export const recordServed =
  ({ ports, read }: Dependencies) =>
  async (id: string, by: string, { part, how, version }: Served & { version?: string }): Promise<void> => {
    const [item, snapshot] = await Promise.all([read(id), ports.officeSnapshot()])
    const at = ports.now()
    // A newer version may have come while this one was on its way.
    const of = version ?? item.version
    if (of && isAsked(snapshot, item, by, dayOf(at)))
      await ports.keepServed({ item: id, version: of, by, at, part, how })
  }
