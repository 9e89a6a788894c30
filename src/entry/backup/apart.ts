import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { BackupError } from './manifest.ts'

type Folders = {
  readonly data: string
  readonly keys: string
  readonly anchors: string
  readonly to: string
  readonly keysTo: string
}

/** Throws `BackupError` for a backup within what it copies, or copies of keys beside what they open. */
export function refuseNested({ data, keys, anchors, to, keysTo }: Folders): void {
  for (const [name, folder] of Object.entries({ '--to': to, '--keys-to': keysTo }))
    for (const copied of [data, keys, anchors])
      if (isReallyWithin(folder, copied))
        throw new BackupError(`${name} is inside ${copied}, which the backup copies. Name a folder elsewhere.`)
  if (isReallyWithin(to, keysTo) || isReallyWithin(keysTo, to))
    throw new BackupError('--to and --keys-to must lie apart: what was erased would open with the copies of its keys.')
}

const isReallyWithin = (folder: string, outer: string) => isWithin(realPlace(folder), realPlace(outer))

export function isWithin(folder: string, outer: string): boolean {
  const path = relative(outer, folder)
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`))
}

function realPlace(folder: string): string {
  const place = resolve(folder)
  if (existsSync(place)) return realpathSync(place)
  const outer = dirname(place)
  return outer === place ? place : join(realPlace(outer), basename(place))
}
