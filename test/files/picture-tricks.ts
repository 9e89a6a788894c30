import { deflateSync } from 'node:zlib'
import { generate } from 'lean-qr'
import sharp from 'sharp'
import { type FileCase, twins } from './case.ts'
import { little, shorts } from './numbers.ts'
import { chunk } from './png-chunk.ts'
import { drawn, FRAME, lettering, pixels, wordless } from './raster.ts'

/* Pictures in pictures, and codes. */

const at = (
  format: string,
  place: string,
  make: (x: string) => Promise<Uint8Array> | Uint8Array,
  more: Partial<FileCase> = {},
) => twins(format, place, `poster.${format}`, make, more)

const longs = (...values: number[]) => {
  const out = Buffer.alloc(values.length * 4)
  for (const [i, value] of values.entries()) out.writeUInt32BE(value >>> 0, i * 4)
  return out
}

/** Rows of a picture as PNG packs them. */
const rowsOf = async (x: string) => {
  const { data, width, height } = await pixels(drawn(x, FRAME))
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), data.subarray(y * width * 3, (y + 1) * width * 3)]),
  )
  return { packed: deflateSync(Buffer.concat(rows)), width, height }
}

/** An animated PNG with a harmless first frame. */
async function moving(x: string): Promise<Uint8Array> {
  const first = await rowsOf('Road safety')
  const second = await rowsOf(x)
  const control = (turn: number) =>
    chunk('fcTL', Buffer.concat([longs(turn, first.width, first.height, 0, 0), Buffer.from([0, 100, 0, 100, 0, 0])]))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([longs(first.width, first.height), Buffer.from([8, 2, 0, 0, 0])])),
    chunk('acTL', longs(2, 0)),
    control(0),
    chunk('IDAT', first.packed),
    control(1),
    chunk('fdAT', Buffer.concat([longs(2), second.packed])),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

