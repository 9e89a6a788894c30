import {
  type Accepted,
  calibrationValues,
  contactValues,
  figureValues,
  mayCalibrate,
} from '../../core/calibration/plan.ts'
import { Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import type { Registers } from '../../core/register/office.ts'
import type { Change, Planned } from '../../core/register/plan.ts'
import type { Write } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'
import type { RowStore } from './row-store.ts'

/** With the people and contacts it registers, all or nothing. Returns its id. Refusals: `not-yours`, `bad-input`. */
export const calibrate =
  ({ ports, rows }: Pick<Dependencies, 'ports' | 'rows'>) =>
  async (accepted: Accepted, by: string): Promise<string> => {
    const { snapshot, registers, today } = await rows.contextFor(by)
    mayCalibrate(snapshot, by, today)
    if (!accepted.thresholds && accepted.people.length + accepted.contacts.length === 0)
      throw new Refusal('bad-input', 'Nothing was accepted.')
    const named = (values: Change['values']): Change => ({ row: ports.newId(), values })
    const figures = accepted.people.map((one) => named(figureValues(one, today)))
    const contacts = accepted.contacts.map((one) => named(contactValues(one, today)))
    const made = { at: ports.now(), by }
    const ids = (changes: readonly Change[]) => changes.map(({ row }) => row)
    const values = calibrationValues(accepted, made, { figures: ids(figures), contacts: ids(contacts) })
    const row = ports.newId()
    const all = { calibrations: [{ row, values }], 'public-figures': figures, contacts }
    await ports.append(await inOneBatch(rows, all, { registers, how: 'added', by }))
    return row
  }

type Made = Pick<Planned, 'how'> & { readonly registers: Registers; readonly by: string }

/** Each write carries the next. */
export async function inOneBatch(
  rows: Pick<RowStore, 'writeOf'>,
  all: Readonly<Record<string, readonly Change[]>>,
  { registers, how, by }: Made,
): Promise<Write> {
  const changed = Object.entries(all).filter(([, changes]) => changes.length > 0)
  const writes = await Promise.all(
    changed.map(([register, changes]) => rows.writeOf(registerOf(register), registers, { how, changes }, by)),
  )
  return writes.reduceRight((also, write) => ({ ...write, also }))
}
