import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { FILLER, type FileCase, twins } from './case.ts'
import { chunk } from './png-chunk.ts'
import { wordless } from './raster.ts'

/* Places in pictures outside their pixels. */

const png = () => wordless().png().toBuffer()
const jpeg = () => wordless().jpeg().toBuffer()

const withChunk = async (name: string, data: Buffer) => {
  const bytes = await png()
  return Buffer.concat([bytes.subarray(0, 33), chunk(name, data), bytes.subarray(33)])
}
const withSegment = async (kind: number, data: Buffer) => {
  const bytes = await jpeg()
  const head = Buffer.from([0xff, kind, (data.length + 2) >> 8, (data.length + 2) & 255])
  return Buffer.concat([bytes.subarray(0, 2), head, data, bytes.subarray(2)])
}
/** One text tag in the first directory of an EXIF block. */
const exif = (tag: number, data: Buffer, type = 2) => {
  const head = Buffer.from('49492a0008000000', 'hex')
  const folder = Buffer.alloc(18)
  folder.writeUInt16LE(1, 0)
  folder.writeUInt16LE(tag, 2)
  folder.writeUInt16LE(type, 4)
  folder.writeUInt32LE(data.length, 6)
  folder.writeUInt32LE(26, 10)
  return Buffer.concat([Buffer.from('Exif\0\0'), head, folder, data])
}
const at = (format: string, place: string, make: (x: string) => Promise<Uint8Array> | Uint8Array) =>
  twins(format, place, `poster.${format}`, make)

/** A bitmap of four pixels, with gaps that most programs ignore. */
function bmp(more: { gap?: string; after?: string }): Buffer {
  const gap = Buffer.from(more.gap ?? '')
  const head = Buffer.alloc(54)
  head.write('BM', 0, 'latin1')
  head.writeUInt32LE(54 + gap.length + 16, 2)
  head.writeUInt32LE(54 + gap.length, 10)
  head.writeUInt32LE(40, 14)
  head.writeInt32LE(2, 18)
  head.writeInt32LE(2, 22)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(24, 28)
  return Buffer.concat([head, gap, Buffer.alloc(16, 255), Buffer.from(more.after ?? '')])
}

export const PICTURES_BESIDE: readonly FileCase[] = [
  at('png', 'chunk of a program', (x) => withChunk('prVt', Buffer.from(`note ${x}`.slice(5)))),
  at('png', 'name of the colour profile', (x) =>
    withChunk('iCCP', Buffer.concat([Buffer.from(`${x}\0\0`), deflateSync(Buffer.alloc(128))])),
  ),
  at('png', 'text that is packed', (x) =>
    withChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(x))])),
  ),
  at('png', 'text in every language', (x) => withChunk('iTXt', Buffer.from(`Comment\0\0\0en\0\0${x}`))),
  at('jpeg', 'segment of a program', (x) => withSegment(0xe9, Buffer.from(x))),
  at('jpeg', 'segment where profiles stand', (x) => withSegment(0xe2, Buffer.from(`NOTE\0${x}`))),
  at('jpeg', 'segment of its first kind', (x) => withSegment(0xe0, Buffer.from(`JFXX\0\x13 ${x}`))),
  at('jpeg', 'maker of the camera', (x) => withSegment(0xe1, exif(0x010f, Buffer.from(`${x}\0`)))),
  at('jpeg', 'note of the maker', (x) => withSegment(0xe1, exif(0x927c, Buffer.from(`\0\0${x}\0\0`), 7))),
  at('jpeg', 'comment for Windows', (x) => withSegment(0xe1, exif(0x9c9c, Buffer.from(`${x}\0`, 'utf16le'), 1))),
  at('jpeg', 'comment of the user', (x) => withSegment(0xe1, exif(0x9286, Buffer.from(`ASCII\0\0\0${x}`), 7))),
  at('gif', 'extension of a program', async (x) => {
    const bytes = await wordless().gif().toBuffer()
    const block = Buffer.concat([
      Buffer.from([0x21, 0xff, 11]),
      Buffer.from('NOTEBOOK1.0'),
      Buffer.from([x.length]),
      Buffer.from(x),
      Buffer.from([0]),
    ])
    return Buffer.concat([bytes.subarray(0, -1), block, bytes.subarray(-1)])
  }),
  at('gif', 'behind the name of a loop', async (x) => {
    const bytes = await wordless().gif().toBuffer()
    const block = Buffer.concat([
      Buffer.from([0x21, 0xff, 11]),
      Buffer.from('NETSCAPE2.0'),
      Buffer.from([3, 1, 0, 0, x.length]),
      Buffer.from(x),
      Buffer.from([0]),
    ])
    return Buffer.concat([bytes.subarray(0, -1), block, bytes.subarray(-1)])
  }),
  at('bmp', 'between the head and the pixels', (x) => bmp({ gap: `\n${x}\n`.padEnd(24) })),
  at('bmp', 'behind the pixels', (x) => bmp({ after: `\n${FILLER}\n\n${x}\n` })),
  at('webp', 'chunk of a program', async (x) => {
    const bytes = Buffer.from(await wordless().webp().toBuffer())
    const data = Buffer.from(x.padEnd(12))
    const size = Buffer.alloc(4)
    size.writeUInt32LE(data.length)
    const out = Buffer.concat([bytes, Buffer.from('NOTE'), size, data])
    out.writeUInt32LE(out.length - 8, 4)
    return out
  }),
  at('tiff', 'behind the end', async (x) =>
    Buffer.concat([await wordless().tiff().toBuffer(), Buffer.from(`\n${FILLER}\n\n${x}\n`)]),
  ),
  at('avif', 'description', (x) =>
    sharp({ create: { width: 64, height: 64, channels: 3, background: '#fff' } })
      .withMetadata({ exif: { IFD0: { ImageDescription: x } } })
      .avif()
      .toBuffer(),
  ),
  at('avif', 'box of a program', async (x) => {
    const bytes = await wordless().avif({ effort: 0 }).toBuffer()
    const data = Buffer.from(x)
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length + 8)
    head.write('free', 4, 'latin1')
    return Buffer.concat([bytes, head, data])
  }),
]
