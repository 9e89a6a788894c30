import { drawnAgain } from './expected.ts'
import { layersOf } from './layers.ts'
import { findCandidates } from './search.ts'
import type { Template } from './template.ts'

/** Pixels to the unit at which the mark is drawn to be seen as the first looks see it. */
const DRAWN = 96
/** Marks of few edges are no less like themselves than this where they are seen at all. */
const MIN_SELF_SIMILARITY = 0.5

const known = new WeakMap<Template, number>()

/**
 * How like itself a mark at least is at the second look when it is drawn at other sizes and turns: what a picture shows is measured by it.
 * It is looked for as in any picture, so ask before a picture's own layers are made.
 */
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
