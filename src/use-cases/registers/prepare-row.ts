import { registerOf } from '../../core/register/all.ts'
import type * as plans from '../../core/register/plan.ts'
import type { Write } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'

/** Plans the write, which the act on an item carries out. */
export const prepareRow =
  ({ ports, rows }: Dependencies) =>
  async (id: string, change: plans.Change, by: string, item: string): Promise<Write> => {
    const registers = await ports.registers()
    return rows.writeOf(registerOf(id), registers, { how: 'applied', changes: [change] }, by, item)
  }
