import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { jpeg2000, photo, photoOnItsSide } from '../files/photos.ts'
import { drawn, pixels } from '../files/raster.ts'

const SECONDS = 120_000
const WORDS = 'Telephone 01632 960417'
const read = (name: string, bytes: Uint8Array) => readHere({ name, type: '', bytes }, 'attachment:1', () => {}, 60_000)
const wordsIn = async (name: string, bytes: Uint8Array) => {
  const { parts, unread } = await read(name, bytes)
  return { words: parts.filter(({ kind }) => kind === 'picture-text').map(({ text }) => text), unread }
}

const words = (...values: number[]) => {
  const out = Buffer.alloc(values.length * 2)
  for (const [i, value] of values.entries()) out.writeUInt16BE(value & 0xffff, i * 2)
  return out
}
const longs = (...values: number[]) => {
  const out = Buffer.alloc(values.length * 4)
  for (const [i, value] of values.entries()) out.writeUInt32BE(value >>> 0, i * 4)
  return out
}

/** As PackBits packs a row, in runs of equal bytes. */
function packed(row: Uint8Array): Buffer {
  const out: number[] = []
  for (let at = 0; at < row.length; ) {
    let count = 1
    while (count < 128 && row[at + count] === row[at]) count++
    out.push(count === 1 ? 0 : 257 - count, row[at]!)
    at += count
  }
  return Buffer.from(out)
}

const box = (kind: string, data: Uint8Array) => Buffer.concat([longs(data.length + 8), Buffer.from(kind), data])

/** The code stream of the file, which is its last box. */
const codeStream = (file: Buffer): Buffer => file.subarray(file.indexOf('jp2c') + 4)

/** With another code stream, and with more boxes in its head. */
function jpeg2000With(stream: Buffer, inHead = Buffer.alloc(0)): Buffer {
  const file = jpeg2000()
  const head = file.indexOf('jp2h') - 4
  const inside = Buffer.concat([file.subarray(head + 8, head + file.readUInt32BE(head)), inHead])
  return Buffer.concat([file.subarray(0, head), box('jp2h', inside), box('jp2c', stream)])
}

async function photoshop({
  rle = false,
  layers = 0,
  note = '' as string | Buffer,
  channels = 3,
  more = '',
} = {}): Promise<Buffer> {
  const { data, width, height } = await pixels(drawn(WORDS).toColourspace('srgb'))
  const rows = Array.from({ length: channels }, (_, at) => Math.min(at, 2)).flatMap((c) =>
    Array.from({ length: height }, (_, y) =>
      Uint8Array.from({ length: width }, (_, x) => data[(y * width + x) * 3 + c]!),
    ),
  )
  const head = [Buffer.from('8BPS'), words(1, 0, 0, 0, channels), longs(height, width), words(8, 3), longs(0)]
  const lists = Buffer.concat([
    longs(note.length),
    Buffer.from(note as string),
    longs(10 + more.length, 6),
    words(layers),
    longs(0),
    Buffer.from(more),
  ])
  const runs = rows.map(packed)
  const image = rle ? [words(1, ...runs.map(({ length }) => length)), ...runs] : [words(0), ...rows]
  return Buffer.concat([...head, lists, ...image])
}

/** A bitmap with a palette of greys, packed in run lengths. */
async function bitmap(): Promise<Buffer> {
  const { data, width, height } = await pixels(drawn(WORDS).toColourspace('srgb'))
  const out: number[] = []
  for (let y = height - 1; y >= 0; y--) {
    for (let x = 0; x < width; ) {
      const grey = data[(y * width + x) * 3]!
      let count = 1
      while (count < 255 && x + count < width && data[(y * width + x + count) * 3] === grey) count++
      out.push(count, grey)
      x += count
    }
    out.push(0, 0)
  }
  out.push(0, 1)
  const head = Buffer.alloc(54)
  head.write('BM')
  head.writeUInt32LE(54 + 1_024 + out.length, 2)
  head.writeUInt32LE(54 + 1_024, 10)
  for (const [at, value] of [
    [14, 40],
    [18, width],
    [22, height],
    [30, 1],
    [34, out.length],
    [46, 256],
  ] as const)
    head.writeUInt32LE(value, at)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(8, 28)
  const palette = Buffer.from(Array.from({ length: 256 }, (_, grey) => [grey, grey, grey, 0]).flat())
  return Buffer.concat([head, palette, Buffer.from(out)])
}

describe('a picture is opened and its words are read', () => {
  test(
    'a photo of a phone (HEIC)',
    async () => {
      expect(await wordsIn('photo.heic', photo())).toEqual({ words: [WORDS], unread: [] })
    },
    SECONDS,
  )

  test(
    'a photo turned on its side',
    async () => {
      expect(await wordsIn('photo.heic', photoOnItsSide())).toEqual({ words: [WORDS], unread: [] })
    },
    SECONDS,
  )

  test.each([
    ['in its boxes', jpeg2000()],
    ['as a bare code stream', codeStream(jpeg2000())],
  ])(
    'JPEG 2000 %s',
    async (_, bytes) => {
      expect(await wordsIn('scan.jp2', bytes)).toEqual({ words: [WORDS], unread: [] })
    },
    SECONDS,
  )

  test(
    'a bitmap packed in run lengths',
    async () => {
      expect(await wordsIn('scan.bmp', await bitmap())).toEqual({ words: [WORDS], unread: [] })
    },
    SECONDS,
  )

  test.each([false, true])(
    'the merged picture of a Photoshop file, packed: %s',
    async (rle) => {
      expect(await wordsIn('poster.psd', await photoshop({ rle }))).toEqual({ words: [WORDS], unread: [] })
    },
    SECONDS,
  )
})

