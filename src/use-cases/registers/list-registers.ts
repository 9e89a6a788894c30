import { REGISTERS } from '../../core/register/all.ts'
import { liveOn, type Register } from '../../core/register/describe.ts'
import { mayOpen } from '../../core/register/may.ts'
import * as plans from '../../core/register/plan.ts'
import type { Dependencies } from '../dependencies.ts'

export const listRegisters =
  ({ rows }: Dependencies) =>
  async (by: string): Promise<{ register: Register; rows: number }[]> => {
    const { registers, roles, today } = await rows.contextFor(by)
    return REGISTERS.filter((register) => mayOpen(register, roles)).map((register) => ({
      register,
      rows: plans.visible(registers, register, by, roles).filter((row) => liveOn(row, today)).length,
    }))
  }
