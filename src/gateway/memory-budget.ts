export type MemoryBudget = {
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
