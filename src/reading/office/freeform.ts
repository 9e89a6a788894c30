import { holdUnlessLookedAt } from '../metafile/look-at-sketch.ts'
import type { Sketch } from '../metafile/sketch.ts'
import { loadCanvas } from '../pdf/render.ts'
import type { ExtractionSink } from '../reader.ts'
import { holdDrawing, MIN_POINTS } from '../unshown.ts'
import { themeIn } from './freeform/colours.ts'
import { gatherDrawingMl } from './freeform/drawing-ml.ts'
import { createOdfLooks } from './freeform/odf-looks.ts'
import { gatherOdf } from './freeform/opendocument.ts'
import { createSheets, type Drawn, inRows } from './freeform/sheets.ts'
import { gatherVml } from './freeform/vml.ts'
import { xmlText } from './part.ts'
import { walkXml } from './xml.ts'

/** More drawings take too long to look at. */
const MOST_SHEETS = 24

const MAY_DRAW =
  /custGeom\b|\s(?:path|v|points|[\w-]{1,30}:(?:d|points|enhanced-path))\s*=|[<:]trace\b|graphic-properties/

type Part = { readonly bytes: Uint8Array; readonly root: string }

/** Drawn point by point, shapes may be letters or a crest, so they are painted and looked at. Ready-made ones are not. */
export async function lookAtFreeforms(parts: readonly Part[], sink: ExtractionSink): Promise<void> {
  const drawn = await drawnIn(parts, sink)
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

async function drawnIn(parts: readonly Part[], { budget }: Pick<ExtractionSink, 'budget'>): Promise<Drawn> {
  const { sheets, drawn } = createSheets(await loadCanvas())
  const theme = themeIn(parts.find(({ root }) => root === 'a:theme')?.bytes, budget)
  const looks = createOdfLooks()
  for (const { bytes } of parts) {
    if (!MAY_DRAW.test(xmlText(bytes))) continue
    sheets.next()
    let isInk = false
    const vml = gatherVml(sheets)
    const ml = gatherDrawingMl(sheets, theme)
    const odf = gatherOdf(sheets, looks)
    walkXml(
      bytes,
      {
        open(name, attributes) {
          isInk = name.endsWith(':trace')
          for (const one of [ml, vml, odf]) one.open(name, attributes)
        },
        text(text) {
          if (isInk) sheets.leave(text)
        },
        close(name) {
          isInk = false
          for (const one of [ml, vml, odf]) one.close(name)
        },
      },
      budget,
    )
    odf.finish()
  }
  return drawn()
}
