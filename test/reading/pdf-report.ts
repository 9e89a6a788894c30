import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import PDFKit from 'pdfkit'
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

const FONTS = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')

/**
 * Pages of text in fonts that the file carries: the fourth has letters of another, of this size, the fifth a picture.
 * `lie` changes what the letters of a font stand for, in the order of their codes.
 */
export async function inOwnFonts(
  first = '',
  large = 11,
  lie = (letters: readonly string[]) => letters,
  pages = 5,
): Promise<Uint8Array> {
  const document = new PDFKit({ autoFirstPage: false, size: 'A4', compress: false })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.once('end', resolve))
  for (let number = 1; number <= pages; number++) {
    document.addPage().font(join(FONTS, 'LiberationSans-Regular.ttf')).fontSize(11)
    document.text(first)
    document.text('The panel met to discuss road safety near schools. '.repeat(20))
    if (number === 4) document.font(join(FONTS, 'LiberationSans-Bold.ttf')).fontSize(large).text('Letters of another')
    if (number === 5) document.image(await photo(), 60, 600, { width: 80 })
  }
  document.end()
  await ended
  const source = Buffer.concat(chunks).toString('latin1')
  const map = /(?<=\[<0000> )[^\]]+(?=\])/g
  return new Uint8Array(
    Buffer.from(
      source.replace(map, (letters) => lie(letters.split(' ')).join(' ')),
      'latin1',
    ),
  )
}
