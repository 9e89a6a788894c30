import { approverRolesOf } from '../../core/authority.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Item } from '../../core/item/state.ts'
import { isOpenToJudge, sampledSince } from '../../core/mail/declare.ts'
import { judgedBy } from '../../core/summary.ts'
import type { ItemQuery, ItemRow } from '../../ports.ts'
import { everyItem } from '../common/every-item.ts'
import type { Dependencies } from '../dependencies.ts'

export type SampledDeclaration = { readonly row: ItemRow; readonly declaration: NonNullable<Item['declaration']> }

const PAGE = 100

export const listDeclarations = ({ ports, read }: Dependencies) => {
  return async (by: string, limit: number): Promise<readonly SampledDeclaration[]> => {
    const snapshot = await ports.officeSnapshot()
    const at = ports.now()
    const roles = approverRolesOf(snapshot, by, dayOf(at))
    const judges = (['data-protection-officer', 'chief-executive'] as const).filter((one) => roles.includes(one))
    const isOpen = (item: Item) => !item.declaration?.judged && isOpenToJudge(item, snapshot, by, at)
    const lists = await Promise.all(
      judges.map((judge) => listFor({ holder: judgedBy(judge), changedSince: sampledSince(at) }, isOpen, limit)),
    )
    return lists.flat().slice(0, limit)
  }

  /** The query leaves most of those out whose time has passed. */
  async function listFor(
    query: Pick<ItemQuery, 'holder' | 'changedSince'>,
    isOpen: (item: Item) => boolean,
    limit: number,
  ) {
    const found: SampledDeclaration[] = []
    for await (const row of everyItem(ports, { ...query, erased: false }, PAGE)) {
      const item = await read(row.item)
      if (item.declaration && isOpen(item)) found.push({ row, declaration: item.declaration })
      if (found.length >= limit) break
    }
    return found
  }
}
