import { registerOf } from '../../core/register/all.ts'
import { chosenIdFor } from '../../core/register/chosen-id.ts'
import type { Register } from '../../core/register/describe.ts'
import { rowsOf } from '../../core/register/office.ts'
import * as plans from '../../core/register/plan.ts'
import type { Dependencies } from '../dependencies.ts'

/** Every field must be given. Returns its id. */
export const saveRow =
  ({ ports, rows }: Dependencies) =>
  async (id: string, command: plans.Put): Promise<string> => {
    const register = registerOf(id)
    const chosen = command.chosen || (await madeId(register, command))
    const row = command.row ?? chosen ?? register.single ?? ports.newId()
    const asked = { ...command, ...(chosen ? { chosen } : {}) }
    await rows.write(register, command.by, (now) => plans.put(register, row, asked, now), command)
    return row

    async function madeId(register: Register, { row, given, by }: plans.Put): Promise<string | undefined> {
      if (row !== undefined || !register.chosen) return undefined
      const taken = new Set(rowsOf((await rows.contextFor(by)).registers, register.id).map((one) => one.id))
      return chosenIdFor(register, given, taken)
    }
  }
