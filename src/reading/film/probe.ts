import type { ExtractionSink } from '../reader.ts'
import { createCollector, type Decoder } from './decoder.ts'

export type Track = {
  readonly is: 'sound' | 'film' | 'subtitles'
  readonly index: number
  readonly isAv1?: true
}

export type About = {
  readonly tracks: readonly Track[]
  /** Milliseconds, as the file claims. */
  readonly claimed: number | undefined
  readonly tags: string
  /** Tracks or tags may be missing. */
  readonly whole: boolean
  readonly captioned: boolean
}

const KINDS = { Audio: 'sound', Video: 'film', Subtitle: 'subtitles' } as const
const STREAM = /^\s*Stream #0:\d+.*?: (Audio|Video|Subtitle|Data|Attachment): (.*)/
const LENGTH = /^\s*Duration: (\d+):(\d\d):(\d\d)\.(\d\d)/
const MAX_TAG_BYTES = 1 << 20
const MAX_LINES = 20_000

/** Undefined where the decoder cannot open the file. */
export async function probe(decode: Decoder, bytes: Uint8Array, isLate: () => boolean): Promise<About | undefined> {
  const lines: string[] = []
  const written = createCollector(MAX_TAG_BYTES)
  await decode(bytes, ['-hide_banner', '-i', '/in', '-f', 'ffmetadata', '/out'], {
    onLine: (line) => void (lines.length < MAX_LINES && lines.push(line)),
    onBytes: written.onBytes,
    isLate,
  })
  const from = lines.findIndex((line) => line.startsWith('Input #0'))
  const to = lines.findIndex((line) => line.startsWith('Output #0'))
  if (from < 0) return undefined
  const input = lines.slice(from, to < 0 ? undefined : to)
  return {
    tracks: tracksIn(input),
    claimed: lengthIn(input),
    tags: tagsIn(written.text()),
    whole: lines.length < MAX_LINES && written.isWhole(),
    captioned: input.some((line) => STREAM.test(line) && line.includes('Closed Captions')),
  }
}

const CHECKED = { sound: 'heard', film: 'watched', subtitles: 'read' } as const

/** More than `most` are reported. */
export function firstTracks(
  { tracks }: Pick<About, 'tracks'>,
  kind: Track['is'],
  most: number,
  sink: Pick<ExtractionSink, 'unread'>,
): readonly Track[] {
  const found = tracks.filter(({ is }) => is === kind)
  if (found.length > most)
    sink.unread('', `It has ${found.length} tracks of ${kind}. Only the first ${most} were ${CHECKED[kind]}.`)
  return found.slice(0, most)
}

function tracksIn(lines: readonly string[]): Track[] {
  const counted = { sound: 0, film: 0, subtitles: 0 }
  return lines.flatMap((line): Track[] => {
    const [, kind = '', rest = ''] = STREAM.exec(line) ?? []
    const is = KINDS[kind as keyof typeof KINDS]
    if (!is) return []
    const index = counted[is]++
    // The cover of a sound recording is read as a picture.
    return rest.includes('(attached pic)')
      ? []
      : [{ is, index, ...(/^av1\b/.test(rest) ? { isAv1: true as const } : {}) }]
  })
}

function lengthIn(lines: readonly string[]): number | undefined {
  const [found] = lines.flatMap((line) => (LENGTH.test(line) ? [LENGTH.exec(line)!] : []))
  if (!found) return undefined
  const [hours, minutes, seconds, hundredths] = found.slice(1).map(Number) as [number, number, number, number]
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + hundredths * 10
}

const OF_THE_FORMAT = /^(?:encoder|major_brand|minor_version|compatible_brands|START|END|TIMEBASE)=/

const tagsIn = (text: string): string =>
  text
    // A value of several lines has a backslash before each end of line.
    .split(/(?<=(?<!\\)(?:\\\\)*)\n/)
    .filter((line) => /^[^;#[=]+=.*[\p{L}\p{N}]{2}/su.test(line) && !OF_THE_FORMAT.test(line))
    .map((line) => line.replace(/\\(.)/gs, '$1').replace('=', ': '))
    .join('\n')
