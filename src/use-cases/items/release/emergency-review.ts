import { emergencyReview as decide, type EmergencyReview, incidentOf } from '../../../core/acts/emergency.ts'
import type { Item } from '../../../core/item/state.ts'
import { SYSTEM } from '../../../core/office-snapshot.ts'
import type { SideWrites } from '../../common/journal.ts'
import { openedBy } from '../../common/opened-files.ts'
import type { Dependencies } from '../../dependencies.ts'
import { prepareRow } from '../../registers/prepare-row.ts'

/** A refusal adds an incident in the same batch. */
export const emergencyReview = (deps: Dependencies) => {
  const { ports, commit } = deps
  const prepare = prepareRow(deps)
  return (id: string, command: Omit<EmergencyReview, 'at' | 'served' | 'due'>) =>
    commit(
      id,
      async (now, snapshot) => {
        const opened = await openedBy(ports, id, now, command.by)
        return decide(now, snapshot, { ...command, ...opened, at: ports.now() })
      },
      { sideWrites: (after) => incident(id, after) },
    )

  async function incident(id: string, { emergency, incidents }: Item): Promise<SideWrites> {
    const row = incidents.at(-1)
    if (emergency?.outcome !== 'not-ratified' || !row) return {}
    const values = incidentOf(id, emergency.at, ports.now())
    return { also: await prepare('incidents', { row, values }, SYSTEM, id) }
  }
}
