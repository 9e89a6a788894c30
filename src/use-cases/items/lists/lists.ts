import type { Dependencies } from '../../dependencies.ts'
import { filterReadable } from './filter-readable.ts'
import { own } from './own.ts'
import { readable } from './readable.ts'
import { readableOrPublic } from './readable-or-public.ts'
import { sharedWith } from './shared-with.ts'
import { usualKinds } from './usual-kinds.ts'
import { waitingFor } from './waiting-for.ts'

export function createLists(deps: Dependencies) {
  return {
    filterReadable: filterReadable(deps),
    own: own(deps),
    readable: readable(deps),
    readableOrPublic: readableOrPublic(deps),
    sharedWith: sharedWith(deps),
    usualKinds: usualKinds(deps),
    waitingFor: waitingFor(deps),
  }
}
