/** Bytes that all messages at once may take, so that many large ones cannot fill the memory. */
export type MemoryBudget = {
  /** False when there is no room for them. */
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
