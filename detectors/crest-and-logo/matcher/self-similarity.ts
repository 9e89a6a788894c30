import { drawnAgain } from './expected.ts'
import { layersOf } from './layers.ts'
import { findCandidates } from './search.ts'
import type { Template } from './template.ts'

const DRAWN = 96
const MIN_SELF_SIMILARITY = 0.5

const known = new WeakMap<Template, number>()

/** Measures pictures. Runs a search, so call it before a picture's layers. */
export function selfSimilarity(template: Template): number {
  const before = known.get(template)
  if (before !== undefined) return before
  const drawn = drawnAgain(template.subject, DRAWN).map(
    ({ picture }) => findCandidates(layersOf(picture), [template], 'grey')[0]?.[0]?.score ?? 0,
  )
  const like = Math.max(MIN_SELF_SIMILARITY, Math.min(...drawn))
  known.set(template, like)
  return like
}
