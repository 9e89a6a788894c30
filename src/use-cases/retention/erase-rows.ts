import { addDays } from '../../core/calendar.ts'
import { SYSTEM } from '../../core/office-snapshot.ts'
import { Conflict } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import { rowsOf } from '../../core/register/office.ts'
import type { RetentionLine } from '../../core/registers.ts'
import type { Dependencies } from '../dependencies.ts'

export function eraseRows({ ports, rows: store }: Dependencies) {
  return async function eraseEnded(lines: readonly RetentionLine[], today: string): Promise<number> {
    let erased = 0
    for (const { what, registers = [], days } of lines)
      if (what === 'rows') for (const id of registers) erased += await eraseIn(id, addDays(today, -days))
    return erased
  }

  async function eraseIn(id: string, endedBefore: string): Promise<number> {
    const ended = rowsOf(await ports.registers(), id).filter(
      ({ values }) => typeof values['until'] === 'string' && values['until'] < endedBefore,
    )
    for (const { id: row } of ended) {
      const planned = { how: 'erased', changes: [{ row, values: undefined }] } as const
      try {
        await ports.append(await store.writeOf(registerOf(id), await ports.registers(), planned, SYSTEM))
      } catch (fault) {
        // The next run finds the row again.
        if (!(fault instanceof Conflict)) throw fault
        return 0
      }
    }
    return ended.length
  }
}
