import type { SKRSContext2D } from '@napi-rs/canvas'
import { around, type Box, corners, type Point } from '../../metafile/geometry.ts'
import { detect } from '../../ocr/detect.ts'
import { openNetworks } from '../../ocr/networks.ts'
import { readScene } from '../../ocr/scene.ts'
import { type Canvas, withoutAlpha } from '../../pdf/render.ts'
import type { Raster } from '../../picture/decode.ts'
import type { ExtractionSink } from '../../reader.ts'
import { holdDrawing, MIN_POINTS } from '../../unshown.ts'
import type { Pages, Stroke } from './pages.ts'

/** A word of three letters has more. */
export const FEWEST_STROKES = 6
/** Pages with more take too long to look at. */
const MOST_STROKES = 4_000
/** Of its long side: how far the next stroke of its letter begins, for a bar and for a block. */
const [GAP_OF_BAR, GAP_OF_BLOCK] = [0.25, 0.15] as const
const BAR = 3
/** Strokes of one letter are of like size; a box and a line to it are not. */
const [MOST_LONGER, MOST_LARGER] = [6, 8] as const
/** Of the longer of two strokes: how far the next letter begins. */
const NEXT_LETTER = 2
const MOST_CLUSTERS = 10
/** Pixels of a bar, a block, a line, the edge and the whole. */
const [BAR_PIXELS, BLOCK_PIXELS, LINE, MARGIN, LONGEST, DETECTED_AT] = [24, 10, 4, 24, 2_000, 400_000] as const
const FEWEST_LETTERS = 3
const SPARE_MS = 700

/** Bars and blocks that are close to others of their size may be strokes of letters. Boxes of a chart are further apart. */
export async function readSpelt(pages: Pages, canvas: Canvas | undefined, sink: ExtractionSink): Promise<void> {
  let at = 0
  for (const strokes of pages.values()) {
    at++
    if (strokes.length < FEWEST_STROKES) continue
    if (strokes.length > MOST_STROKES) return holdDrawing(MIN_POINTS, sink)
    const found = besideOthers(strokes, sink)
    if (found.length < FEWEST_STROKES) continue
    if (!canvas || !(await openNetworks())) return holdDrawing(MIN_POINTS, sink)
    const place = `shapes-of-page${at}`
    await sink.afterText(0, () => readClusters(clustersOf(found), place, canvas, sink))
  }
}

async function readClusters(
  clusters: readonly (readonly Stroke[])[],
  at: string,
  canvas: Canvas,
  sink: ExtractionSink,
): Promise<void> {
  const texts: string[] = []
  for (const cluster of clusters) {
    if (sink.budget.left() < SPARE_MS)
      return sink.outOfTime(at, 'Its shapes were not searched for words: there was no time.')
    const raster = drawnIn(cluster, canvas)
    const given = await detect(raster, DETECTED_AT)
    if (given.length === 0) continue
    const { text } = await readScene(raster, sink.budget, { given })
    if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= FEWEST_LETTERS) texts.push(text)
  }
  sink.part(at, 'picture-text', texts.join('\n'), 'words of shapes')
}

const sidesOf = ({ box: [left, top, right, bottom], wide }: Stroke): readonly [long: number, short: number] => {
  const [width, height] = [right - left, bottom - top]
  const long = Math.max(width, height, wide)
  return [long, Math.max(Math.min(width, height), wide, long / 10)]
}

function besideOthers(strokes: readonly Stroke[], { budget }: ExtractionSink): Stroke[] {
  const found = new Set<Stroke>()
  const sides = strokes.map(sidesOf)
  const reaches = sides.map((one) => one[0] * (isBar(one) ? GAP_OF_BAR : GAP_OF_BLOCK))
  for (const [i, one] of strokes.entries()) {
    budget.check()
    for (let j = i + 1; j < strokes.length; j++) {
      const [reach, other] = [Math.min(reaches[i]!, reaches[j]!), strokes[j]!]
      if (isFar(one.box, other.box, reach) || gapBetween(one.box, other.box) > reach) continue
      if (areOfOneLetter(sides[i]!, sides[j]!)) found.add(one).add(other)
    }
  }
  return [...found]
}

