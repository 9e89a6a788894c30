import { Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import { type Given as Proof, roleWarning } from '../../core/register/identity.ts'
import { rowsOf } from '../../core/register/office.ts'
import * as plans from '../../core/register/plan.ts'
import type { Given } from '../../core/register/read.ts'
import type { Dependencies } from '../dependencies.ts'
import { MAX_ROWS } from './row-writer.ts'

type Import = { readonly records: readonly Given[]; readonly by: string; readonly apply: boolean } & Proof

/** Does it, all or nothing, when `apply` is set. Finds rows by `id` or unique fields. */
export const importRows =
  ({ ports, rows }: Dependencies) =>
  async (id: string, command: Import): Promise<plans.Line[]> => {
    const register = registerOf(id)
    const { by, records, apply } = command
    if (records.length > MAX_ROWS) throw new Refusal('too-large', `At most ${MAX_ROWS} lines at once.`)

    function planOf(now: plans.RegisterContext) {
      const taken = new Set(rowsOf(now.registers, register.id).map((row) => row.id))
      const context = { ...now, newId: ports.newId, taken }
      const planned = records.map((record, index) => {
        const plannedLine = plans.planLine(register, record, index + 2, context, by)
        if (plannedLine.line.does === 'add') taken.add(plannedLine.line.row!)
        return plannedLine
      })
      const lines = plans.twice(planned.map(({ line }) => line))
      const isWrong = lines.some(({ does }) => does === 'wrong')
      return { lines, changes: isWrong ? [] : planned.flatMap(({ change }) => change ?? []) }
    }

    /** Marks lines that give a role which does not work. */
    async function withWarnings(now: plans.RegisterContext): Promise<plans.Line[]> {
      const { lines, changes } = planOf(now)
      if (register.id !== 'people') return lines
      const grants = (await ports.grants?.()) ?? []
      const people = rowsOf(now.registers, register.id)
      return lines.map((line) => {
        const values = changes.find(({ row }) => row === line.row)?.values
        const warning = line.row && roleWarning(line.row, people, values, grants, now.terms)
        return warning ? { ...line, says: [...line.says, warning], warns: true } : line
      })
    }

    if (!apply) return withWarnings(await rows.contextFor(by))
    let applied: plans.Line[] = []
    const plan = (now: plans.RegisterContext): plans.Planned => {
      const { lines, changes } = planOf(now)
      applied = lines
      return { how: 'imported', changes }
    }
    await rows.write(register, by, plan, command)
    return applied
  }
