import { BlendMode, PDFDocument, rgb } from 'pdf-lib'
import type { PDFPageProxy } from 'pdfjs-dist'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { openPdf, pdfEngine } from '../../src/reading/pdf/engine.ts'
import { operatorsOf } from '../../src/reading/pdf/operators.ts'
import { paint } from '../../src/reading/pdf/paint.ts'
import { render } from '../../src/reading/pdf/render.ts'
import { pdf } from '../files/pdf-package.ts'

async function pageOf(pictures: number, bars = 1): Promise<PDFPageProxy> {
  const document = await PDFDocument.create()
  const photo = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#204080' } })
    .jpeg()
    .toBuffer()
  const sheet = document.addPage([595, 842])
  sheet.drawText('Report of the panel', { x: 60, y: 700 })
  for (let at = 0; at < bars; at++)
    sheet.drawRectangle({ x: 100 + at, y: 350, width: 90, height: 90, color: rgb(0.9, 0.2, 0.1) })
  const placed = { x: 60, y: 300, width: 320, height: 200, blendMode: BlendMode.Multiply }
  if (pictures > 0) sheet.drawImage(await document.embedJpg(photo), placed)
  return (await openPdf(await document.save())).getPage(1)
}

/** pdf.js numbers what it decodes. */
const decoded = (page: PDFPageProxy) => [...(page.objs as Iterable<[id: string, data: unknown]>)].map(([id]) => id)

describe('a page that is read and then drawn', () => {
  test('has its pictures decoded once', async () => {
    const page = await pageOf(1)
    await operatorsOf(page)
    expect(decoded(page)).toHaveLength(1)
    await render(page)
    await render(page)
    expect(decoded(page)).toHaveLength(1)
  })

  test.each([
    ['a picture that blends with what is below it', 1, 1],
    ['no picture', 0, 1],
    ['more operators than are drawn from again', 1, 500],
  ])('looks as one that is only drawn: %s', async (_, pictures, bars) => {
    const page = await pageOf(pictures, bars)
    await operatorsOf(page)
    const [read, drawn] = [await render(page), await render(await pageOf(pictures, bars))]
    expect(Buffer.compare(read!.raster.rgb, drawn!.raster.rgb)).toBe(0)
  })

  test('can be read again after it was let go', async () => {
    const page = await pageOf(1)
    await operatorsOf(page)
    page.cleanup()
    expect((await operatorsOf(page)).fnArray.length).toBeGreaterThan(0)
    expect((await render(page))?.raster.width).toBeGreaterThan(0)
  })
})

test('the pixels of a picture in the operators of a page are known', async () => {
  const picture = `BI /W 150 /H 40 /CS /RGB /BPC 8 /F /AHx ID ${'e'.repeat(150 * 40 * 6)}> EI`
  const page = await (await openPdf(pdf({ content: `q 22.5 0 0 6 100 500 cm ${picture} Q` }))).getPage(1)
  const { OPS } = await pdfEngine()
  const { pictures } = await paint(page, OPS, { isVisible: () => true })
  expect(pictures.map(({ dots }) => Math.round(dots ?? 0))).toEqual([480])
})
