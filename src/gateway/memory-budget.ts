/** Limits the bytes of all messages together, so that many large ones cannot fill the memory. */
export type MemoryBudget = {
  /** Returns false when there is no room. */
  take(bytes: number): boolean
  give(bytes: number): void
}

export function createMemoryBudget(most: number): MemoryBudget {
  let taken = 0
  return {
    take(bytes) {
      if (taken + bytes > most) return false
      taken += bytes
      return true
    },
    give(bytes) {
      taken -= bytes
    },
  }
}
