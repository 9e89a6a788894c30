import type { Register } from '../../core/register/describe.ts'
import { type Content, type RegisterEntry, type RowVersion, saltedText, streamOf } from '../../core/register/entry.ts'
import type { Registers } from '../../core/register/office.ts'
import type { Change, Planned } from '../../core/register/plan.ts'
import type { Ports, Write } from '../../ports.ts'

/** So that an entry fits into one row. */
export const MAX_ROWS = 1000

/** Hashes go to the journal, the texts beside it. */
export function createRowWriter(ports: Ports) {
  return writeOf

  async function writeOf(
    register: Register,
    registers: Registers,
    { how, changes }: Planned,
    by: string,
    item?: string,
  ): Promise<Write> {
    const at = ports.now()
    const stream = streamOf(register.id)
    const after = registers.get(register.id)?.length ?? 0
    if (how === 'erased') {
      const { row } = changes[0]!
      return { stream, after, entries: [{ at, by, what: 'erased', row }], erase: { register: register.id, row } }
    }
    const entries: RegisterEntry[] = []
    const rows: RowVersion[] = []
    for (let start = 0; start < changes.length; start += MAX_ROWS) {
      const seq = after + entries.length + 1
      const written = await Promise.all(changes.slice(start, start + MAX_ROWS).map((change) => salted(change)))
      rows.push(...written.map(({ version }) => ({ ...version, register: register.id, seq })))
      const named = written.map(({ version, hash }) => ({ row: version.row, hash }))
      entries.push({ at, by, what: 'registered', how, rows: named, ...(item ? { item } : {}) })
    }
    return { stream, after, entries, rows }
  }

  async function salted({ row, values = {}, reason }: Change) {
    const content = JSON.stringify({ values, ...(reason ? { reason } : {}) } satisfies Content)
    const salt = ports.newId()
    return { version: { row, content, salt }, hash: await ports.digest(saltedText(salt, content)) }
  }
}
