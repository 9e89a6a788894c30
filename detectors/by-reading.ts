import type { Reading } from './contract.ts'

/** Made once for each reading, because several rules ask for it. */
export function byReading<Made extends object>(make: (reading: Reading) => Made): (reading: Reading) => Made {
  const kept = new WeakMap<Reading, Made>()
  return (reading) => {
    const before = kept.get(reading)
    if (before) return before
    const made = make(reading)
    kept.set(reading, made)
    return made
  }
}
