import { mayTake } from '../../../core/acts/publish.ts'
import { mustStand } from '../../../core/clock/lapses.ts'
import type { Draft } from '../../../core/draft.ts'
import type { Item } from '../../../core/item/state.ts'
import type { OfficeSnapshot } from '../../../core/office-snapshot.ts'
import type { Dependencies } from '../../dependencies.ts'

/** What a publisher may take: approved content as it is kept, and the certificate that belongs to it. */
export type Publication = { readonly id: string; readonly item: Item; readonly draft: Draft }

/** Refuses what may not go out at this moment. */
export const mayPublish =
  ({ ports, policy }: Dependencies) =>
  (item: Item, snapshot: OfficeSnapshot): void => {
    const at = ports.now()
    mustStand(item, snapshot, at)
    mayTake(item, policy, at)
  }
