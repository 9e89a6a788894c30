import type { ExtractionSink } from '../reader.ts'
import { createCollector, type Decoder } from './decoder.ts'
import { type About, firstTracks } from './probe.ts'

/* The reader of Matroska has read those of its own. */

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
  for (const { index } of firstTracks(about, 'subtitles', MAX_TRACKS, sink)) {
    const written = createCollector(MAX_BYTES)
    const ending = await decode(bytes, ['-hide_banner', '-i', '/in', '-map', `0:s:${index}`, '-f', 'srt', '/out'], {
      onLine: () => {},
      onBytes: written.onBytes,
      isLate,
    })
    const number = index === 0 ? '' : `${index + 1}`
    sink.part(`subtitles${number}`, 'attachment', written.text(), 'subtitles')
    if (ending === 'late') sink.outOfTime('', 'Its subtitles were not read: there was no time.')
    else if (ending === 'failed')
      sink.unread('', 'Some of its subtitles are pictures or damaged and were not read.', 'save-again')
    else if (!written.isWhole()) sink.unread('', 'Its subtitles are too long and were not all read.')
  }
}
