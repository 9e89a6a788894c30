import type { Draft } from '../../core/draft.ts'
import type { Missing } from '../../core/gates/gate.ts'
import type { Item } from '../../core/item/state.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { missingGates } from '../common/missing-gates.ts'
import type { Dependencies } from '../dependencies.ts'

type Known = { readonly item: Item; readonly snapshot: OfficeSnapshot; readonly draft?: Draft }

export const checkItemGates =
  ({ ports, read }: Dependencies) =>
  async (id: string, known?: Known): Promise<Missing[]> => {
    const { item, snapshot } = known ?? { item: await read(id), snapshot: await ports.officeSnapshot() }
    const { review, author: by } = item
    const draft = known?.draft ?? (await ports.open(item.version!))
    // What was attached after the submission counts too.
    const evidence = [...draft.evidence, ...item.evidence]
    return missingGates({ draft: { ...draft, evidence }, by: by!, snapshot, at: ports.now(), review })
  }
