import { mayTake } from '../../../core/acts/publish.ts'
import { mustStand } from '../../../core/clock/lapses.ts'
import type { Draft } from '../../../core/draft.ts'
import type { Item } from '../../../core/item/state.ts'
import type { OfficeSnapshot } from '../../../core/office-snapshot.ts'
import { mustBePermitted } from '../../common/permitted.ts'
import type { Dependencies } from '../../dependencies.ts'

export type Publication = { readonly id: string; readonly item: Item; readonly draft: Draft }

/** Throws unless the item may be released now. */
export const mayPublish =
  ({ ports }: Dependencies) =>
  async (item: Item, snapshot: OfficeSnapshot): Promise<Draft> => {
    const at = ports.now()
    mustStand(item, snapshot, at)
    const draft = await mustBePermitted(ports, item, snapshot)
    mayTake(item, snapshot.pack, at)
    return draft ?? ports.open(item.version!)
  }
