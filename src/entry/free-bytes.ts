import { statfsSync } from 'node:fs'

export const LOW_BYTES = 1_000_000_000

export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
