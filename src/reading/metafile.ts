import { createHash } from 'node:crypto'
import { emf } from './metafile/emf.ts'
import { nothing } from './metafile/found.ts'
import { inSeenOrder } from './metafile/letters.ts'
import { lookAtSketch } from './metafile/look-at-sketch.ts'
import { svm } from './metafile/svm.ts'
import { wmf } from './metafile/wmf.ts'
import type { ExtractionSink, Reader } from './reader.ts'

/** Icons of a diagram, each with its mask. */
const MAX_PICTURES = 120

/** Bytes of a block. */
const LONGEST_FILLER = 512

const ONLY_GLYPHS = 'Some letters of this drawing are only numbers of a font. Export it as PDF or PNG.'

/** Lines and shapes are painted and looked at, except where a program drew them of an object that is read. */
export const readMetafile: Reader = async (file, sink) => {
  const buffer = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length)
  const found = nothing()
  if (file.format === 'emf') emf(buffer, found, sink)
  else if (file.format !== 'wmf') svm(buffer, found, sink)
  else wmf(buffer, found, sink)
  const seen = inSeenOrder(found.letters)
  if (seen !== '') found.texts.push(seen)
  sink.part('text', 'attachment', found.texts.join('\n'), 'text of the drawing')
  sink.part('comments', 'hidden', found.comments.join('\n'), 'comment in the drawing')
  const pictures = distinct(found.pictures)
  for (const [i, bytes] of pictures.slice(0, MAX_PICTURES).entries())
    await sink.deeper(`picture${i + 1}`, { name: '', bytes, where: 'picture in the drawing' })
  await behind(file.bytes.subarray(found.end), sink)
  if (found.glyphs) sink.unread('', ONLY_GLYPHS)
  if (file.format !== 'object-drawing') await lookAtSketch(found, sink)
  if (found.unreadable || pictures.length > MAX_PICTURES)
    sink.unread('', 'Not all pictures in this drawing could be checked.')
}

function distinct(pictures: readonly Uint8Array[]): Uint8Array[] {
  return [...new Map(pictures.map((one) => [createHash('sha256').update(one).digest('hex'), one])).values()]
}

async function behind(bytes: Uint8Array, sink: ExtractionSink): Promise<void> {
  const isFiller = bytes.length <= LONGEST_FILLER && bytes.every((byte) => byte === 0 || byte === 0xff)
  if (!isFiller && bytes.some((byte) => byte !== 0))
    await sink.deeper('after', { name: '', bytes, as: 'slack', where: 'bytes after the drawing' })
}
