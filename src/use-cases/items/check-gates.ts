import type { Draft } from '../../core/draft.ts'
import type { Missing } from '../../core/gates/gate.ts'
import type { Review } from '../../core/review.ts'
import { missingGates } from '../common/missing-gates.ts'
import type { Dependencies } from '../dependencies.ts'

export const checkGates =
  ({ ports }: Dependencies) =>
  async (draft: Draft, by: string, review?: Review): Promise<Missing[]> => {
    const snapshot = await ports.officeSnapshot()
    return missingGates({ draft, by, snapshot, at: ports.now(), review })
  }
