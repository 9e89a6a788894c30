import { dayOf } from '../../core/deadline.ts'
import { registerOf } from '../../core/register/all.ts'
import { type Due, dueOn } from '../../core/register/due.ts'
import { maySee } from '../../core/register/may.ts'
import { rowsOf } from '../../core/register/office.ts'
import type { Dependencies } from '../dependencies.ts'

export const listDue =
  ({ ports, rows }: Dependencies) =>
  async (by: string): Promise<Due[]> => {
    const { snapshot, registers, roles } = await rows.contextFor(by)
    const isVisible = (one: Due) => {
      const row = rowsOf(registers, one.register).find(({ id }) => id === one.row)
      return one.to.includes(by) || maySee(registerOf(one.register), row ?? { values: {} }, by, roles)
    }
    const day = dayOf(ports.now())
    return dueOn({ snapshot, registers, day }).filter(isVisible)
  }
