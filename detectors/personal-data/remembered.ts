import type { Match, Reading } from '../contract.ts'

/** What a rule found in a reading, kept while the reading lives: the rule of joint risk asks the others again. */
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