/** Most pairs are, and this is faster than to measure the gap. */
const isFar = (one: Box, other: Box, reach: number): boolean =>
  one[0] - other[2] > reach || other[0] - one[2] > reach || one[1] - other[3] > reach || other[1] - one[3] > reach

function areOfOneLetter(
  [long, short]: readonly [number, number],
  [otherLong, otherShort]: readonly [number, number],
): boolean {
  const [area, otherArea] = [long * short, otherLong * otherShort]
  return (
    Math.max(long, otherLong) <= Math.min(long, otherLong) * MOST_LONGER &&
    Math.max(area, otherArea) <= Math.min(area, otherArea) * MOST_LARGER
  )
}

const isBar = ([long, short]: readonly [number, number]): boolean => long >= short * BAR

const gapBetween = (one: Box, other: Box): number =>
  Math.hypot(Math.max(0, one[0] - other[2], other[0] - one[2]), Math.max(0, one[1] - other[3], other[1] - one[3]))

/** The largest apart, so that their letters are large enough, and all others together. */
function clustersOf(strokes: readonly Stroke[]): Stroke[][] {
  const open = new Set(strokes)
  const lengths = new Map(strokes.map((one) => [one, sidesOf(one)[0]]))
  const clusters: Stroke[][] = []
  for (const first of open) {
    open.delete(first)
    const cluster = [first]
    for (const one of cluster)
      for (const other of open) {
        const reach = Math.max(lengths.get(one)!, lengths.get(other)!) * NEXT_LETTER
        if (isFar(one.box, other.box, reach) || gapBetween(one.box, other.box) > reach) continue
        open.delete(other)
        cluster.push(other)
      }
    clusters.push(cluster)
  }
  clusters.sort((a, b) => b.length - a.length)
  const rest = clusters.splice(MOST_CLUSTERS).flat()
  return [...clusters, rest].filter((one) => one.length >= FEWEST_STROKES && hasExtent(boxOf(one)))
}

const boxOf = (strokes: readonly Stroke[]): Box => around(strokes.flatMap(({ box }) => corners(box)))

/** Nothing can be drawn of lines without a length on one point. */
const hasExtent = ([left, top, right, bottom]: Box): boolean => right > left || bottom > top

/** In black, because a colour may hide a letter from one reader only. */
function drawnIn(strokes: readonly Stroke[], { createCanvas }: Canvas): Raster {
  const [left, top, right, bottom] = boxOf(strokes)
  const lengths = strokes.map((one) => sidesOf(one)[0]).sort((a, b) => a - b)
  const bars = strokes.filter((one) => isBar(sidesOf(one))).length
  const pixels = bars * 2 >= strokes.length ? BAR_PIXELS : BLOCK_PIXELS
  const scale = Math.min(pixels / lengths[lengths.length >> 1]!, LONGEST / Math.max(right - left, bottom - top))
  const [width, height] = [right - left, bottom - top].map((side) => Math.ceil(side * scale) + 2 * MARGIN) as [
    number,
    number,
  ]
  const sheet = createCanvas(width, height)
  const context = sheet.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#000000'
  const placed = ([x, y]: Point): Point => [(x - left) * scale + MARGIN, (y - top) * scale + MARGIN]
  for (const stroke of strokes) {
    context.lineWidth = Math.max(LINE, stroke.wide * scale)
    drawStroke(stroke, placed, context)
  }
  return withoutAlpha(context.getImageData(0, 0, width, height))
}

function drawStroke(stroke: Stroke, placed: (point: Point) => Point, context: SKRSContext2D): void {
  context.beginPath()
  for (const line of stroke.lines)
    for (const [i, point] of line.entries()) {
      if (i === 0) context.moveTo(...placed(point))
      else context.lineTo(...placed(point))
    }
  if (isOpen(stroke) || (stroke.hollow && !isBar(sidesOf(stroke)))) context.stroke()
  else context.fill('evenodd')
}

const isOpen = ({ lines }: Stroke): boolean =>
  lines.every((line) => line[0]![0] !== line.at(-1)![0] || line[0]![1] !== line.at(-1)![1])
