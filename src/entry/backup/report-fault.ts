import { Usage } from '../usage.ts'
import { BackupError } from './manifest.ts'

/** Prints why a command failed, and sets the exit code: 2 for wrong usage, 1 for the rest. `state`: what is in place then. */
export function reportFault(fault: unknown, usage: string, state: string): void {
  const { message } = fault as Error
  const isUsage = fault instanceof Usage
  const isOurs = isUsage || fault instanceof BackupError
  const says = isOurs ? message : `It failed, and ${state}. The system says: ${message}`
  process.exitCode = isUsage ? 2 : 1
  process.stderr.write(isUsage ? `${says}\n\n${usage}\n` : `${says}\n`)
}
