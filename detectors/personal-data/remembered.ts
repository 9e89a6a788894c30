import type { Match, Reading } from '../contract.ts'

/** Cached, because the joint-risk rule asks the other rules again. */
export function remembered(find: (reading: Reading) => Iterable<Match>): (reading: Reading) => readonly Match[] {
  const kept = new WeakMap<Reading, readonly Match[]>()
  return (reading) => {
    const before = kept.get(reading)
    if (before) return before
    const matches = [...find(reading)]
    kept.set(reading, matches)
    return matches
  }
}
