import { createHash } from 'node:crypto'
import { lookAtShapes } from './composition.ts'
import { emf } from './metafile/emf.ts'
import { nothing } from './metafile/found.ts'
import { wmf } from './metafile/wmf.ts'
import type { House, Reader } from './reader.ts'
import { oneOutline, readOutlines } from './strokes.ts'

/** So many strokes may spell letters or draw a crest. */
const MANY_SHAPES = 12
/** So many fields with curves may be a crest, which is drawn without the words that are text in it. */
const MANY_CURVES = 4
/** A drawing made of a thousand small pictures. */
const MOST_PICTURES = 20

/** Drawings of Windows: the text records are text, the bitmaps pictures, and the lines are drawn and looked at. */
export const readMetafile: Reader = async (file, house) => {
  const buffer = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length)
  const found = nothing()
  if (file.format === 'emf') emf(buffer, found, house)
  else wmf(buffer, found, house)
  house.part('text', 'attachment', found.texts.join('\n'), 'text of the drawing')
  house.part('comments', 'hidden', found.comments.join('\n'), 'comment in the drawing')
  const pictures = distinct(found.pictures)
  for (const [i, bytes] of pictures.slice(0, MOST_PICTURES).entries())
    await house.deeper(`picture${i + 1}`, { name: '', bytes, where: 'picture in the drawing' })
  await readOutlines(oneOutline(found.lines.filter((line) => line.length > 1)), house, 'lines', 'lines of the drawing')
  await lookAtShapes([found.canvas.shapes], house, 'drawn')
  await behind(file.bytes.subarray(found.end), house)
  if (found.shapes > MANY_SHAPES || (found.texts.length > 0 && found.canvas.curved > MANY_CURVES))
    house.unread('', 'Not all of this drawing could be drawn as it stands, so nobody has looked at it so.')
  if (found.unreadable || pictures.length > MOST_PICTURES)
    house.unread('', 'Not all pictures in this drawing could be looked at.')
}

/** A picture may be shown many times, and both by the records for old programs and by those for new ones. */
function distinct(pictures: readonly Uint8Array[]): Uint8Array[] {
  return [...new Map(pictures.map((one) => [createHash('sha256').update(one).digest('hex'), one])).values()]
}

async function behind(bytes: Uint8Array, house: House): Promise<void> {
  if (bytes.some((byte) => byte !== 0))
    await house.deeper('after', { name: '', bytes, as: 'slack', where: 'bytes after the drawing' })
}
