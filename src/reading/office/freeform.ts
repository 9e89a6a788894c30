import { holdUnlessLookedAt } from '../metafile/look-at-sketch.ts'
import type { Sketch } from '../metafile/sketch.ts'
import { type Canvas, loadCanvas } from '../pdf/render.ts'
import type { ExtractionSink } from '../reader.ts'
import { holdDrawing, MIN_POINTS } from '../unshown.ts'
import { type Theme, themeIn } from './freeform/colours.ts'
import { gatherDrawingMl } from './freeform/drawing-ml.ts'
import { createOdfLooks } from './freeform/odf-looks.ts'
import { gatherOdf } from './freeform/opendocument.ts'
import { createSheets, type Drawn, inRows } from './freeform/sheets.ts'
import { FEWEST_STROKES, readSpelt } from './freeform/spelt-by-shapes.ts'
import { gatherVml } from './freeform/vml.ts'
import { createWordPlaces } from './freeform/word-places.ts'
import { xmlText } from './part.ts'
import { walkXml } from './xml.ts'

/** More drawings take too long to look at. */
const MOST_SHEETS = 24

const MAY_DRAW =
  /custGeom\b|\s(?:path|v|points|[\w-]{1,30}:(?:d|points|enhanced-path))\s*=|[<:]trace\b|graphic-properties/

const READY = /prstGeom\b|<\w+:(?:rect|roundrect|oval|line|circle|ellipse|connector)\b/g

function mayDraw(bytes: Uint8Array): boolean {
  const text = xmlText(bytes)
  return MAY_DRAW.test(text) || (text.match(READY)?.length ?? 0) >= FEWEST_STROKES
}

type Part = { readonly bytes: Uint8Array; readonly root: string }

/**
 * Drawn point by point, shapes may be letters or a crest, so they are painted and looked at. Ready-made ones are, where they may be strokes of letters.
 */
export async function lookAtFreeforms(parts: readonly Part[], sink: ExtractionSink): Promise<void> {
  const canvas = await loadCanvas()
  const drawn = await drawnIn(parts, canvas, sink)
  await readSpelt(drawn.pages, canvas, sink)
  const { points, left } = drawn
  if (points + left < MIN_POINTS) return
  const drawings = drawingsOf(drawn)
  if (left >= MIN_POINTS || drawings.length > MOST_SHEETS) return holdDrawing(points + left, sink)
  for (const [i, one] of drawings.entries()) await holdUnlessLookedAt(one, `shapes${i + 1}`, sink)
}

function drawingsOf({ sheets, fresh }: Drawn): Sketch[] {
  const large = sheets.filter((one) => one.incomplete || (one.points >= MIN_POINTS && fresh.has(one)))
  return sheets.length > 1 ? [...large, ...inRows(sheets)] : large
}

async function drawnIn(
  parts: readonly Part[],
  canvas: Canvas | undefined,
  { budget }: Pick<ExtractionSink, 'budget'>,
): Promise<Drawn> {
  const { sheets, drawn } = createSheets(canvas)
  let theme: Theme | undefined
  const looks = createOdfLooks()
  for (const [i, { bytes }] of parts.entries()) {
    if (!mayDraw(bytes)) continue
    theme ??= themeIn(parts.find(({ root }) => root === 'a:theme')?.bytes, budget)
    const part = `part${i}`
    sheets.next()
    sheets.at(part)
    const words = createWordPlaces()
    let isInk = false
    const vml = gatherVml(sheets, words, part)
    const ml = gatherDrawingMl(sheets, theme, words, part)
    const odf = gatherOdf(sheets, looks, part)
    walkXml(
      bytes,
      {
        open(name, attributes) {
          isInk = name.endsWith(':trace')
          for (const one of [words, ml, vml, odf]) one.open(name, attributes)
        },
        text(text) {
          if (isInk) sheets.leave(text)
          ml.text(text)
        },
        close(name) {
          isInk = false
          for (const one of [words, ml, vml, odf]) one.close(name)
        },
      },
      budget,
    )
    odf.finish()
  }
  return drawn()
}
