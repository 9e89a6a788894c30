import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { isMissing } from '../../adapters/files/durable.ts'

/** The moment when the backup began, in UTC, as a folder name that sorts by time. */
const NAME = /^\d{4}-\d\d-\d\dT\d{6}Z$/

export const MANIFEST = 'backup.json'

/** A changed manifest must read and write nowhere else. */
const isBelow = (path: string) => !(isAbsolute(path) || path.split('/').includes('..'))

const manifest = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  own: z.record(z.string().refine(isBelow), z.string()),
  files: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  keys: z.number().int(),
  entries: z.number().int(),
  chains: z.number().int(),
})

export type Manifest = z.infer<typeof manifest>

/** `message` says what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

export const nameAt = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(':', '')}Z`

export const momentOf = (name: string): number =>
  Date.parse(name.replace(/T(\d\d)(\d\d)(\d\d)Z/, (_, hour, minute, second) => `T${hour}:${minute}:${second}Z`))

export const unfinished = (name: string): string => `${name}${UNFINISHED}`
const UNFINISHED = '.unfinished'

export const namesIn = async (folder: string): Promise<string[]> =>
  (await foldersIn(folder)).filter((one) => NAME.test(one))

export async function unfinishedIn(folder: string): Promise<string[]> {
  const ended = (await foldersIn(folder)).filter((one) => one.endsWith(UNFINISHED))
  return ended.map((one) => one.slice(0, -UNFINISHED.length)).filter((name) => NAME.test(name))
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (fault) {
    if (isMissing(fault)) return []
    throw fault
  }
}

/** A backup without a manifest was never finished. */
export const isFinished = (folder: string, name: string): boolean => existsSync(join(folder, name, MANIFEST))

/** Throws `BackupError`. */
export function manifestOf(folder: string, name: string): Manifest {
  if (!(NAME.test(name) && isFinished(folder, name)))
    throw new BackupError(`${join(folder, name)} holds no finished backup.`)
  const read = manifest.safeParse(parsed(readFileSync(join(folder, name, MANIFEST), 'utf8')))
  if (!read.success) throw new BackupError(`${join(folder, name, MANIFEST)} is damaged.`)
  return read.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
