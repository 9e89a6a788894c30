import { registerOf } from '../../core/register/all.ts'
import * as plans from '../../core/register/plan.ts'
import type { Dependencies } from '../dependencies.ts'

export const endRow =
  ({ rows }: Dependencies) =>
  async (id: string, row: string, command: plans.End): Promise<void> => {
    const register = registerOf(id)
    await rows.write(register, command.by, (now) => plans.end(register, row, command, now))
  }
