import type { Picture } from '../../contract.ts'
import { recoloured } from './colour.ts'
import type { Sighting } from './find-emblems.ts'
import { bendOf } from './pose.ts'
import { templateOf } from './template.ts'

const STRETCHED = 1.08
const TILTED = 0.08

const COLOURS = {
  'other colours': 'in other colours than its own',
  'no colour': 'without its colours',
  inverted: 'inverted',
}

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
