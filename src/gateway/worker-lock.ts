import { join } from 'node:path'
import Database from 'better-sqlite3'
import { pauseFor } from './pause.ts'

const LOOK_MS = 250

export type WorkerLock = { close(): void }

/**
 * Resolves once this process alone carries out orders; a new one waits for the old one to end. SQLite holds the lock of the file, and the system
 * frees it even when the process is killed.
 */
export async function workerLock(state: string, signal: AbortSignal): Promise<WorkerLock | undefined> {
  const database = new Database(join(state, 'worker.lock'), { timeout: 0 })
  try {
    while (!signal.aborted) {
      if (locks(database)) return { close: () => void database.close() }
      await pauseFor(LOOK_MS, signal)
    }
  } catch (fault) {
    database.close()
    throw fault
  }
  database.close()
  return undefined
}

function locks(database: Database.Database): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE')
    return true
  } catch (fault) {
    if (fault instanceof Database.SqliteError && fault.code.startsWith('SQLITE_BUSY')) return false
    throw fault
  }
}
