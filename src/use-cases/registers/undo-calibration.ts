import { mayCalibrate, toUndo, withdrawn } from '../../core/calibration/plan.ts'
import { rowsOf } from '../../core/register/office.ts'
import type { Dependencies } from '../dependencies.ts'
import { inOneBatch } from './calibrate.ts'

/** Ends its rows that nobody changed since. Refusals: `not-yours`, `not-found`, `already-done`. */
export const undoCalibration =
  ({ ports, rows }: Pick<Dependencies, 'ports' | 'rows'>) =>
  async (id: string, by: string): Promise<void> => {
    const { snapshot, registers, today } = await rows.contextFor(by)
    mayCalibrate(snapshot, by, today)
    const { figures = [], contacts = [] } = toUndo(snapshot.office.calibrations ?? [], id)
    const values = rowsOf(registers, 'calibrations').find((row) => row.id === id)!.values
    const ended = (register: string, ids: readonly string[]) =>
      rowsOf(registers, register)
        .filter((row) => ids.includes(row.id))
        .flatMap((row) => withdrawn(row, today) ?? [])
    const all = {
      calibrations: [{ row: id, values: { ...values, undone: ports.now() } }],
      'public-figures': ended('public-figures', figures),
      contacts: ended('contacts', contacts),
    }
    await ports.append(await inOneBatch(rows, all, { registers, how: 'changed', by }))
  }
