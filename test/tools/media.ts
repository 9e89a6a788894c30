import { Document, ImageRun, Packer, Paragraph, TextRun } from 'docx'
import sharp from 'sharp'

/** Small pictures, films and documents for tests. */

/** A drawing of two plain areas. */
export async function png(): Promise<Buffer> {
  const square = Buffer.from('<svg width="60" height="40"><rect width="60" height="40" fill="#135"/></svg>')
  return sharp({ create: { width: 120, height: 80, channels: 3, background: '#fff' } })
    .composite([{ input: square, left: 20, top: 20 }])
    .png()
    .toBuffer()
}

/** A Word file with a sentence and a picture. */
export async function docx(picture: Buffer, text = 'The garden is open.'): Promise<Buffer> {
  const image = new ImageRun({ type: 'jpg', data: picture, transformation: { width: 160, height: 120 } })
  const children = [new Paragraph({ children: [new TextRun(text)] }), new Paragraph({ children: [image] })]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** The file header of a film, as a phone makes it. */
export const FILM = Buffer.from('\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x08moov', 'latin1')

/** The file header of a sound recording. */
export const SOUND = Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0]), Buffer.alloc(400)])
