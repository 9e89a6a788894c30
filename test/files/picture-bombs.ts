import { packed, pdf, say, stream } from './pdf-package.ts'

/* Tiny pictures in a PDF that claim an absurd size or make their decoder loop. */

const word = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, at * 4)
  return bytes
}
const half = (...values: number[]) => Buffer.from(values.flatMap((value) => [value >> 8, value & 255]))

/** One JBIG2 segment (ISO 14492, 7.2): number, kind, page and data. */
const segment = (number: number, kind: number, data: Buffer) =>
  Buffer.concat([word(number), Buffer.from([kind, 0, 1]), word(data.length), data])

const PAGE = 48
const GENERIC = 38
const SYMBOLS = 0

const pageOf = (width: number, height: number) =>
  segment(0, PAGE, Buffer.concat([word(width, height, 0, 0), Buffer.from([0, 0, 0])]))
/** Arithmetic coding, with the four default template pixels. */
const region = (width: number, height: number, data: Buffer) =>
  segment(
    1,
    GENERIC,
    Buffer.concat([
      word(width, height, 0, 0),
      Buffer.from([0, 0]),
      Buffer.from([3, 0xff, 0xfd, 0xff, 2, 0xfe, 0xfe, 0xfe]),
      data,
    ]),
  )

const NOISE = Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 73 + (at >> 3)) & 0x7f))

/** The head of a JPEG 2000 code stream (ISO 15444-1, A.5): size, tiles, and by default one component. */
const codeStream = (width: number, height: number, tile: number, components = 1) =>
  Buffer.concat([
    half(0xff4f, 0xff51, 38 + 3 * components, 0),
    word(width, height, 0, 0, tile, tile, 0, 0),
    half(components),
    ...Array.from({ length: components }, () => Buffer.from([7, 1, 1])),
    half(0xff52, 12),
    Buffer.from([0, 0, 0, 1, 0, 5, 4, 4, 0, 1]),
    half(0xff5c, 19),
    Buffer.from([0x40, ...Array.from({ length: 16 }, () => 0x48)]),
    half(0xff90, 10, 0),
    word(14),
    Buffer.from([0, 1]),
    half(0xff93),
    NOISE,
    half(0xffd9),
  ])

const pictured = (filter: string, bytes: Buffer, side = 100) =>
  pdf({
    content: `${say('The bridge is closed.')}q 300 0 0 300 72 200 cm /X1 Do Q`,
    resources: '/XObject << /X1 10 0 R >>',
    objects: [
      stream(
        `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray ` +
          `/BitsPerComponent ${filter === 'JBIG2Decode' ? 1 : 8} /Filter /${filter}`,
        bytes.toString('latin1'),
      ),
    ],
  })

export const PICTURE_BOMBS: readonly (readonly [string, () => Uint8Array])[] = [
  [
    'JBIG2 whose page is larger than the picture',
    () => pictured('JBIG2Decode', Buffer.concat([pageOf(60_000, 60_000), region(60_000, 60_000, NOISE)])),
  ],
  [
    'JBIG2 of four thousand million rows',
    () => pictured('JBIG2Decode', Buffer.concat([pageOf(8, 0xffff_fffe), region(8, 0xffff_fffe, NOISE)])),
  ],
  [
    'JBIG2 with a hundred regions of a page each',
    () =>
      pictured(
        'JBIG2Decode',
        Buffer.concat([pageOf(6_000, 6_000), ...Array.from({ length: 100 }, () => region(6_000, 6_000, NOISE))]),
        6_000,
      ),
  ],
  [
    'JBIG2 with a dictionary of a thousand million symbols',
    () =>
      pictured(
        'JBIG2Decode',
        Buffer.concat([
          pageOf(100, 100),
          segment(
            1,
            SYMBOLS,
            Buffer.concat([
              half(0),
              Buffer.from([3, 0xff, 0xfd, 0xff, 2, 0xfe, 0xfe, 0xfe]),
              word(1_000_000_000, 1_000_000_000),
              NOISE,
            ]),
          ),
        ]),
      ),
  ],
  ['JPEG 2000 that is larger than the picture', () => pictured('JPXDecode', codeStream(60_000, 60_000, 60_000))],
  [
    'JPEG 2000 of a thousand million pixels in one tile',
    () => pictured('JPXDecode', codeStream(1_000_000, 1_000, 1_000_000), 1_000),
  ],
  ['JPEG 2000 of four million tiles', () => pictured('JPXDecode', codeStream(2_000, 2_000, 1))],
  ['JPEG 2000 of sixteen thousand components', () => pictured('JPXDecode', codeStream(4_000, 4_000, 4_000, 16_384))],
  [
    'forty pictures of fifty million pixels',
    () =>
      pdf({
        content: `${say('The bridge is closed.')}${Array.from({ length: 40 }, (_, at) => `q 9 0 0 9 72 ${at} cm /X${at} Do Q`).join(' ')}`,
        resources: `/XObject << ${Array.from({ length: 40 }, (_, at) => `/X${at} ${at + 10} 0 R`).join(' ')} >>`,
        objects: Array.from({ length: 40 }, (_, at) =>
          packed(
            `/Type /XObject /Subtype /Image /Width ${7_000 + at} /Height 7000 /ColorSpace /DeviceGray /BitsPerComponent 1`,
            Buffer.alloc(6_200_000, at),
          ),
        ),
      }),
  ],
]
