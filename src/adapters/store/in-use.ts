import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from './sqlite.ts'

/** A database that holds nothing: its lock says whether a service uses the folder. */
const LOCK = 'in-use.lock'

/**
 * The operating system gives the lock up with the process, however it ends. Several services may use a folder. False while somebody changes its data
 * back.
 */
export function useFolder(folder: string): boolean {
  // The read takes the shared lock, and the open transaction keeps it.
  return locked(folder, 'begin; select count(*) from sqlite_master')
}

/** Returns false while a service uses the folder. */
export function takeFolder(folder: string): boolean {
  return locked(folder, 'begin exclusive')
}

function locked(folder: string, how: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const connection = connect(join(folder, LOCK), { timeout: 0 })
  try {
    connection.exec(how)
    return true
  } catch (fault) {
    connection.close()
    if ((fault as { code?: string }).code === 'SQLITE_BUSY') return false
    throw fault
  }
}
