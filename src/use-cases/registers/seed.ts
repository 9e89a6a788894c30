import { dayOf } from '../../core/deadline.ts'
import { SYSTEM } from '../../core/office-snapshot.ts'
import { Conflict } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import { checkLength } from '../../core/register/check.ts'
import { checkLists, seedsOf } from '../../core/register/office.ts'
import type { Values } from '../../core/register/values.ts'
import type { Office } from '../../core/registers.ts'
import type { Dependencies } from '../dependencies.ts'

/** Writes only to registers that were never written to. */
export const seed =
  ({ ports, rows }: Dependencies) =>
  async (office: Office): Promise<void> => {
    const at = ports.now()
    /** One that ends too far ahead never begins. */
    const startable = (id: string, values: Values): Values =>
      id === 'observe-only' && checkLength(values, { register: registerOf(id), today: dayOf(at) }).length > 0
        ? { ...values, stopped: at }
        : values
    const registers = await ports.registers()
    if (registers.size === 0) checkLists(office)
    for (const [id, seeds] of seedsOf(office)) {
      if (seeds.length === 0 || registers.has(id)) continue
      const changes = seeds.map(({ id: row = ports.newId(), values }) => ({ row, values: startable(id, values) }))
      try {
        await ports.append(await rows.writeOf(registerOf(id), registers, { how: 'seeded', changes }, SYSTEM))
      } catch (fault) {
        // Another process started with the same file.
        if (!(fault instanceof Conflict)) throw fault
      }
    }
  }
