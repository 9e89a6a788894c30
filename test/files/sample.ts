import type { FileCase } from './case.ts'

/** The first case of each format and every `every`th after it, so that `npm test` touches every format. */
export function sampleOf(cases: readonly FileCase[], every = Number.POSITIVE_INFINITY): FileCase[] {
  const seen = new Map<string, number>()
  return cases.filter(({ format }) => {
    const before = seen.get(format) ?? 0
    seen.set(format, before + 1)
    return before % every === 0
  })
}

/** The cases that a sample leaves out. */
export function restOf(cases: readonly FileCase[], sample: readonly FileCase[]): FileCase[] {
  const taken = new Set(sample)
  return cases.filter((one) => !taken.has(one))
}
