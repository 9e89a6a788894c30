import { registerOf } from '../../core/register/all.ts'
import type { Row } from '../../core/register/describe.ts'
import * as plans from '../../core/register/plan.ts'
import type { Dependencies } from '../dependencies.ts'

/** Refusal: `not-found`, also where it may not be seen. */
export const readRow =
  ({ rows }: Dependencies) =>
  async (id: string, row: string, by: string): Promise<Row> => {
    const { registers, roles } = await rows.contextFor(by)
    return plans.seen(registers, registerOf(id), row, by, roles)
  }
