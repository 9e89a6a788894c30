import type { PDFDocumentProxy } from 'pdfjs-dist'
import { pictureOf } from '../picture/decode.ts'
import { reportWords } from '../picture/report-words.ts'
import type { ExtractionSink } from '../reader.ts'
import { MAX_PATTERNS } from './bounds.ts'
import { pdfEngine } from './engine.ts'
import { withoutText } from './mask.ts'
import { mayHoldWords } from './needs-drawing.ts'
import { paint } from './paint.ts'
import { render } from './render.ts'
import { runsOf } from './runs.ts'

/** For a person to view. Its text has been read before. */
export async function drawPage(document: PDFDocumentProxy, number: number, sink: ExtractionSink): Promise<void> {
  if (number < 1 || number > document.numPages) return
  const page = await document.getPage(number)
  const { OPS } = await pdfEngine()
  const painted = await paint(page, OPS, await document.getOptionalContentConfig())
  sink.budget.check()
  const sheet = painted.patterns > MAX_PATTERNS ? undefined : await render(page)
  if (!sheet) return sink.unread(`page${number}`, `Page ${number} could not be rendered.`)
  const visible = painted.glyphs.filter(({ hidden, char }) => hidden === undefined && char.trim() !== '')
  const runs = runsOf(visible, sheet.toPixels, sheet.raster)
  // A scan has its words in its picture, so their places are searched again.
  if (mayHoldWords({ painted, visible }))
    await reportWords(withoutText(sheet.raster, visible, sheet.toPixels), `page${number}`, undefined, sink, { runs })
  sink.picture(`page${number}`, { ...(await pictureOf(sheet, `page ${number}`)), runs })
}
