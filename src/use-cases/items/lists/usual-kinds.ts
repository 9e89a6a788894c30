import { KINDS } from '../../../core/draft.ts'
import type { Dependencies } from '../../dependencies.ts'

/** How many of the latest items count, and how many kinds are named. */
const LATEST = 50
const NAMED = 4

export const usualKinds =
  ({ ports }: Dependencies) =>
  async (by: string): Promise<readonly (typeof KINDS)[number][]> => {
    const rows = await ports.items({ author: by, limit: LATEST, offset: 0 })
    const times = KINDS.map((kind) => ({ kind, times: rows.filter((row) => row.kind === kind).length }))
    const used = times.filter(({ kind, times }) => times > 0 && kind !== 'email')
    return used
      .toSorted((a, b) => b.times - a.times)
      .slice(0, NAMED)
      .map(({ kind }) => kind)
  }
