import { Buffer } from 'node:buffer'
import type { ExtractionSink } from '../reader.ts'
import type { Decoder } from './decoder.ts'
import type { About } from './probe.ts'

/* Subtitles in a film, as timed text. The reader of Matroska has read those of its own. */

const MAX_TRACKS = 10
/** Bytes of one track: a day of talk. */
const MAX_BYTES = 4 << 20

type Reading = {
  readonly decode: Decoder
  readonly bytes: Uint8Array
  readonly about: Pick<About, 'tracks'>
  readonly sink: ExtractionSink
  isLate(): boolean
}

export async function readSubtitles({ decode, bytes, about, sink, isLate }: Reading): Promise<void> {
  const tracks = about.tracks.filter(({ is }) => is === 'subtitles')
  if (tracks.length > MAX_TRACKS)
    sink.unread('', `It has ${tracks.length} tracks of subtitles. Only the first ${MAX_TRACKS} were read.`)
  for (const { index } of tracks.slice(0, MAX_TRACKS)) {
    const pieces: Uint8Array[] = []
    let size = 0
    const ending = await decode(bytes, ['-hide_banner', '-i', '/in', '-map', `0:s:${index}`, '-f', 'srt', '/out'], {
      onLine: () => {},
      onBytes(piece) {
        size += piece.length
        if (size <= MAX_BYTES) pieces.push(piece)
      },
      isLate,
    })
    const number = index === 0 ? '' : `${index + 1}`
    sink.part(`subtitles${number}`, 'attachment', Buffer.concat(pieces).toString('utf8'), 'subtitles')
    if (ending === 'late') sink.outOfTime('', 'Its subtitles were not read: there was no time.')
    else if (ending === 'failed') sink.unread('', 'Some of its subtitles are pictures or damaged and were not read.')
    else if (size > MAX_BYTES) sink.unread('', 'Its subtitles are too long and were not all read.')
  }
}
