import type { Match, Picture, Reading, Rule } from '../contract.ts'
import { oneLine } from '../pattern.ts'
import { examples } from './matcher/example-emblems.ts'
import { findEmblems, type Sighting } from './matcher/find-emblems.ts'
import { permissionFor } from './matcher/permission.ts'
import { faults } from './matcher/style.ts'
import { tierOf } from './matcher/tier.ts'

export const match: Rule = {
  id: 'crest-and-logo/match',
  title: 'Registered emblem in a picture',
  paragraphs: ['18', '33'],
  advice: 'Take the emblem out of the picture, or record a permission to use it.',
  severity: 'sign-off',
  limits: oneLine`
    May miss, or report only as possible, emblems that are smaller than about 40 pixels, half hidden or badly blurred.
    The same goes for pale emblems of under 90 pixels behind text. Misses emblems as dark or light as the photograph
    behind them, thin letters on a busy photograph, and emblems of fifty or more small shapes. May confuse a similar
    emblem with ours if only a small part differs and it is small, blurred or black and white. Does not
    look for emblems drawn as shapes in Office files from before 2007, or made only of ready-made shapes.
  `,
  *find(reading: Reading): Iterable<Match> {
    if (reading.known.emblems.length === 0) return
    for (const picture of reading.pictures)
      for (const seen of onePerPlace(findEmblems(picture, reading.known.emblems)))
        yield* matches(seen, picture, reading)
  },
  examples,
}

function* matches(seen: Sighting, picture: Picture, { circumstances, known }: Reading): Iterable<Match> {
  const { emblem, box, score } = seen
  if (emblem.kind === 'look-alike') return
  const span = { part: picture.part, start: 0, end: 0 }
  const place = { span, box, confidence: 0.3 + 0.69 * score }
  const size = `about ${Math.round(seen.size)} pixels large`
  if (tierOf(score, emblem.threshold) === 'possible') {
    yield {
      ...place,
      type: 'POSSIBLE_MARK',
      severity: 'note',
      because: `May show the emblem ${emblem.id} (${emblem.name}): it is ${size}`,
      advice: 'Compare the two. If it is the emblem, a permission must be on the register.',
    }
    return
  }
  const { why, ...weight } = permissionFor(emblem, circumstances, known.office)
  const permitted = weight.severity === 'note' ? { advice: 'Nothing to do: it may be used here.' } : {}
  yield {
    ...place,
    ...weight,
    ...permitted,
    type: 'MARK',
    because: `Shows the emblem ${emblem.id} (${emblem.name}), and ${why}: it is ${size}`,
  }
  const wrong = faults(seen, picture)
  if (wrong.length > 0)
    yield {
      ...place,
      type: 'MARK_STYLE',
      severity: 'note',
      because: `The emblem ${emblem.id} is ${wrong.join(' and ')}`,
      advice: 'Use the current file of the emblem, in its own colours and proportions.',
    }
}

/** A registered look-alike wins where it fits better. */
function onePerPlace(all: readonly Sighting[]): Sighting[] {
  const kept: Sighting[] = []
  for (const seen of all) {
    if (tierOf(seen.score, seen.emblem.threshold) === undefined) continue
    if (!kept.some((other) => overlap(other.box, seen.box) > 0.3)) kept.push(seen)
  }
  return kept
}

type Box = Sighting['box']

function overlap(a: Box, b: Box): number {
  const across = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0])
  const down = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1])
  if (across <= 0 || down <= 0) return 0
  return (across * down) / Math.max(1e-9, Math.min(a[2] * a[3], b[2] * b[3]))
}
