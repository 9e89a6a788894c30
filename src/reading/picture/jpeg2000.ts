import { pictureOn } from '../pdf/embedded.ts'
import { openPdf } from '../pdf/engine.ts'
import { Unreadable } from '../reader.ts'
import { READ_PIXELS } from './bounds.ts'
import { type Frame, shrink } from './decode.ts'
import { shapeOf } from './jpeg2000-boxes.ts'

/** A picture of 15 megapixels took 650 MB of memory: the decoder keeps twelve bytes for a pixel. */
const MAX_JPEG2000_PIXELS = 16_000_000
const NOT_OPENED = 'The picture could not be opened: it is damaged. Send it as PNG or JPEG.'

/** pdf.js has a decoder for JPEG 2000. */
export async function jpeg2000Frame(bytes: Uint8Array): Promise<Frame> {
  const shape = shapeOf(bytes)
  if (!shape || shape.width * shape.height === 0) throw new Unreadable(NOT_OPENED)
  const { width, height, grey } = shape
  if (width * height > MAX_JPEG2000_PIXELS) throw new Unreadable('The picture is too large to open safely.')
  const document = await openPdf(inPdf(bytes, width, height, grey)).catch(() => undefined)
  if (!document) throw new Unreadable(NOT_OPENED)
  try {
    const raster = await pictureOn(await document.getPage(1))
    if (!raster) throw new Unreadable(NOT_OPENED)
    return { raster: await shrink(raster, READ_PIXELS), original: { width, height } }
  } finally {
    await document.loadingTask.destroy()
  }
}

function inPdf(bytes: Uint8Array, width: number, height: number, grey: boolean): Uint8Array {
  const space = `/ColorSpace /${grey ? 'DeviceGray' : 'DeviceRGB'} /BitsPerComponent 8`
  const size = `/Width ${width} /Height ${height}`
  const paint = `q ${width} 0 0 ${height} 0 0 cm /P Do Q`
  const objects: (readonly [string, Uint8Array?])[] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
    ],
    [`<< /Length ${paint.length} >>`, Buffer.from(paint)],
    [`<< /Type /XObject /Subtype /Image ${size} ${space} /Filter /JPXDecode /Length ${bytes.length} >>`, bytes],
  ]
  const pieces: Uint8Array[] = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let at = pieces[0]!.length
  const add = (piece: Uint8Array) => {
    pieces.push(piece)
    at += piece.length
  }
  for (const [index, [dictionary, stream]] of objects.entries()) {
    places.push(at)
    add(Buffer.from(`${index + 1} 0 obj\n${dictionary}\n`))
    if (stream) for (const piece of [Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]) add(piece)
    add(Buffer.from('endobj\n'))
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  add(
    Buffer.from(`xref\n0 6\n0000000000 65535 f \n${table}trailer << /Root 1 0 R /Size 6 >>\nstartxref\n${at}\n%%EOF\n`),
  )
  return Buffer.concat(pieces)
}
