/** Clears everything beyond `maxEntries`. `make` must not return undefined. */
export function memoize<Made>(maxEntries: number, make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>()
  return (key) => {
    const before = made.get(key)
    if (before !== undefined) return before
    const one = make(key)
    if (made.size >= maxEntries) made.clear()
    made.set(key, one)
    return one
  }
}
