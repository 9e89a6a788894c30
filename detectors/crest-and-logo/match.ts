import type { Match, Picture, Reading, Rule } from '../contract.ts'
import { examples } from './matcher/example.ts'
import { weigh } from './matcher/permission.ts'
import { type Sighting, sightings } from './matcher/sight.ts'
import { faults } from './matcher/style.ts'
import { tierOf } from './matcher/tier.ts'

export const crestAndLogoMatch: Rule = {
  id: 'crest-and-logo/match',
  title: 'Registered mark in a picture',
  paragraphs: ['18', '33'],
  advice: 'Use the mark only with the permission on the register, or take it out of the picture.',
  severity: 'sign-off',
  limits:
    'Marks smaller than about 40 pixels, less than half shown, under 90 pixels or 15 % strong behind text, or blurred beyond recognition may be missed or only be possible. A mark as dark or light as the photograph behind it, and thin letters on a busy one, are missed, and so are marks of fifty small shapes and more. A mark that differs in small charges alone may be taken for ours where it is small, blurred or in black and white, and so may one whose charge is drawn on no ground of its own. Marks drawn as shapes in Office files from before 2007 or in their old drawing language, or of ready-made shapes alone, are not looked for.',
  *find(reading: Reading): Iterable<Match> {
    if (reading.known.marks.length === 0) return
    for (const picture of reading.pictures)
      for (const seen of apart(sightings(picture, reading.known.marks))) yield* matches(seen, picture, reading)
  },
  examples,
}

function* matches(seen: Sighting, picture: Picture, { circumstances, known }: Reading): Iterable<Match> {
  const { mark, box, score } = seen
  if (mark.kind === 'look-alike') return
  const span = { part: picture.part, start: 0, end: 0 }
  const place = { span, box, confidence: 0.3 + 0.69 * score }
  const size = `about ${Math.round(seen.size)} pixels large`
  if (tierOf(score, mark.threshold) === 'possible') {
    yield {
      ...place,
      type: 'POSSIBLE_MARK',
      severity: 'note',
      because: `Something like the mark ${mark.id} (${mark.name}) is in this picture, ${size}; compare the two`,
    }
    return
  }
  const { why, ...weight } = weigh(mark, circumstances, known.office)
  yield {
    ...place,
    ...weight,
    type: 'MARK',
    because: `The mark ${mark.id} (${mark.name}) is in this picture, ${size}, and ${why}`,
  }
  const wrong = faults(seen, picture)
  if (wrong.length > 0)
    yield {
      ...place,
      type: 'MARK_STYLE',
      severity: 'note',
      because: `The mark ${mark.id} is ${wrong.join(' and ')}`,
    }
}

/** One sighting a place: the best, whichever mark it is. Where a registered look-alike fits better, it is the look-alike. */
function apart(all: readonly Sighting[]): Sighting[] {
  const kept: Sighting[] = []
  for (const seen of all) {
    if (tierOf(seen.score, seen.mark.threshold) === undefined) continue
    if (!kept.some((other) => overlap(other.box, seen.box) > 0.3)) kept.push(seen)
  }
  return kept
}

type Box = Sighting['box']

/** Shared area by the smaller area. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0])
  const down = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1])
  if (across <= 0 || down <= 0) return 0
  return (across * down) / Math.max(1e-9, Math.min(a[2] * a[3], b[2] * b[3]))
}
