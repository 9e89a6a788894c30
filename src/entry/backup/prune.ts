import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { filesBelow } from './folders.ts'
import { isFinished, manifestOf, momentOf, namesIn, unfinished, unfinishedIn } from './manifest.ts'

const DAY_MS = 86_400_000

export type Keeping = {
  readonly to: string
  readonly keysTo: string
  readonly keepDays: number
  /** What was erased opens with no copy of the keys after them. */
  readonly keepKeysDays: number
}

/**
 * The latest backup and its keys stay, however old, and nothing of the last day goes: another backup may be on its way. Returns the names of deleted
 * backups.
 */
export async function prune({ to, keysTo, keepDays, keepKeysDays }: Keeping, at: Date): Promise<string[]> {
  const names = await namesIn(to)
  const finished = names.filter((name) => isFinished(to, name))
  const latest = finished.at(-1)
  const isPast = (name: string, days: number) => name !== latest && momentOf(name) < at.getTime() - days * DAY_MS
  const gone = names.filter((name) => isPast(name, finished.includes(name) ? keepDays : 1))
  for (const name of gone) await rm(join(to, name), { recursive: true })
  for (const name of await namesIn(keysTo))
    if (isPast(name, keepKeysDays)) await rm(join(keysTo, name), { recursive: true })
  for (const name of await unfinishedIn(keysTo))
    if (isPast(name, 1)) await rm(join(keysTo, unfinished(name)), { recursive: true })
  const kept = finished.filter((name) => !gone.includes(name))
  const named = new Set(kept.flatMap((name) => manifestOf(to, name).files))
  for (const path of await filesBelow(join(to, 'files'))) {
    const file = join(to, 'files', path)
    if (!named.has(path.slice(3)) && (await stat(file)).mtimeMs < at.getTime() - DAY_MS) await rm(file)
  }
  return gone
}
