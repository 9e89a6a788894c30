import { statfsSync } from 'node:fs'

/** Less than this on a disk is reported before it is full. */
export const LOW_BYTES = 1_000_000_000

/** What may still be written on the disk of a folder. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
