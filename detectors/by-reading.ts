import type { Match, Part, Reading } from './contract.ts'

/** Made once for each key, because it is asked for again. */
export function onceFor<Key extends object, Made extends object | number>(
  make: (key: Key) => Made,
): (key: Key) => Made {
  const kept = new WeakMap<Key, Made>()
  return (key) => {
    const before = kept.get(key)
    if (before !== undefined) return before
    const made = make(key)
    kept.set(key, made)
    return made
  }
}

export const byReading = <Made extends object>(make: (reading: Reading) => Made) => onceFor(make)
export const byPart = <Made extends object>(make: (part: Part) => Made) => onceFor(make)

/** Made once for each part of each reading. */
export function byPartOfReading<Made extends object>(
  make: (part: Part, reading: Reading) => Made,
): (part: Part, reading: Reading) => Made {
  const ofReading = byReading((reading) => onceFor((part: Part) => make(part, reading)))
  return (part, reading) => ofReading(reading)(part)
}

/** Cached, because rules ask other rules again. */
export const remembered = (find: (reading: Reading) => Iterable<Match>): ((reading: Reading) => readonly Match[]) =>
  byReading((reading) => [...find(reading)])
