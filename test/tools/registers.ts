import { Conflict } from '../../src/core/refusal.ts'
import { type RegisterEntry, type RowVersion, streamOf } from '../../src/core/register/entry.ts'
import { type Registers, seedsOf } from '../../src/core/register/office.ts'
import type { Office } from '../../src/core/registers.ts'
import type { Write } from '../../src/ports.ts'

/** The registers in memory, started from an office file. */
export function memoryRegisters(office: Office) {
  const streams = new Map<string, RegisterEntry[]>()
  const versions: RowVersion[] = []
  let ids = 0
  for (const [register, seeds] of seedsOf(office)) {
    if (seeds.length === 0) continue
    const rows = seeds.map(({ id = `S${++ids}`, values }) => ({ row: id, content: JSON.stringify({ values }) }))
    versions.push(...rows.map((row) => ({ ...row, register, seq: 1, salt: '' })))
    const entry = { what: 'registered', how: 'seeded', rows: rows.map(({ row }) => ({ row, hash: '' })) } as const
    streams.set(streamOf(register), [{ at: '2026-01-01T00:00:00.000Z', by: 'system', ...entry }])
  }

  return {
    registers: async (): Promise<Registers> =>
      new Map(
        [...streams].map(([stream, entries]) => {
          const register = stream.slice(streamOf('').length)
          const last = new Map(
            versions.filter((version) => version.register === register).map((version) => [version.row, version]),
          )
          const rows = [...last.values()].flatMap(({ row, seq, content }) =>
            content === null ? [] : [{ id: row, seq, values: JSON.parse(content).values }],
          )
          return [register, { length: entries.length, rows }]
        }),
      ),
    rowVersions: async (register: string, row: string) =>
      versions.filter((version) => version.register === register && version.row === row),
    read: (stream: string) => streams.get(stream) ?? [],
    append({ stream, after, entries, rows, erase, also }: Write) {
      const past = streams.get(stream) ?? []
      if (past.length !== after) throw new Conflict('Another person changed this first. Look again.')
      if (also) this.append(also)
      streams.set(stream, [...past, ...(entries as readonly RegisterEntry[])])
      versions.push(...(rows ?? []))
      for (const [index, version] of versions.entries())
        if (version.register === erase?.register && version.row === erase.row)
          versions[index] = { ...version, content: null, salt: null }
    },
  }
}
