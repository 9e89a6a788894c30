import { reportProperties } from './properties.ts'
import type { GivenFile, House, Reader } from './reader.ts'
import { boxes } from './recording/boxes.ts'
import { id3 } from './recording/id3.ts'
import { chunkTexts } from './recording/riff.ts'
import { comments } from './recording/vorbis.ts'
import { xmpProperties } from './xmp.ts'

/** What a recording carries beside sound and film. */
export type Carried = {
  readonly properties: (readonly [string, string])[]
  readonly pictures: Uint8Array[]
  readonly subtitles: string[]
}

/** Sound and film: nobody has listened or watched, so a person must; what is written in the file is read. */
export const readRecording: Reader = async (file, house) => {
  const found = carriedBy(file)
  const source = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, Math.min(file.bytes.length, 16 << 20))
  const start = source.indexOf('<x:xmpmeta')
  const end = source.indexOf('</x:xmpmeta>', start)
  if (start >= 0 && end > start)
    reportProperties(xmpProperties(source.toString('utf8', start, end + 12)), 'xmp', 'XMP of the recording', house)
  reportProperties(found.properties, 'properties', 'properties of the recording', house)
  if (found.properties.some(([name]) => /location|\u00a9xyz|GPS/i.test(name)))
    house.observe('', 'location', 'The recording says where it was made.')
  house.part('subtitles', 'attachment', found.subtitles.join('\n'), 'subtitles')
  await lookAtPictures(found.pictures, house)
  house.unread('', 'Nobody has listened to this recording or watched it: give a transcript.')
}

async function lookAtPictures(pictures: readonly Uint8Array[], house: House): Promise<void> {
  for (const [i, bytes] of pictures.entries())
    await house.deeper(`picture${i + 1}`, { name: '', bytes, where: 'picture in the recording' })
}

function carriedBy(file: GivenFile): Carried {
  const found: Carried = { properties: [], pictures: [], subtitles: [] }
  const buffer = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length)
  try {
    if (file.format === 'mp4') boxes(buffer, found)
    else if (file.format === 'wav' || file.format === 'avi') chunkTexts(buffer, found)
    else if (file.format === 'flac' || file.format === 'ogg') comments(buffer, found)
    id3(buffer, found)
  } catch {
    // A damaged box ends the walk; the recording is held for a person in any case.
  }
  return found
}
