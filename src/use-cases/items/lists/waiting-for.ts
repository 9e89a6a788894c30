import { approverRolesOf, mayDecide } from '../../../core/authority.ts'
import { dayOf } from '../../../core/deadline.ts'
import type { ItemRow } from '../../../ports.ts'
import type { Dependencies } from '../../dependencies.ts'
import { readRows } from './read-rows.ts'

export const waitingFor = (deps: Dependencies) => {
  const { ports } = deps
  const { openOf } = readRows(deps)
  return async (by: string, limit: number): Promise<readonly ItemRow[]> => {
    const snapshot = await ports.officeSnapshot()
    const day = dayOf(ports.now())
    const approvers = approverRolesOf(snapshot, by, day).map((role) => (role === 'manager' ? `person:${by}` : role))
    const rows = await Promise.all(approvers.map((holder) => ports.items({ holder, limit })))
    return openOf(rows.flat(), (item) => mayDecide(snapshot, item, by, day))
  }
}
