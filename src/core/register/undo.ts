import { addDays } from '../calendar.ts'
import { Refusal } from '../refusal.ts'
import { reservedIn } from './check.ts'
import type { Register, Row } from './describe.ts'
import type { Content, RegisterEntry, RowVersion } from './entry.ts'
import { mayEdit } from './may.ts'
import { rowsOf } from './office.ts'
import { type Change, endedOn, type Planned, type RegisterContext } from './plan.ts'

export function importToUndo(entries: readonly RegisterEntry[]): number | undefined {
  const last = entries.at(-1)
  return last?.what === 'registered' && last.how === 'imported' ? entries.length : undefined
}

type Undo = {
  readonly entries: readonly RegisterEntry[]
  readonly seq: number
  readonly versions: readonly RowVersion[]
}

const WHY = 'The import was taken back.'

/** Rows that it added end the day before. Refusals: `not-yours`, `stale-version`. */
export function undoImport(register: Register, { entries, seq, versions }: Undo, now: RegisterContext): Planned {
  if (!mayEdit(register, now.roles)) throw new Refusal('not-yours', `You may not change ${register.one}.`)
  const current = rowsOf(now.registers, register.id)
  // Entries were read first, so a row may be newer.
  if (importToUndo(entries) !== seq || current.some((row) => row.seq > seq))
    throw new Refusal(
      'stale-version',
      'Something was changed on this register since the import. Change the rows one by one.',
    )
  const rows = current.filter((row) => row.seq === seq)
  const yesterday = addDays(now.today, -1)
  const changes = rows.map((row) => before(row) ?? { row: row.id, values: endedOn(row.values, yesterday), reason: WHY })
  const reserved = rows.flatMap((row, index) =>
    reservedIn(register, changes[index]!.values ?? {}, { before: row.values, roles: now.roles, terms: now.terms }),
  )
  if (reserved[0]) throw new Refusal('not-yours', `You may not take this import back. ${reserved[0]}`)
  return { how: 'undone', changes }

  function before(row: Row): Change | undefined {
    const earlier = versions.filter((version) => version.row === row.id && version.seq < seq)
    const last = earlier.toSorted((a, b) => a.seq - b.seq).at(-1)
    if (!last?.content) return undefined
    return { row: row.id, values: (JSON.parse(last.content) as Content).values, reason: WHY }
  }
}
