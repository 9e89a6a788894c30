import { READ_PIXELS } from '../picture/bounds.ts'
import { decode } from '../picture/decode.ts'
import { reportWords } from '../picture/report-words.ts'
import { look } from '../picture.ts'
import type { ExtractionSink } from '../reader.ts'
import { holdDrawing, MIN_POINTS } from '../unshown.ts'
import type { Found } from './found.ts'
import type { Box } from './geometry.ts'
import type { Sketch } from './sketch.ts'
import { outlinesIn, pointsIn, unseenIn } from './sketch-detail.ts'
import { placesOfTiny } from './sketch-groups.ts'
import { svgOf } from './sketch-svg.ts'

/** Ovals and boxes may spell letters or draw a crest. */
const MIN_SHAPES = 12
/** Space for more points than are drawn holds something else. */
const CLAIMED = 2
/** Bytes of memory for each point, roughly. */
const BYTES = 40

/** A drawing that cannot be painted whole, or with details too small to be read, is held. */
export async function lookAtSketch({ sketch, plus, points, shapes }: Found, sink: ExtractionSink): Promise<void> {
  const sketches = [sketch, plus].filter(({ painted, incomplete }) => painted.length > 0 || incomplete)
  const drawn = sketches.reduce((sum, one) => sum + one.points, 0)
  // One record may draw hundreds of areas.
  const many = shapes >= MIN_SHAPES ? Number.POSITIVE_INFINITY : Math.max(points, drawn)
  if (many < MIN_POINTS) return
  const legible = points > CLAIMED * drawn ? [] : sketches.flatMap(legibleOf)
  if (legible.length === 0 || legible.length < sketches.length) return holdDrawing(many, sink)
  for (const [i, one] of legible.entries())
    await sink.afterText(one.points * BYTES, () => lookAtPainted(one, i === 0 ? '' : 'newer', sink))
}

/** For a drawing whose points are all painted. */
export async function holdUnlessLookedAt(sketch: Sketch, at: string, sink: ExtractionSink): Promise<void> {
  const [legible] = legibleOf(sketch)
  if (!legible) return holdDrawing(Math.max(MIN_POINTS, sketch.points), sink)
  await sink.afterText(sketch.points * BYTES, async () => {
    await lookAtPainted(legible, at, sink)
    await lookAtOutlines(legible, at, sink)
  })
}

/** Letters that are only outlined are read where they are filled. */
async function lookAtOutlines({ painted }: Legible, at: string, sink: ExtractionSink): Promise<void> {
  const outlines = outlinesIn(painted)
  if (pointsIn(outlines.flatMap(({ lines }) => lines)) < MIN_POINTS) return
  const { raster } = await decode(Buffer.from(svgOf(outlines, { inBlack: true })), 0, READ_PIXELS)
  await reportWords(raster, `${at}/outlines`, 'outlines in the drawing', sink)
}

type Legible = Pick<Sketch, 'painted' | 'points'> & { readonly places: readonly Box[] }

function legibleOf({ painted, points, incomplete }: Sketch): Legible[] {
  const places = incomplete ? undefined : placesOfTiny(painted)
  return places ? [{ painted, points, places }] : []
}

async function lookAtPainted({ painted, places }: Legible, at: string, sink: ExtractionSink): Promise<void> {
  await look(await decode(Buffer.from(svgOf(painted)), 0, READ_PIXELS), at, undefined, sink)
  for (const [i, part] of places.entries()) {
    const { raster } = await decode(Buffer.from(svgOf(painted, { part })), 0, READ_PIXELS)
    await reportWords(raster, [at, `detail${i + 1}`].filter(Boolean).join('/'), 'small letters in the drawing', sink)
  }
  const unseen = unseenIn(painted)
  if (pointsIn(unseen.flatMap(({ lines }) => lines)) < MIN_POINTS) return
  const frame = await decode(Buffer.from(svgOf(unseen, { inBlack: true })), 0, READ_PIXELS)
  await look(frame, at === '' ? 'unseen' : `${at}/unseen`, 'shapes that the drawing hides', sink)
}
