import { READ_PIXELS } from './picture/bounds.ts'
import { decode } from './picture/decode.ts'
import { isWhole } from './picture/integrity.ts'
import { look } from './picture.ts'
import { pictureAmong } from './pictures-among.ts'
import type { ExtractionSink, Reader } from './reader.ts'
import { wordsIn } from './slack.ts'
import { sniff } from './sniff.ts'

const WHERE = 'picture between other bytes'
/** Bytes before the first pixels. */
const LONGEST_HEAD = 4_096

export const padding: Reader = async ({ bytes }, sink) => {
  wordsIn(bytes, sink)
  const picture = pictureAmong(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!picture) return
  if (isWhole(picture, sniff(picture))) await sink.deeper('picture', { name: '', bytes: picture, where: WHERE })
  else await sink.afterText(picture.length, () => lookAtRest(picture, sink))
}

/** What is missing of a picture is not in the file, so it is no damage. */
async function lookAtRest(picture: Uint8Array, sink: ExtractionSink): Promise<void> {
  const frame = await decode(picture, 0, READ_PIXELS).catch(() => undefined)
  if (frame) await look(frame, 'picture', WHERE, sink)
  else if (picture.length > LONGEST_HEAD) sink.unread('', 'Unused bytes in the file could not be read.')
}
