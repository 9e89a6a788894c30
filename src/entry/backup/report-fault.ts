import { reportFault } from '../usage.ts'
import { BackupError } from './manifest.ts'

export function reportBackupFault(fault: unknown, usage: string, state: string): void {
  const { message } = fault as Error
  reportFault(
    fault,
    usage,
    fault instanceof BackupError ? message : `It failed, and ${state}. The system says: ${message}`,
  )
}
