/** The same seed draws the same pictures everywhere. */
export type Chance = {
  (): number
  between(from: number, to: number): number
  whole(from: number, to: number): number
  pick<T>(from: readonly T[]): T
}

export function chance(seed: number): Chance {
  let state = (seed * 2_654_435_761 + 0x9e37_79b9) >>> 0
  const next = () => {
    state = (state + 0x6d2b_79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 5; i++) next()
  return Object.assign(next, {
    between: (from: number, to: number) => from + (to - from) * next(),
    whole: (from: number, to: number) => Math.floor(from + (to - from + 1) * next()),
    pick: <T>(from: readonly T[]) => from[Math.floor(next() * from.length)]!,
  })
}
