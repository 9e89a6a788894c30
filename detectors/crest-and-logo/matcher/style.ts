import type { Picture } from '../../contract.ts'
import { recoloured } from './colour.ts'
import type { Sighting } from './find-emblems.ts'
import { bendOf } from './pose.ts'
import { templateOf } from './template.ts'

/** More than this and the eye sees that a mark was pulled out of shape. */
const STRETCHED = 1.08
/** A tilted print is no stretched mark. */
const TILTED = 0.08

const COLOURS = {
  'other colours': 'in other colours than its own',
  'no colour': 'without its colours',
  inverted: 'inverted',
}

/** How the office's own mark is used against its own style. */
export function faults(seen: Sighting, picture: Picture): string[] {
  const { emblem, pose } = seen
  if (emblem.kind === 'expired') return ['used in an expired version']
  if (emblem.kind !== 'office') return []
  const found: string[] = []
  if (seen.stretch > STRETCHED && bendOf(pose) < TILTED)
    found.push(`stretched by ${Math.round((seen.stretch - 1) * 100)} %`)
  const colours = seen.faint ? undefined : recoloured(picture, pose, templateOf(emblem.reference))
  if (colours) found.push(`shown ${COLOURS[colours]}`)
  return found
}
