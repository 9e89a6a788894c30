import type { Item } from '../../core/item/state.ts'
import { judgeDeclaration as decide, declarationIncident, type Judgement } from '../../core/mail/declare.ts'
import { SYSTEM } from '../../core/office-snapshot.ts'
import type { SideWrites } from '../common/journal.ts'
import type { Dependencies } from '../dependencies.ts'
import { prepareRow } from '../registers/prepare-row.ts'

export const judgeDeclaration = (deps: Dependencies) => {
  const { ports, commit } = deps
  const prepare = prepareRow(deps)
  return (id: string, judgement: Omit<Judgement, 'at'>): Promise<Item> =>
    commit(id, (now, snapshot) => decide(now, snapshot, { ...judgement, at: ports.now() }), {
      sideWrites: (after) => incident(id, after),
    })

  async function incident(id: string, { declaration, incidents }: Item): Promise<SideWrites> {
    const row = incidents.at(-1)
    if (declaration?.judged?.outcome !== 'wrong' || !row) return {}
    const values = declarationIncident(id, declaration.at, ports.now())
    return { also: await prepare('incidents', { row, values }, SYSTEM, id) }
  }
}
