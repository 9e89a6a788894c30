import { zipSync } from 'fflate'
import type { Check, FilmCase, Outcome } from './films-case.ts'
import type { filmMaker } from './films-made.ts'

/* Damaged, lying or made to take all time and memory: each must be answered. */

type Make = ReturnType<typeof filmMaker>
type Hostile = {
  readonly name: string
  readonly file?: string
  make(make: Make): Uint8Array
  /** Reasons of what was not read, and all texts. */
  readonly answer: RegExp
}

const PICTURE = 'testsrc=s=320x180:r=10'
const SECONDS = 6
const AN_HOUR = 3_600
/** Seconds of one processor, and megabytes. */
const MOST_SECONDS = 600
const MOST_MEGABYTES = 1_100

const plain = (make: Make, form = 'mp4') => make.film({ picture: PICTURE, sound: make.tone(SECONDS), form })
const half = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length / 2))

function claiming(bytes: Uint8Array, seconds: number): Uint8Array {
  const file = Buffer.from(bytes)
  for (const [box, unitAt, lengthAt] of [
    ['mvhd', 12, 16],
    ['mdhd', 12, 16],
    ['tkhd', undefined, 20],
  ] as const)
    for (let at = file.indexOf(box, 0, 'latin1'); at >= 0; at = file.indexOf(box, at + 4, 'latin1')) {
      const unit = unitAt === undefined ? 1_000 : file.readUInt32BE(at + 4 + unitAt)
      file.writeUInt32BE(Math.min(unit * seconds, 0xffff_ffff), at + 4 + lengthAt)
    }
  return file
}

function sized(bytes: Uint8Array, side: number): Uint8Array {
  const file = Buffer.from(bytes)
  const at = file.indexOf('avc1', file.indexOf('stsd', 0, 'latin1'), 'latin1') + 4 + 24
  file.writeUInt16BE(side, at)
  file.writeUInt16BE(side, at + 2)
  return file
}

const time = (at: number) => `${new Date(at * 10).toISOString().slice(11, 22).replace('.', ',')}0`
const subtitles = (count: number, last: string) =>
  Array.from(
    { length: count },
    (_, i) => `${i + 1}\n${time(i)} --> ${time(i + 1)}\n${i === count - 1 ? last : `line ${i} of many`}\n`,
  ).join('\n')

const HOSTILE: readonly Hostile[] = [
  { name: 'half of an MP4', make: (make) => half(plain(make)), answer: /could not be heard|damaged/ },
  {
    name: 'half of a WebM',
    file: 'film.webm',
    make: (make) => half(plain(make, 'webm')),
    answer: /damaged|ends at|file says|cut short/,
  },
  {
    name: 'every tenth byte of the second half is another',
    make: (make) => plain(make).map((byte, i, all) => (i > all.length / 2 && i % 10 === 0 ? byte ^ 0x5a : byte)),
    answer: /damaged|could not|ends at/,
  },
  {
    name: 'pictures of 16,384 by 8,640 pixels',
    make: (make) => make.film({ picture: 'color=s=16384x8640:r=1', seconds: 2 }),
    answer: /watched to 00:00:01|could not be decoded|too much memory/,
  },
  { name: 'it claims 65,535 by 65,535 pixels', make: (make) => sized(plain(make), 65_535), answer: /watch/ },
  {
    name: 'ten hours of silence',
    file: 'sound.flac',
    make: (make) => make.encoded(['-f', 'lavfi', '-i', `anullsrc=r=8000:cl=mono:d=${10 * AN_HOUR}`], 'flac'),
    answer: /10:00:00|9:59:59|heard to/,
  },
  { name: 'it claims ten hours', make: (make) => claiming(plain(make), 10 * AN_HOUR), answer: /file says/ },
  { name: 'it claims no length', make: (make) => claiming(plain(make), 0), answer: /must watch/ },
  {
    name: 'subtitles of 20,000 lines',
    file: 'film.mkv',
    make: (make) => make.withSubtitles(plain(make), subtitles(20_000, 'the last line')),
    answer: /the last line|not read|many|more/,
  },
  {
    name: 'subtitles of 200,000 lines in MP4',
    make: (make) => make.withSubtitles(plain(make), subtitles(200_000, 'the last line'), 'mp4'),
    answer: /the last line|not read|many|more/,
  },
  {
    name: 'a ZIP archive behind a film',
    make: (make) => Buffer.concat([plain(make), zipSync({ 'note.txt': Buffer.from('hidden words') })]),
    answer: /hidden words|archive|data|more than|follow/i,
  },
  {
    name: 'a page before a film',
    make: (make) => Buffer.concat([Buffer.from('<html><p>hidden words</p></html>'), plain(make)]),
    answer: /hidden words|damaged|could not/i,
  },
  {
    name: 'forty tracks of sound',
    file: 'sound.mka',
    make: (make) =>
      make.encoded(['-i', make.tone(2), ...Array.from({ length: 40 }, () => ['-map', '0:a']).flat()], 'mka'),
    answer: /40 tracks of sound/,
  },
  {
    name: 'a thousand pictures a second',
    make: (make) => make.film({ picture: 'testsrc=s=320x180:r=1000', seconds: 4 }),
    answer: /must watch/,
  },
]

export const hostile = ({ make }: { readonly make: Make }): FilmCase[] =>
  HOSTILE.map(({ name, file = 'film.mp4', make: build, answer }) => ({
    key: `hostile/${name}`,
    async run(check: Check): Promise<Outcome> {
      const { review, extraction, use } = await check(build(make), file)
      const reasons = review.unread.map(({ why }) => why)
      const lengths = (extraction.recordings ?? []).flatMap(({ length, watched }) => [
        new Date(length).toISOString().slice(11, 19),
        ...(watched === undefined ? [] : [`watched to ${new Date(watched).toISOString().slice(11, 19)}`]),
      ])
      const all = [...reasons, ...lengths, ...extraction.parts.map(({ text }) => text)].join('\n')
      const isBounded = use.processor <= MOST_SECONDS && use.megabytes <= MOST_MEGABYTES
      const isHeld = reasons.length > 0 && !review.unread.every(({ retry }) => retry)
      return {
        right: Number(answer.test(all) && isBounded && isHeld),
        ...{ of: 1, use, note: [...reasons, ...lengths].join(' ') },
      }
    },
  }))
