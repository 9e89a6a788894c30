import { Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import * as plans from '../../core/register/plan.ts'
import type { Dependencies } from '../dependencies.ts'

/** Holding starts with the next message. Refusals: `not-found`, `not-yours`, `already-done`. */
export const endObserving =
  ({ ports, rows }: Dependencies) =>
  async (row: string, by: string): Promise<void> => {
    const register = registerOf('observe-only')
    await rows.write(register, by, (now) => {
      const { values } = plans.seen(now.registers, register, row, by, now.roles)
      if (values['stopped'] !== undefined) throw new Refusal('already-done', 'This period was ended already.')
      return plans.put(register, row, { row, by, given: { ...values, stopped: ports.now() } }, now)
    })
  }
