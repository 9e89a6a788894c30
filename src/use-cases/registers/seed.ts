import { SYSTEM } from '../../core/office-snapshot.ts'
import { Conflict } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import { checkLists, seedsOf } from '../../core/register/office.ts'
import type { Office } from '../../core/registers.ts'
import type { Dependencies } from '../dependencies.ts'

/** Writes the rows of an office file to registers that have never been written to. */
export const seed =
  ({ ports, rows }: Dependencies) =>
  async (office: Office): Promise<void> => {
    const registers = await ports.registers()
    if (registers.size === 0) checkLists(office)
    for (const [id, seeds] of seedsOf(office)) {
      if (seeds.length === 0 || registers.has(id)) continue
      const changes = seeds.map(({ id: row = ports.newId(), values }) => ({ row, values }))
      try {
        await ports.append(await rows.writeOf(registerOf(id), registers, { how: 'seeded', changes }, SYSTEM))
      } catch (fault) {
        // Another process started at the same moment with the same file.
        if (!(fault instanceof Conflict)) throw fault
      }
    }
  }
