import type { Service } from '../../src/use-cases/service.ts'

/** Approves the version that is shown now. `more` replaces fields of the decision. */
export async function approve({ items }: Service, id: string, by: string, more: object = {}) {
  const { version, shown } = await items.read(id)
  const decision = { by, version: version!, shown: shown!, outcome: 'approved' as const, acknowledged: [] }
  return items.decide(id, { ...decision, ...more })
}
