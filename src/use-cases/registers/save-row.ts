import { registerOf } from '../../core/register/all.ts'
import * as plans from '../../core/register/plan.ts'
import type { Dependencies } from '../dependencies.ts'

/** Adds or changes a row; every field must be given. Returns its id. */
export const saveRow =
  ({ ports, rows }: Dependencies) =>
  async (id: string, command: plans.Put): Promise<string> => {
    const register = registerOf(id)
    const row = command.row ?? command.chosen ?? register.single ?? ports.newId()
    await rows.write(register, command.by, (now) => plans.put(register, row, command, now), command)
    return row
  }
