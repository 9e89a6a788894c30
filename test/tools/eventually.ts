/** Waits until `enough` is true; returns the last value. */
export async function eventually<T>(look: () => Promise<T>, enough: (found: T) => boolean, ms = 20_000): Promise<T> {
  const until = Date.now() + ms
  for (;;) {
    const found = await look()
    if (enough(found) || Date.now() > until) return found
    await new Promise((soon) => setTimeout(soon, 150))
  }
}
