import { type FileCase, twins } from './case.ts'
import { drawn } from './raster.ts'

/* Sound and film are held because nobody listens or watches here; their text is read all the same. */

const long = (value: number) => {
  const out = Buffer.alloc(4)
  out.writeUInt32BE(value)
  return out
}
const box = (name: string, ...inner: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(inner.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : one)))
  return Buffer.concat([long(body.length + 8), Buffer.from(name, 'latin1'), body])
}
const type = box('ftyp', 'isom\0\0\0\0')
const recording = (format: string, place: string, make: (x: string) => Promise<Uint8Array> | Uint8Array) =>
  twins(format, place, `speech.${format}`, make, { unreadable: true })

const tagged = (name: string, kind: number, data: Buffer) =>
  Buffer.concat([
    type,
    box(
      'moov',
      box('udta', box('meta', '\0\0\0\0', box('ilst', box(name, box('data', long(kind), '\0\0\0\0', data))))),
    ),
  ])

/** A film whose only track is subtitles: one sample, in its own chunk. */
function subtitled(x: string): Uint8Array {
  const sample = Buffer.concat([Buffer.from([0, x.length]), Buffer.from(x)])
  const media = box('mdat', sample)
  const table = (place: number) =>
    box(
      'moov',
      box(
        'trak',
        box(
          'mdia',
          box('hdlr', long(0), long(0), 'sbtl', Buffer.alloc(13)),
          box(
            'minf',
            box(
              'stbl',
              box('stsd', long(0), long(1), box('tx3g', Buffer.alloc(20))),
              box('stsz', long(0), long(0), long(1), long(sample.length)),
              box('stsc', long(0), long(1), long(1), long(1), long(1)),
              box('stco', long(0), long(1), long(place)),
            ),
          ),
        ),
      ),
    )
  return Buffer.concat([type, media, table(type.length + 8)])
}

const frame = (name: string, data: Buffer) =>
  Buffer.concat([Buffer.from(name), long(data.length), Buffer.alloc(2), data])
const id3 = (...frames: Buffer[]) => {
  const body = Buffer.concat(frames)
  return Buffer.concat([
    Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, body.length >> 7, body.length & 127]),
    body,
    Buffer.alloc(400),
  ])
}
const chunk = (name: string, data: Buffer) => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(data.length)
  return Buffer.concat([Buffer.from(name), size, data, Buffer.alloc(data.length % 2)])
}
const riff = (kind: string, ...chunks: Buffer[]) => chunk('RIFF', Buffer.concat([Buffer.from(kind), ...chunks]))
const little = (value: number) => {
  const out = Buffer.alloc(4)
  out.writeUInt32LE(value)
  return out
}
const comments = (x: string) => {
  const one = Buffer.from(`COMMENT=${x}`)
  return Buffer.concat([little(3), Buffer.from('own'), little(1), little(one.length), one])
}
const element = (id: string, ...inner: Buffer[]) => {
  const body = Buffer.concat(inner)
  return Buffer.concat([Buffer.from(id, 'hex'), Buffer.from([0x40 | (body.length >> 8), body.length & 255]), body])
}
const matroska = (...inner: Buffer[]) =>
  Buffer.concat([element('1a45dfa3', element('4282', Buffer.from('matroska'))), element('18538067', ...inner)])

export const RECORDINGS: readonly FileCase[] = [
  recording('mp4', 'title', (x) => tagged('\u00a9nam', 1, Buffer.from(x))),
  recording('mp4', 'own tag', (x) =>
    Buffer.concat([
      type,
      box(
        'moov',
        box(
          'udta',
          box(
            'meta',
            '\0\0\0\0',
            box(
              'ilst',
              box(
                '----',
                box('mean', '\0\0\0\0own'),
                box('name', '\0\0\0\0note'),
                box('data', long(1), '\0\0\0\0', Buffer.from(x)),
              ),
            ),
          ),
        ),
      ),
    ]),
  ),
  recording('mp4', 'cover', async (x) => tagged('covr', 14, await drawn(x).png().toBuffer())),
  recording('mp4', 'subtitles', subtitled),
  recording('mp4', 'box of a program', (x) =>
    Buffer.concat([type, box('uuid', '0123456789abcdef', x), box('moov', '')]),
  ),
  recording('mp4', 'free space', (x) => Buffer.concat([type, box('free', ` ${x} `), box('moov', '')])),
  recording('mp3', 'title', (x) => id3(frame('TIT2', Buffer.from(`\0${x}`)))),
  recording('mp3', 'words of a song in UTF-16', (x) =>
    id3(
      frame(
        'USLT',
        Buffer.concat([Buffer.from('\x01eng'), Buffer.from('\ufeff\0\ufeff', 'utf16le'), Buffer.from(x, 'utf16le')]),
      ),
    ),
  ),
  recording('mp3', 'cover', async (x) =>
    id3(
      frame(
        'APIC',
        Buffer.concat([
          Buffer.from('\0image/png\0\x03\0'),
          await drawn(x, { width: 420, height: 70, size: 26 }).png({ palette: true, colours: 4 }).toBuffer(),
        ]),
      ),
    ),
  ),
  recording('mp3', 'tag at the end', (x) => Buffer.concat([id3(), Buffer.from(`TAG${x}`.padEnd(128, '\0'))])),
  recording('wav', 'title', (x) =>
    riff('WAVE', chunk('LIST', Buffer.concat([Buffer.from('INFO'), chunk('INAM', Buffer.from(x))]))),
  ),
  recording('wav', 'note of a broadcast', (x) => riff('WAVE', chunk('bext', Buffer.from(x.padEnd(256, '\0'))))),
  recording('wav', 'chunk of a program', (x) => riff('WAVE', chunk('ownX', Buffer.from(` ${x} `)))),
  recording('flac', 'comment', (x) => {
    const body = comments(x)
    return Buffer.concat([Buffer.from('fLaC'), Buffer.from([0x84, 0, body.length >> 8, body.length & 255]), body])
  }),
  recording('ogg', 'comment', (x) =>
    Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('\x03vorbis', 'latin1'), comments(x)]),
  ),
  recording('avi', 'title', (x) =>
    riff('AVI ', chunk('LIST', Buffer.concat([Buffer.from('INFO'), chunk('INAM', Buffer.from(x))]))),
  ),
  recording('mkv', 'title', (x) => matroska(element('1549a966', element('7ba9', Buffer.from(x))))),
  recording('mkv', 'subtitles', (x) =>
    matroska(
      element(
        '1654ae6b',
        element(
          'ae',
          element('d7', Buffer.from([1])),
          element('83', Buffer.from([0x11])),
          element('86', Buffer.from('S_TEXT/UTF8')),
        ),
      ),
      element('1f43b675', element('a0', element('a1', Buffer.from([0x81, 0, 0, 0]), Buffer.from(x)))),
    ),
  ),
  recording('mkv', 'attached file', (x) =>
    matroska(
      element(
        '1941a469',
        element('61a7', element('466e', Buffer.from('a.txt')), element('465c', Buffer.from(`Road\n\n${x}\n`))),
      ),
    ),
  ),
]
