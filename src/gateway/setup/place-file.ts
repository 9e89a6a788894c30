import { chmodSync, chownSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Account } from './account.ts'

type File = { readonly path: string; readonly content: string; readonly mode: number }

/**
 * Writes a file in one step, so that nobody meets half of it and a set-up that is stopped leaves none. Without an owner
 * it belongs to its writer. `only new`: throws where another set-up was faster.
 */
export function placeFile(
  { path, content, mode }: File,
  owner: Pick<Account, 'uid' | 'gid'> | undefined,
  how: 'only new' | 'replace' = 'replace',
): void {
  const aside = `${path}.${process.pid}.new`
  // The folder may belong to a user who left a link there, and root would follow it.
  rmSync(aside, { force: true })
  writeFileSync(aside, content, { mode: 0o600, flag: 'wx' })
  try {
    if (owner) chownSync(aside, owner.uid, owner.gid)
    chmodSync(aside, mode)
    if (how === 'replace') renameSync(aside, path)
    else linkSync(aside, path)
  } catch (fault) {
    throw (fault as NodeJS.ErrnoException).code === 'EEXIST' ? new Error(`${path} exists already.`) : fault
  } finally {
    rmSync(aside, { force: true })
  }
}
