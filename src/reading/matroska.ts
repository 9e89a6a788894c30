import type { ExtractionSink } from './reader.ts'

/* RFC 9559. Nobody sees them in the film alone. */

const HOLDERS = new Set([
  0x18538067, 0x1549a966, 0x1654ae6b, 0xae, 0x1f43b675, 0xa0, 0x1043a770, 0x45b9, 0xb6, 0x80, 0x1254c367, 0x7373,
  0x67c8, 0x1941a469, 0x61a7,
])
const TEXTS = new Set([0x7ba9, 0x536e, 0x85, 0x4487, 0x467e])
const [TRACK, NUMBER, KIND, PRIVATE, PACKED] = [0xae, 0xd7, 0x83, 0x63a2, 0x6d80] as const
const [SIMPLE_BLOCK, BLOCK] = [0xa3, 0xa1] as const
const [FILE, FILE_NAME, FILE_DATA] = [0x61a7, 0x466e, 0x465c] as const
const SUBTITLES = 0x11
const MAX_ELEMENTS = 500_000
const MAX_FILES = 20

type Element = { readonly id: number; readonly data: Buffer }

export async function readMatroska(bytes: Uint8Array, sink: ExtractionSink): Promise<void> {
  const texts: string[] = []
  const spoken: string[] = []
  const tracks = new Set<number>()
  const files: Element[][] = []
  let seen = 0
  walk(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  sink.part('titles', 'properties', [...new Set(texts)].join('\n'), 'title or tag of the recording')
  sink.part('subtitles', 'attachment', spoken.join('\n'), 'subtitles')
  if (files.length > MAX_FILES) sink.unread('', `Only the first ${MAX_FILES} files in the recording were read.`)
  if (seen > MAX_ELEMENTS) sink.unread('', 'Only the beginning of its titles and subtitles was read: it has too many.')
  for (const [index, file] of files.slice(0, MAX_FILES).entries()) {
    const of = (id: number) => file.find((one) => one.id === id)?.data
    const name = of(FILE_NAME)?.toString('utf8') ?? ''
    await sink.deeper(`file${index + 1}`, {
      name,
      bytes: of(FILE_DATA) ?? Buffer.alloc(0),
      where: 'file in the recording',
    })
  }

  function walk(data: Buffer): void {
    for (const element of elements(data)) {
      if (++seen > MAX_ELEMENTS) return
      if (seen % 5_000 === 0) sink.budget.check()
      take(element)
    }
  }

  function take({ id, data }: Element): void {
    if (id === TRACK) subtitleTrack([...elements(data)])
    if (id === FILE) files.push([...elements(data)])
    if (TEXTS.has(id)) texts.push(plain(data))
    else if (id === SIMPLE_BLOCK || id === BLOCK) block(data)
    else if (HOLDERS.has(id)) walk(data)
  }

  function subtitleTrack(found: readonly Element[]): void {
    const of = (id: number) => found.find((one) => one.id === id)?.data
    if (of(KIND)?.at(-1) !== SUBTITLES) return
    tracks.add(of(NUMBER)?.at(-1) ?? 0)
    if (of(PACKED)) sink.unread('', 'Its subtitles are compressed and were not read.')
    const head = of(PRIVATE)
    if (head) texts.push(plain(head))
  }

  /** A track number, two bytes of time and one of flags. */
  function block(content: Buffer): void {
    const track = number(content, 0)
    if (track && tracks.has(track.value)) spoken.push(plain(content.subarray(track.to + 3)))
  }
}

const plain = (bytes: Buffer): string => bytes.toString('utf8').replaceAll('\0', '').trim()

function* elements(data: Buffer): Iterable<Element> {
  for (let at = 0; at < data.length; ) {
    const length = data[at]! === 0 ? 9 : Math.clz32(data[at]!) - 23
    if (length > 4 || at + length > data.length) return
    const id = data.readUIntBE(at, length)
    const size = number(data, at + length)
    if (!size) return
    // A live recording leaves the size open: the element lasts to the end.
    const to = size.open ? data.length : Math.min(data.length, size.to + size.value)
    yield { id, data: data.subarray(size.to, to) }
    at = to
  }
}

/** The first bits say how many bytes it has; all ones mean that it is not known. */
function number(data: Buffer, at: number): { value: number; to: number; open: boolean } | undefined {
  const first = data[at]
  if (first === undefined || first === 0) return undefined
  const length = Math.clz32(first) - 23
  if (at + length > data.length) return undefined
  let value = first & (0xff >> length)
  let ones = value === 0xff >> length
  for (let i = 1; i < length; i++) {
    value = value * 256 + data[at + i]!
    ones &&= data[at + i] === 0xff
  }
  return { value, to: at + length, open: ones }
}
