import { onceFor } from '../../by-reading.ts'
import { drawnAgain } from './expected.ts'
import { layersOf } from './layers.ts'
import { findCandidates } from './search.ts'
import type { Template } from './template.ts'

const DRAWN = 96
const MIN_SELF_SIMILARITY = 0.5

/** Measures pictures. Runs a search, so call it before a picture's layers. */
export const selfSimilarity = onceFor((template: Template): number => {
  const drawn = drawnAgain(template.subject, DRAWN).map(
    ({ picture }) => findCandidates(layersOf(picture), [template], 'grey')[0]?.[0]?.score ?? 0,
  )
  return Math.max(MIN_SELF_SIMILARITY, Math.min(...drawn))
})
