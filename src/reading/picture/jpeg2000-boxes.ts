/* ISO/IEC 15444-1, Annexes A and I; 15444-2, Annex M. */

type Box = { readonly kind: string; readonly from: number; readonly to: number }

/** `plain`: one code stream in its own colours is all that a viewer shows. */
export type Shape = { readonly width: number; readonly height: number; readonly grey: boolean; readonly plain: boolean }

export type Beside = {
  readonly exif: readonly Uint8Array[]
  readonly xmp: readonly string[]
  readonly iptc: readonly Uint8Array[]
  readonly texts: readonly Buffer[]
  readonly end: number
  readonly whole: boolean
}

type Open = { exif: Uint8Array[]; xmp: string[]; iptc: Uint8Array[]; texts: Buffer[] }

const CODE_STREAM = 0xff4f
const [SIZE, COMMENT, START_OF_TILE, END] = [0xff51, 0xff64, 0xff90, 0xffd9] as const
/** Others hold more pictures, or how a viewer composes them. */
const OF_ONE_PICTURE = new Set(['jP  ', 'ftyp', 'jp2h', 'jp2c', 'xml ', 'uuid', 'uinf', 'jp2i', 'res ', 'free', 'rreq'])
const GREY_SPACE = 17
const COLOURS = 3

const IDS: Readonly<Record<string, 'exif' | 'xmp' | 'iptc'>> = {
  '4a706754696666457869662d3e4a5032': 'exif',
  be7acfcb97a942e89c71999491e3afac: 'xmp',
  '33c7a4d2b81d4723a0baf1a3e097ad38': 'iptc',
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

export function shapeOf(bytes: Uint8Array): Shape | undefined {
  const file = bufferOf(bytes)
  const boxes = boxesOf(file)
  const streams = boxes.filter(({ kind }) => kind === 'jp2c')
  const first = streams[0]
  if (!first || first.to - first.from < 50 || file.readUInt16BE(first.from + 2) !== SIZE) return undefined
  const at = first.from + 4
  const [width, height] = [4, 8].map((from) => file.readUInt32BE(at + from) - file.readUInt32BE(at + from + 8))
  const components = file.readUInt16BE(at + 36)
  const head = boxes.find(({ kind }) => kind === 'jp2h')
  const inside = head ? [...boxesIn(file, head.from, head.to)] : []
  const channels = columnsOf(file, inside) ?? components
  const grey = channels < COLOURS || spaceOf(file, inside) === GREY_SPACE
  const plain =
    streams.length === 1 &&
    boxes.every(({ kind }) => OF_ONE_PICTURE.has(kind)) &&
    channels === (grey ? 1 : COLOURS) &&
    !inside.some((box) => box.kind === 'cdef' && hasOpacity(file, box))
  return { width: width!, height: height!, grey, plain }
}

function columnsOf(file: Buffer, inside: readonly Box[]): number | undefined {
  const palette = inside.find(({ kind }) => kind === 'pclr')
  return palette && file[palette.from + 2]
}

function spaceOf(file: Buffer, inside: readonly Box[]): number | undefined {
  const space = inside.find(({ kind, from }) => kind === 'colr' && file[from] === 1)
  return space && space.from + 7 <= space.to ? file.readUInt32BE(space.from + 3) : undefined
}

function hasOpacity(file: Buffer, list: Box): boolean {
  for (let at = list.from + 2; at + 6 <= list.to; at += 6) if (file.readUInt16BE(at + 2) !== 0) return true
  return false
}

export function besidePixels(bytes: Uint8Array): Beside {
  const file = bufferOf(bytes)
  const boxes = boxesOf(file)
  const found: Open = { exif: [], xmp: [], iptc: [], texts: [] }
  let isWhole = boxes.some(({ kind }) => kind === 'jp2c')
  for (const box of boxes) {
    const data = file.subarray(box.from, box.to)
    if (box.kind === 'jp2c') isWhole = walk(data, found.texts) !== undefined && isWhole
    else if (box.kind === 'uuid') sort(data, found)
    else if (!isRoutine(file, box)) found.texts.push(data)
  }
  return { ...found, end: boxes.at(-1)?.to ?? bytes.length, whole: isWhole }
}

function isRoutine(file: Buffer, { kind, from, to }: Box): boolean {
  if (to - from > LONGEST_ROUTINE) return false
  return (
    kind === 'jP  ' ||
    kind === 'ftyp' ||
    (kind === 'jp2h' && [...boxesIn(file, from, to)].every(({ kind }) => OF_HEAD.has(kind)))
  )
}

const LONGEST_ROUTINE = 100
const OF_HEAD = new Set(['ihdr', 'bpcc', 'colr', 'cdef', 'res '])

function sort(data: Buffer, found: Open): void {
  const content = data.subarray(ID)
  const kind = IDS[data.toString('hex', 0, ID)]
  if (kind === 'exif') found.exif.push(content)
  else if (kind === 'xmp') found.xmp.push(content.toString('utf8'))
  else if (kind === 'iptc') found.iptc.push(content)
  else found.texts.push(content)
}

const ID = 16

/** Adds comments and trailing bytes to `texts`. Undefined if the end is not in the stream. */
function walk(stream: Buffer, texts: Buffer[]): number | undefined {
  for (let at = 2; at + 2 <= stream.length; ) {
    const marker = stream.readUInt16BE(at)
    if (marker === END) {
      if (at + 2 < stream.length) texts.push(stream.subarray(at + 2))
      return at + 2
    }
    if (marker < 0xff00 || at + 12 > stream.length) return undefined
    const next = at + 2 + stream.readUInt16BE(at + 2)
    if (marker === COMMENT) texts.push(stream.subarray(at + 6, next))
    const tile = marker === START_OF_TILE ? stream.readUInt32BE(at + 6) : next - at
    if (tile === 0) return lastEnd(stream, at, texts)
    at += tile
  }
  return undefined
}

/** The last tile need not give its length. */
function lastEnd(stream: Buffer, from: number, texts: Buffer[]): number | undefined {
  const end = stream.lastIndexOf(Buffer.from([END >> 8, END & 255]))
  if (end < from) return undefined
  texts.push(stream.subarray(from))
  return end + 2
}

/** A bare code stream counts as one box. */
function boxesOf(file: Buffer): Box[] {
  if (file.length < 2 || file.readUInt16BE(0) !== CODE_STREAM) return [...boxesIn(file, 0, file.length)]
  return [{ kind: 'jp2c', from: 0, to: walk(file, []) ?? file.length }]
}

function* boxesIn(file: Buffer, start: number, end: number): Iterable<Box> {
  for (let at = start; at + 8 <= end; ) {
    const short = file.readUInt32BE(at)
    const long = short === 1 && at + 16 <= end
    const size = long ? Number(file.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short
    const head = long ? 16 : 8
    const kind = file.toString('latin1', at + 4, at + 8)
    if (size < head || at + size > end) return
    yield { kind, from: at + head, to: at + size }
    at += size
  }
}
