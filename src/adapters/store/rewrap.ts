import type { ContentKeys } from './content-keys.ts'
import { type Database, statement } from './sql.ts'

export type Rewrapping = {
  /** Returns the number checked. Call until it returns 0. */
  rewrap(limit: number): Promise<number>
}

const AT_ONCE = 24

/** Wraps keys again; content is not sealed again. */
export function rewrapping({ database, keys }: { database: Database; keys: ContentKeys }): Rewrapping {
  let waiting: string[] | undefined
  let done = !keys.changed

  return {
    async rewrap(limit) {
      if (done) return 0
      waiting ??= [...(await keys.list())].sort()
      const some = waiting.splice(0, Math.min(limit, AT_ONCE))
      if (some.length === 0) {
        done = (await earlierOf(keys)) === 0
        waiting = undefined
        return 0
      }
      await wrapped(some)
      return some.length
    },
  }

  /** A key without a row is being made or destroyed at this moment: the next pass checks it again. */
  async function wrapped(names: readonly string[]): Promise<void> {
    const before = await namedAmong(names)
    const changed: string[] = []
    for (const name of names) {
      if (!before.has(name) || !(await keys.isOld(name).catch(() => false))) continue
      await keys.save(name, await keys.bytesOf(name))
      changed.push(name)
    }
    const after = await namedAmong(changed)
    // Destroyed in between, so the written key is removed again.
    for (const name of changed) if (!after.has(name)) await keys.remove(name)
  }

  async function namedAmong(names: readonly string[]): Promise<Set<string>> {
    if (names.length === 0) return new Set()
    const places = names.map(() => '?').join(', ')
    const tables = ['version', 'text', 'said', 'handIn', 'unfinished', 'observedKey']
    const rows = await database.all<{ key: string }>(
      statement(
        tables.map((table) => `select key from ${table} where key in (${places})`).join(' union '),
        ...tables.flatMap(() => names),
      ),
    )
    return new Set(rows.map(({ key }) => key))
  }
}

export async function earlierOf(keys: Pick<ContentKeys, 'changed' | 'list' | 'isOld'>): Promise<number> {
  if (!keys.changed) return 0
  let old = 0
  for (const name of await keys.list()) if (await keys.isOld(name).catch(() => false)) old++
  return old
}
