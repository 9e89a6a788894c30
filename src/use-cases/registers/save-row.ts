import { registerOf } from '../../core/register/all.ts'
import * as plans from '../../core/register/plan.ts'
import type { Dependencies } from '../dependencies.ts'

/** Adds a row, or changes it; every field is given. Gives its id. */
export const saveRow =
  ({ ports, rows }: Dependencies) =>
  async (id: string, command: plans.Put): Promise<string> => {
    const register = registerOf(id)
    const row = command.row ?? command.chosen ?? register.single ?? ports.newId()
    await rows.write(register, command.by, (now) => plans.put(register, row, command, now), command)
    return row
  }
