import { PDFDocument, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'
import { readHere } from '../../src/reading/read.ts'

const photo = () =>
  sharp({ create: { width: 320, height: 200, channels: 3, background: '#204080' } })
    .jpeg()
    .toBuffer()

/** With a generous limit, because these tests are about what is read, not speed. */
export const readUnhurried = (bytes: Uint8Array) =>
  readHere({ name: 'statement.pdf', type: '', bytes }, 'attachment:1', () => {}, 60_000)

/** Pages of text; from page `pictureFrom` on they have a picture, from page `another` on a second one. */
export async function report(pages: number, pictureFrom = Number.POSITIVE_INFINITY, another = pictureFrom) {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const picture = pictureFrom < another && (await document.embedJpg(await photo()))
  const negative = async () =>
    sharp(await photo())
      .negate()
      .png()
      .toBuffer()
  const second = another <= pages && (await document.embedPng(await negative()))
  for (let number = 1; number <= pages; number++) {
    const sheet = document.addPage([595, 842])
    for (let line = 0; line < 30; line++)
      sheet.drawText(`The panel met to discuss road safety near schools, item ${line}.`, {
        x: 60,
        y: 760 - line * 20,
        size: 11,
        font,
      })
    const shown = number >= another ? second : number >= pictureFrom && picture
    if (shown) sheet.drawImage(shown, { x: 60, y: 60, width: 80, height: 50 })
  }
  return document.save()
}
