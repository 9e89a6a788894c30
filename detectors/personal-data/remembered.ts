import { byReading } from '../by-reading.ts'
import type { Match, Reading } from '../contract.ts'

/** Cached, because rules ask other rules again. */
export const remembered = (find: (reading: Reading) => Iterable<Match>): ((reading: Reading) => readonly Match[]) =>
  byReading((reading) => [...find(reading)])