describe('what was not read is reported', () => {
  test(
    'layers of a Photoshop file',
    async () => {
      const { words, unread } = await wordsIn('poster.psd', await photoshop({ layers: 2 }))
      expect(words).toEqual([WORDS])
      expect(unread.map(({ why }) => why)).toEqual([
        'Its layers were not checked, only the picture that they make. Export it as PNG or JPEG.',
      ])
    },
    SECONDS,
  )

  test.each([
    ['a channel beside the colours', { channels: 4 }],
    ['layers of 16 bits', { more: '8BIMLr16' }],
  ])(
    '%s of a Photoshop file',
    async (_, options) => {
      const { words, unread } = await wordsIn('poster.psd', await photoshop(options))
      expect(words).toEqual([WORDS])
      expect(unread.map(({ why }) => why)).toEqual([expect.stringMatching(/not checked/)])
    },
    SECONDS,
  )

  test(
    'a film in a photo of a phone',
    async () => {
      const film = Buffer.concat([longs(16), Buffer.from('mpvd12345678')])
      const { unread } = await read('photo.heic', Buffer.concat([photo(), film]))
      expect(unread.map(({ why }) => why)).toContain(
        'It holds a film, or more pictures in a row, which were not checked. Send one picture as JPEG.',
      )
    },
    SECONDS,
  )

  const OPACITY = box('cdef', words(1, 0, 1, 0))
  test.each([
    ['transparency', jpeg2000With(codeStream(jpeg2000()), OPACITY), /without transparency/],
    ['a second picture', Buffer.concat([jpeg2000(), box('jp2c', codeStream(jpeg2000()))]), /Only its first picture/],
    ['the film', Buffer.concat([jpeg2000(), box('moov', Buffer.alloc(8))]), /Only its first picture/],
    ['the missing end', jpeg2000().subarray(0, 900), /damaged/],
  ])(
    '%s of a JPEG 2000 file',
    async (_, bytes, why) => {
      const { unread } = await read('scan.jp2', bytes)
      expect(unread.map((one) => one.why).join()).toMatch(why)
    },
    SECONDS,
  )

  test(
    'a Photoshop file that ends early',
    async () => {
      const whole = await photoshop({ rle: true })
      expect((await read('poster.psd', whole.subarray(0, whole.length - 500))).unread).not.toEqual([])
    },
    SECONDS,
  )

  test(
    'a photo that ends early',
    async () => {
      const { unread } = await read('photo.heic', photo().subarray(0, 900))
      expect(unread).not.toEqual([])
    },
    SECONDS,
  )
})

test(
  'notes in a Photoshop file are read',
  async () => {
    const { parts } = await read('poster.psd', await photoshop({ note: 'Taken near the home of the witness' }))
    expect(parts.map(({ text }) => text).join('\n')).toContain('Taken near the home of the witness')
  },
  SECONDS,
)

test(
  'comments and descriptions in a JPEG 2000 file are read',
  async () => {
    const stream = codeStream(jpeg2000())
    const size = 4 + stream.readUInt16BE(4)
    const comment = Buffer.concat([words(0xff64, 40, 1), Buffer.from('Taken near the home of the witness  ')])
    const described = Buffer.concat([stream.subarray(0, size), comment, stream.subarray(size)])
    const text = box('xml ', Buffer.from('<a>Operation Larkspur</a>'))
    const { parts, unread } = await read('scan.jp2', Buffer.concat([jpeg2000With(described), text]))
    const all = parts.map(({ text }) => text).join('\n')
    expect(all).toMatch(/Taken near the home of the witness[\s\S]*Operation Larkspur/)
    expect(unread).toEqual([])
  },
  SECONDS,
)

describe('a picture beside the one that is shown is read', () => {
  const OTHER = 'Call 01632 960555'
  test.each([
    ['an unused box of a photo', (other: Buffer) => box('free', other)],
    ['data that no item of a photo names', (other: Buffer) => box('mdat', other)],
    ['the bytes after a photo', (other: Buffer) => other],
  ])(
    'in %s',
    async (_, hide) => {
      const { words } = await wordsIn(
        'photo.heic',
        Buffer.concat([photo(), hide(await drawn(OTHER).jpeg().toBuffer())]),
      )
      expect(words.sort()).toEqual([OTHER, WORDS])
    },
    SECONDS,
  )

  test.each([
    [
      'behind the end of the code stream in its box',
      (file: Buffer, other: Buffer) => jpeg2000With(Buffer.concat([codeStream(file), other])),
    ],
    ['in a box without a meaning', (file: Buffer, other: Buffer) => Buffer.concat([file, box('free', other)])],
    ['behind a bare code stream', (file: Buffer, other: Buffer) => Buffer.concat([codeStream(file), other])],
  ])(
    'of JPEG 2000, %s',
    async (_, hide) => {
      const bytes = hide(jpeg2000(), await drawn(OTHER).jpeg().toBuffer())
      expect((await wordsIn('scan.jp2', bytes)).words.sort()).toEqual([OTHER, WORDS])
    },
    SECONDS,
  )

  test(
    'as the preview of a Photoshop file',
    async () => {
      const preview = Buffer.concat([Buffer.alloc(28), await drawn(OTHER).jpeg().toBuffer()])
      const odd = Buffer.alloc(preview.length % 2)
      const note = Buffer.concat([Buffer.from('8BIM'), words(1036, 0), longs(preview.length), preview, odd])
      expect((await wordsIn('poster.psd', await photoshop({ note }))).words.sort()).toEqual([OTHER, WORDS])
    },
    SECONDS,
  )
})
