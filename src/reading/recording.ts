import type { IAudioMetadata } from 'music-metadata'
import { packInUse } from './film/pack.ts'
import { readMatroska } from './matroska.ts'
import { type Property, reportProperties } from './properties.ts'
import type { ExtractionSink, GivenFile, Reader } from './reader.ts'
import { xmpProperties } from './xmp.ts'

const LOCATIONS = ['\u00a9xyz', 'location.ISO6709', 'GPSLatitude', 'GPSLongitude']
const LARGEST_SEARCHED = 16 << 20
const LONGEST_TAG = 100_000
const MAX_TAGS = 2_000
const MAX_PICTURES = 20

export const readRecording: Reader = async (file, sink) => {
  const source = Buffer.from(
    file.bytes.buffer,
    file.bytes.byteOffset,
    Math.min(file.bytes.length, LARGEST_SEARCHED),
  ).toString('latin1')
  reportXmp(source, sink)
  if (LOCATIONS.some((name) => source.includes(name)))
    sink.observe('', 'location', 'The recording says where it was made.')
  if (file.format === 'matroska') await readMatroska(file.bytes, sink)
  await readTags(file, sink)
  await sink.afterText(file.bytes.length, () => check(file, sink))
}

/** Done in the background, because it takes long. Machines only add findings: a person watches. */
async function check(file: GivenFile, sink: ExtractionSink): Promise<void> {
  const pack = packInUse()
  if (!pack) return sink.unread('', 'This recording was not checked. Attach a transcript.')
  if (!sink.budget.thorough) return sink.outOfTime('', 'This recording is heard in the background.')
  sink.unread('', 'A person must watch or hear this recording: a machine only looked for what to ask about.')
  const { checkRecording } = await import('./film/check.ts')
  await checkRecording(pack, file, sink)
}

async function readTags(file: GivenFile, sink: ExtractionSink): Promise<void> {
  const found = await metadataOf(file)
  if (!found) return
  const tags = Object.values(found.native).flat()
  const pictures = found.common.picture ?? []
  if (tags.length > MAX_TAGS || pictures.length > MAX_PICTURES)
    sink.unread('', 'It has more tags or pictures than were read.')
  reportProperties(tags.slice(0, MAX_TAGS).flatMap(propertiesOf), 'properties', 'properties of the recording', sink)
  for (const [i, { data }] of pictures.slice(0, MAX_PICTURES).entries())
    await sink.deeper(`picture${i + 1}`, { name: '', bytes: data, where: 'picture in the recording' })
}

function reportXmp(source: string, sink: ExtractionSink): void {
  const start = source.indexOf('<x:xmpmeta')
  const end = source.indexOf('</x:xmpmeta>', start)
  if (start < 0 || end < 0) return
  const xmp = Buffer.from(source.slice(start, end + 12), 'latin1').toString('utf8')
  reportProperties(xmpProperties(xmp), 'xmp', 'XMP of the recording', sink)
}

/** Undefined if the file is damaged; a person must check it in any case. */
async function metadataOf({ bytes, name }: GivenFile): Promise<IAudioMetadata | undefined> {
  const { parseBuffer } = await import('music-metadata')
  try {
    return await parseBuffer(bytes, { path: name })
  } catch {
    return undefined
  }
}

const propertiesOf = ({ id, value }: { readonly id: string; readonly value: unknown }): Property[] =>
  textsIn(value).map((text) => [id, text.slice(0, LONGEST_TAG)])

/** A tag may be a record of several texts. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /[\p{L}\p{N}]{2}/u.test(value) ? [value] : []
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return []
  return Object.values(value).flatMap(textsIn)
}
