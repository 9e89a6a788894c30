import type { ExtractionSink } from '../reader.ts'
import { holdDrawing } from '../unshown.ts'
import { xmlText } from './part.ts'

const DRAWING_ML_POINT = /<(?:\w{1,20}:)?(?:pt|arcTo)\b/g
const PATHS = /\s(?:path|svg:d|draw:points)=["']([^"']{20,})["']/g
const TRACES = /<(?:\w{1,20}:)?trace\b[^>]{0,500}>([^<]+)</g
/** Where text flows around a picture: no program paints it. */
const CONTOURS = /<draw:contour-(?:polygon|path)\b[^<>]{0,1000000}>/g
const MARKERS = /<draw:marker\b[^<>]{0,100000}>/g
/** Ends of lines that a document usually has, and the points of the largest that programs offer. */
const [MOST_ENDS, LARGEST_END] = [4, 40] as const
/** A ring has two. */
const MOST_OUTLINES = 2
const ENHANCED = /<draw:enhanced-geometry\b([^>]{1,100000})>/g

/** Drawn point by point, shapes may be letters or a crest. Ready-made ones do not count, and a repeated one counts once. */
export function holdFreeforms(parts: readonly Uint8Array[], sink: ExtractionSink): void {
  const shapes = new Map<string, number>()
  for (const part of parts) {
    sink.budget.check()
    const source = withoutLineEnds(xmlText(part).replace(CONTOURS, ''))
    // Every second piece is between the two tags of one geometry.
    for (const [i, geometry] of source.split(/custGeom\b/).entries())
      if (i % 2 === 1) shapes.set(geometry, count(geometry, DRAWING_ML_POINT))
    for (const path of [...captured(source, PATHS), ...captured(source, TRACES), ...enhancedPaths(source)])
      shapes.set(path, points(path))
  }
  holdDrawing(
    [...shapes.values()].reduce((sum, points) => sum + points, 0),
    sink,
  )
}

/** Arrows and circles at the ends of lines are no drawing, unless they are many or large. */
function withoutLineEnds(source: string): string {
  const ends = source.match(MARKERS) ?? []
  const isUsual = ends.length <= MOST_ENDS && ends.every(isUsualEnd)
  return isUsual ? source.replace(MARKERS, '') : source
}

/** Letters would be several outlines in one. */
function isUsualEnd(end: string): boolean {
  const path = captured(end, PATHS).join(' ')
  return points(path) <= LARGEST_END && count(path, /m/gi) <= MOST_OUTLINES
}

/** Paths of custom shapes, without the ready-made ones. */
function enhancedPaths(source: string): string[] {
  return captured(source, ENHANCED).flatMap((attributes) => {
    const type = /\sdraw:type=["']([^"']{0,100})["']/.exec(attributes)?.[1] ?? ''
    const path = /\sdraw:enhanced-path=["']([^"']+)["']/.exec(attributes)?.[1]
    return path !== undefined && /^(?:|.*non-primitive)$/.test(type) ? [path] : []
  })
}

const captured = (source: string, pattern: RegExp): string[] =>
  Array.from(source.matchAll(pattern), ([, found]) => found!)
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
const points = (path: string): number => count(path, /-?\d*\.?\d+/g) / 2
