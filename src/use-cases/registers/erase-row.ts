import { registerOf } from '../../core/register/all.ts'
import * as plans from '../../core/register/plan.ts'
import type { Dependencies } from '../dependencies.ts'

export const eraseRow =
  ({ ports, rows }: Dependencies) =>
  async (id: string, row: string, by: string): Promise<void> => {
    const register = registerOf(id)
    const versions = await ports.rowVersions(id, row)
    await rows.write(register, by, (now) => plans.erase(register, row, versions.length > 0, now))
  }
