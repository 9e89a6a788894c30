import { mayRead } from '../../../core/authority.ts'
import type { OfficeSnapshot } from '../../../core/office-snapshot.ts'
import type { ItemRow } from '../../../ports.ts'
import type { Dependencies } from '../../dependencies.ts'
import { readRows } from './read-rows.ts'

export const filterReadable = (deps: Dependencies) => {
  const { openOf } = readRows(deps)
  return async (snapshot: OfficeSnapshot, by: string, rows: readonly ItemRow[]): Promise<readonly ItemRow[]> => {
    const at = deps.ports.now()
    return openOf(rows, (item) => mayRead(snapshot, item, by, at))
  }
}
