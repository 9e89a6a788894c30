import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { type FileCase, twins } from './case.ts'
import { drawn, FRAME, lettering, pixels, wordless } from './raster.ts'

type Turned = Parameters<typeof drawn>

const shown = (place: string, ...more: [options?: Turned[1], turn?: number]) =>
  twins('png', place, 'poster.png', (x) =>
    drawn(x, ...more)
      .png()
      .toBuffer(),
  )

const as = (format: string, make: (x: string) => Promise<Uint8Array> | Uint8Array) =>
  twins(format, 'words in the picture', `poster.${format}`, make)

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(crcOf(body))
  return Buffer.concat([head, body, tail])
}

function crcOf(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ -1) >>> 0
}

const inPng = (place: string, name: string, data: (x: string) => Buffer) =>
  twins('png', place, 'poster.png', async (x) => {
    const png = await wordless().png().toBuffer()
    return Buffer.concat([png.subarray(0, 33), chunk(name, data(x)), png.subarray(33)])
  })

const inJpeg = (place: string, marker: number, data: (x: string) => Buffer) =>
  twins('jpeg', place, 'poster.jpg', async (x) => {
    const jpeg = await wordless().jpeg().toBuffer()
    const body = data(x)
    const head = Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255])
    return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
  })

const xmp = (x: string) =>
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ' +
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ' +
  `rdf:about="" xmlns:own="http://example.org/own/" own:Note="${x}"/></rdf:RDF>` +
  '</x:xmpmeta>'

const iptc = (x: string) => {
  const record = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, x.length]), Buffer.from(x)])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(record.length)
  return Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), size, record])
}

const exif = (tags: Record<string, string>, format: 'jpeg' | 'webp' | 'tiff' | 'png' = 'jpeg') =>
  wordless().withExif({ IFD0: tags }).toFormat(format).toBuffer()