async function code(words: string, more: { ink?: string; paper?: string; size?: number } = {}): Promise<Buffer> {
  const { ink = '#000', paper = '#fff', size = 6 } = more
  const made = generate(words)
  let squares = ''
  for (let y = 0; y < made.size; y++)
    for (let x = 0; x < made.size; x++)
      if (made.get(x, y))
        squares += `<rect x="${(x + 4) * size}" y="${(y + 4) * size}" width="${size}" height="${size}"/>`
  const side = (made.size + 8) * size
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect ` +
        `width="100%" height="100%" fill="${paper}"/><g fill="${ink}">${squares}</g></svg>`,
    ),
  )
    .png()
    .toBuffer()
}

const segment = (kind: number, data: Buffer) =>
  Buffer.concat([Buffer.from([0xff, kind, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
const inJpeg = async (...segments: Buffer[]) => {
  const jpeg = await wordless().jpeg().toBuffer()
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
}
const small = (x: string) => drawn(x, { width: 460, height: 90, size: 28 }).jpeg({ quality: 60 }).toBuffer()

/** EXIF with two directories; the second points at a picture. */
const thumbnail = (picture: Buffer) => {
  const tag = (id: number, kind: number, count: number, value: number) =>
    Buffer.concat([shorts(id, kind), little(count, value)])
  const first = Buffer.concat([shorts(0), little(14)])
  const second = Buffer.concat([shorts(2), tag(0x0201, 4, 1, 44), tag(0x0202, 4, 1, picture.length), little(0)])
  return Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'), first, second, picture])
}
const photoshop = (id: number, data: Buffer) =>
  Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM', 'latin1'),
    Buffer.from([id >> 8, id & 255, 0, 0]),
    longs(data.length),
    data,
  ])
const gps = (x: string) => {
  const comment = Buffer.from(`ASCII\0\0\0${x}`)
  const outer = Buffer.concat([shorts(1), shorts(0x8825, 4), little(1, 26), little(0)])
  const inner = Buffer.concat([shorts(1), shorts(0x1c, 7), little(comment.length, 44), little(0)])
  return Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'), outer, inner, comment])
}

const xmpOf = (content: string) =>
  Buffer.from(
    `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ` +
      'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ' +
      'rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" ' +
      `xmlns:xmpGImg="http://ns.adobe.com/xap/1.0/g/img/">${content}</rdf:Description>` +
      '</rdf:RDF></x:xmpmeta>',
  )

/** One page of grey pixels with its tags; `next` and `below` are the offsets of other pages. */
async function tiff(pages: { words: string; below?: string; note?: string }[]): Promise<Uint8Array> {
  const pieces: Buffer[] = [Buffer.from('II*\0', 'latin1'), Buffer.alloc(4)]
  let size = 8
  const add = (data: Buffer) => {
    const place = size
    pieces.push(data)
    size += data.length
    return place
  }
  const folder = async (words: string, next: number, extra: [number, number, number, number][]) => {
    const { data, width, height } = await pixels(drawn(words))
    const bits = add(Buffer.from(Array.from({ length: width * height }, (_, i) => data[i * 3]!)))
    const tags: [number, number, number, number][] = [
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 3, 1, 8],
      [259, 3, 1, 1],
      [262, 3, 1, 1],
      [273, 4, 1, bits],
      [277, 3, 1, 1],
      [278, 4, 1, height],
      [279, 4, 1, width * height],
      ...extra,
    ]
    return add(
      Buffer.concat([
        shorts(tags.length),
        ...tags.map(([id, kind, count, value]) => Buffer.concat([shorts(id, kind), little(count, value)])),
        little(next),
      ]),
    )
  }
  let next = 0
  for (const page of pages.toReversed()) {
    const extra: [number, number, number, number][] = []
    if (page.below !== undefined) extra.push([330, 4, 1, await folder(page.below, 0, [])])
    if (page.note !== undefined) extra.push([65000, 7, page.note.length, add(Buffer.from(page.note))])
    next = await folder(page.words, next, extra)
  }
  const whole = Buffer.concat(pieces)
  whole.writeUInt32LE(next, 4)
  return whole
}

const heicBox = (name: string, ...inner: Uint8Array[]) => {
  const body = Buffer.concat(inner)
  return Buffer.concat([longs(body.length + 8), Buffer.from(name, 'latin1'), body])
}

export const PICTURE_TRICKS: readonly FileCase[] = [
  at('png', 'second frame of a moving PNG', moving, { unreadable: true }),
  at('png', 'QR code', (x) => code(x)),
  at('png', 'QR code, light on dark', (x) => code(x, { ink: '#fff', paper: '#000' })),
  at('png', 'QR code, small and grey', (x) => code(x, { ink: '#555', paper: '#bbb', size: 3 })),
  at('png', 'white on nothing', async (x) =>
    sharp(lettering(x, { ink: '#fff', paper: 'transparent' }))
      .png()
      .toBuffer(),
  ),
  at('png', 'colours of points that do not show', async (x) => {
    const { data, width, height } = await pixels(drawn(x))
    const rgba = Buffer.alloc(width * height * 4)
    for (let i = 0; i < width * height; i++) data.copy(rgba, i * 4, i * 3, i * 3 + 3)
    return sharp(rgba, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer()
  }),
  at('png', 'a shade from white', (x) => drawn(x, { ink: '#fafafa', size: 40 }).png().toBuffer()),
  at('png', 'a single shade from white', (x) => drawn(x, { ink: '#fefefe', size: 40 }).png().toBuffer()),
  at('png', 'behind the end of what is packed', async (x) => {
    const { packed, width, height } = await rowsOf('Road safety')
    return Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', Buffer.concat([longs(width, height), Buffer.from([8, 2, 0, 0, 0])])),
      chunk('IDAT', Buffer.concat([packed, Buffer.from(`\n${x}\n`)])),
      chunk('IEND', Buffer.alloc(0)),
    ])
  }),
  at('jpeg', 'small picture in the EXIF', async (x) => inJpeg(segment(0xe1, thumbnail(await small(x))))),
  at('jpeg', 'small picture of another program', async (x) =>
    inJpeg(
      segment(
        0xed,
        photoshop(
          0x040c,
          Buffer.concat([longs(1, 460, 90, 1380, 124200, 0), Buffer.from([0, 24, 0, 1]), await small(x)]),
        ),
      ),
    ),
  ),
  at('jpeg', 'small picture in the XMP', async (x) =>
    inJpeg(
      segment(
        0xe1,
        xmpOf(
          '<xmp:Thumbnails><rdf:Alt><rdf:li rdf:parseType="Resource"><xmpGImg:image>' +
            `${(await small(x)).toString('base64')}</xmpGImg:image></rdf:li></rdf:Alt></xmp:Thumbnails>`,
        ),
      ),
    ),
  ),
  at('jpeg', 'second picture behind the first', async (x) =>
    Buffer.concat([await wordless().jpeg().toBuffer(), await drawn(x).jpeg().toBuffer()]),
  ),
  at('jpeg', 'place where it was taken', (x) => inJpeg(segment(0xe1, gps(x)))),
  at('jpeg', 'further part of the XMP', (x) =>
    inJpeg(
      segment(
        0xe1,
        Buffer.concat([
          Buffer.from(`http://ns.adobe.com/xmp/extension/\0${'0'.repeat(32)}`),
          longs(200, 0),
          Buffer.from(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>${x}</note></x:xmpmeta>`),
        ]),
      ),
    ),
  ),
  at('tiff', 'second page', (x) => tiff([{ words: 'Road safety' }, { words: x }])),
  at('tiff', 'page below a page', (x) => tiff([{ words: 'Road safety', below: x }])),
  at('tiff', 'tag of a program', (x) => tiff([{ words: 'Road safety', note: `\n${x}\n` }])),
  at('webp', 'second frame', async (x) => {
    const frames = await Promise.all(['Road safety', x].map((words) => pixels(drawn(words, FRAME))))
    const { width, height } = frames[0]!
    return sharp(Buffer.concat(frames.map((frame) => frame.data)), {
      raw: { width, height: height * 2, channels: 3, pageHeight: height } as never,
    })
      .webp()
      .toBuffer()
  }),
  at(
    'heic',
    'property in a file that cannot be opened',
    (x) =>
      Buffer.concat([
        heicBox('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
        heicBox('meta', longs(0), heicBox('hdlr', longs(0, 0), Buffer.from('pict'), longs(0, 0, 0), Buffer.from('\0'))),
        heicBox('mdat', Buffer.from(`Exif\0\0${x}`), Buffer.alloc(64, 7)),
      ]),
    { unreadable: true },
  ),
]