/** 24 bits per pixel, bottom row first. */
async function bitmap(x: string): Promise<Uint8Array> {
  const { data, width, height } = await pixels(drawn(x))
  const row = Math.ceil((width * 3) / 4) * 4
  const file = Buffer.alloc(54 + row * height)
  file.write('BM', 'latin1')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(54, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(height, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(24, 28)
  for (let y = 0; y < height; y++)
    for (let at = 0; at < width * 3; at++)
      file[54 + (height - 1 - y) * row + at] = data[(y * width + Math.floor(at / 3)) * 3 + 2 - (at % 3)]!
  return file
}

/** An icon that holds one PNG. */
async function icon(x: string): Promise<Uint8Array> {
  const png = await drawn(x, { width: 256, height: 100, size: 24 }).png().toBuffer()
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(22, 18)
  return Buffer.concat([head, png])
}

const text = (size: number, words: string) =>
  `<text x="20" y="60" font-size="${size}" font-family="DejaVu Sans">${words}</text>`
const svg = (place: string, body: (x: string) => string) =>
  twins('svg', place, 'drawing.svg', (x) =>
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ' +
        `width="500" height="120"><rect width="500" height="120" fill="#fff"/>${body(x)}</svg>`,
    ),
  )

async function framed(x: string, format: 'gif' | 'webp'): Promise<Uint8Array> {
  const frames = await Promise.all(['Road safety', 'Near schools', x].map((words) => pixels(drawn(words, FRAME))))
  const { width, height } = frames[0]!
  const raw = { width, height: height * 3, channels: 3 as const, pageHeight: height }
  return sharp(Buffer.concat(frames.map((frame) => frame.data)), { raw })
    .toFormat(format)
    .toBuffer()
}

const watermark = (x: string) =>
  lettering('', {
    width: 560,
    height: 680,
    under:
      '<g transform="translate(90,600) rotate(-50)"><text font-size="72" font-family="DejaVu ' +
      `Sans" font-weight="bold" fill="#d6d6d6">${x}</text></g>` +
      Array.from(
        { length: 9 },
        (_, i) =>
          `<text x="40" y="${90 + i * 64}" font-size="18" font-family="DejaVu Sans">` +
          'The panel discussed road safety on Tuesday.</text>',
      ).join(''),
  })

export const PICTURES: readonly FileCase[] = [
  shown('words'),
  shown('light on dark', { ink: '#eee', paper: '#111' }),
  shown('pale on white', { ink: '#ddd' }),
  shown('grey on grey', { ink: '#888', paper: '#777' }),
  shown('red on blue of one lightness', { ink: '#600000', paper: '#0000ff' }),
  shown('small', { size: 10, width: 300, height: 60 }),
  shown('large', { size: 96, width: 900, height: 260 }),
  shown('letter-spaced', { width: 520, more: 'letter-spacing="16"' }),
  shown('turned by 90 degrees', {}, 90),
  shown('turned by 180 degrees', {}, 180),
  shown('turned by 270 degrees', {}, 270),
  shown('turned by 20 degrees', {}, 20),
  shown('turned by 315 degrees', {}, 315),
  twins('png', 'watermark behind text', 'page.png', (x) => sharp(watermark(x)).png().toBuffer()),
  inPng('text chunk', 'tEXt', (x) => Buffer.from(`Comment\0${x}`, 'latin1')),
  inPng('packed text chunk', 'zTXt', (x) =>
    Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.from(x))]),
  ),
  inPng('international text chunk', 'iTXt', (x) => Buffer.from(`Comment\0\0\0en\0Comment\0${x}`)),
  inPng('XMP', 'iTXt', (x) => Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp(x)}`)),
  twins('png', 'after the end', 'poster.png', async (x) =>
    Buffer.concat([await wordless().png().toBuffer(), Buffer.from(`${x}\nkept behind the picture`)]),
  ),
  as('jpeg', (x) => drawn(x).jpeg({ quality: 60 }).toBuffer()),
  inJpeg('comment', 0xfe, (x) => Buffer.from(x)),
  inJpeg('XMP of its own namespace', 0xe1, (x) => Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp(x)}`)),
  inJpeg('IPTC caption', 0xed, iptc),
  twins('jpeg', 'EXIF description', 'poster.jpg', (x) => exif({ ImageDescription: x })),
  twins('jpeg', 'EXIF artist', 'poster.jpg', (x) => exif({ Artist: x })),
  twins('webp', 'EXIF copyright', 'poster.webp', (x) => exif({ Copyright: x }, 'webp')),
  twins('png', 'EXIF description', 'poster.png', (x) => exif({ ImageDescription: x }, 'png')),
  twins('jpeg', 'after the end', 'poster.jpg', async (x) =>
    Buffer.concat([await wordless().jpeg().toBuffer(), Buffer.from(`${x}\nkept behind the picture`)]),
  ),
  twins('jpeg', 'turned by EXIF', 'poster.jpg', (x) =>
    drawn(x, {}, 270).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
  ),
  as('webp', (x) => drawn(x).webp().toBuffer()),
  as('avif', (x) => drawn(x).avif({ effort: 0 }).toBuffer()),
  as('gif', (x) => drawn(x).gif().toBuffer()),
  twins('gif', 'third frame', 'moving.gif', (x) => framed(x, 'gif')),
  twins('gif', 'comment', 'moving.gif', async (x) => {
    const gif = await wordless().gif().toBuffer()
    return Buffer.concat([
      gif.subarray(0, -1),
      Buffer.from([0x21, 0xfe, x.length]),
      Buffer.from(x),
      Buffer.from([0, 0x3b]),
    ])
  }),
  as('tiff', (x) => drawn(x).tiff().toBuffer()),
  as('bmp', bitmap),
  as('ico', icon),
  svg('text', (x) => text(30, x)),
  svg('text in spans', (x) => text(30, [...x].map((letter) => `<tspan>${letter}</tspan>`).join(''))),
  svg('hidden text', (x) => `<g style="display:none">${text(30, x)}</g>`),
  svg('description', (x) => `<desc>${x}</desc>`),
  svg('comment', (x) => `<!-- ${x} -->`),
  twins('svg', 'picture inside', 'drawing.svg', async (x) => {
    const png = await drawn(x).png().toBuffer()
    return Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="700" height="160"><image width="700" ' +
        `height="160" href="data:image/png;base64,${png.toString('base64')}"/></svg>`,
    )
  }),
]
