import { type FileCase, LEAK } from '../files/case.ts'

/** Nothing in these says how long they should be: one that ends early is a shorter file, not a broken one. */
const OPEN_ENDED = new Set('text csv json markdown ics vcf html xml disguise rtf eml mhtml svg'.split(' '))

/** A document of Office written as one text. */
const FLAT = /\.(?:xml|fod[tsp])$/

/** No check sum and no length watches over the words in these; a letter changed is another letter. */
const UNWATCHED = new Set([
  ...OPEN_ENDED,
  ...'tar doc xls ppt msg pdf winmail.dat zstd jpeg gif webp avif bmp tiff ico emf wmf'.split(' '),
])

/** Behind all that the format measures: nothing tells when it is cut off. */
const BEHIND = /^bytes after|after the end|^behind the (?:end|pixels)$/

/** Two stretches of bytes nearer than this carry the same words: a drawing program has a line for each letter. */
const SEAM = 90

/** Pixels carry the words here, packed so that every byte hangs on those before it. */
const PIXELS = new Set('jpeg gif webp avif bmp tiff ico emf wmf'.split(' '))

/**
 * Whether the damage hit the very bytes that carry the planted words, where nothing in the format could tell: then they are gone
 * for every reader. The bytes are found by planting other words of the same length and looking at what changed.
 */
export async function wordsSpoilt(file: FileCase, whole: Uint8Array, damaged: Uint8Array): Promise<boolean> {
  const isText = OPEN_ENDED.has(file.format) || FLAT.test(file.name)
  if (!UNWATCHED.has(file.format) && !isText && file.format !== 'zip') return false
  const isCut = damaged.length < whole.length && startsWith(whole, damaged)
  if (isCut && !isText && !BEHIND.test(file.place)) return false
  const places = await placesOf(file, whole)
  if (places.length === 0) return false
  const source = Buffer.from(damaged.buffer, damaged.byteOffset, damaged.length)
  return places.some(
    ([from, to]) => !isWatched(file, whole, from) && !source.includes(Buffer.from(whole.subarray(from, to))),
  )
}

async function placesOf(file: FileCase, whole: Uint8Array): Promise<[number, number][]> {
  const words = file.leak ?? LEAK
  const others = [...words].map(neighbour).join('')
  const [again, other] = [await file.planting(words), await file.planting(others)]
  if (PIXELS.has(file.format)) return between(whole, other)
  if (other.length !== whole.length || (OPEN_ENDED.has(file.format) && isPacked(whole, other)))
    return [wholeRun(whole, between(whole, other)[0]!)]
  if (again.length !== whole.length || other.length !== whole.length) return []
  const places: [number, number][] = []
  for (let at = 0; at < whole.length; at++) {
    if (whole[at] === other[at] || whole[at] !== again[at]) continue
    const last = places.at(-1)
    if (last && at - last[1] < SEAM) last[1] = at + 1
    else places.push([at, at + 1])
  }
  return places
}

/** Written as base64 or hexadecimal digits, words are no letters of their own: each byte hangs on those before it. */
function isPacked(whole: Uint8Array, other: Uint8Array): boolean {
  const [from, to] = wholeRun(whole, between(whole, other)[0]!)
  return to - from > LONG_RUN && !Buffer.from(whole).subarray(from, to).includes(0x20)
}

const LONG_RUN = 24

/** To both ends of the run of letters, digits and signs of base64, over its lines. */
function wholeRun(whole: Uint8Array, [from, to]: [number, number]): [number, number] {
  const ofRun = (byte: number | undefined) => byte !== undefined && /[A-Za-z0-9+/=_\n-]/.test(String.fromCharCode(byte))
  let [start, end] = [from, to]
  while (start > 0 && ofRun(whole[start - 1])) start--
  while (end < whole.length && ofRun(whole[end])) end++
  return end - start > LONG_RUN ? [start, end] : [from, to]
}

/** All bytes from the first that differs to the last. */
function between(whole: Uint8Array, other: Uint8Array): [number, number][] {
  let from = 0
  while (from < whole.length && whole[from] === other[from]) from++
  let to = 0
  while (to < whole.length - from && whole.at(-1 - to) === other.at(-1 - to)) to++
  return [[from, whole.length - to]]
}

const neighbour = (letter: string): string =>
  /[A-Ya-y0-8]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 1) : letter

const startsWith = (whole: Uint8Array, start: Uint8Array): boolean =>
  Buffer.compare(whole.subarray(0, start.length), start) === 0

/** What Flate has packed carries a check sum, and so does what a zip holds; its directory does not. */
function isWatched(file: FileCase, whole: Uint8Array, at: number): boolean {
  if (file.format !== 'zip') return packedAt(file, whole, at)
  const directory = Buffer.from(whole).indexOf('PK\x01\x02', 0, 'latin1')
  return directory < 0 || at < directory
}

function packedAt(file: FileCase, whole: Uint8Array, at: number): boolean {
  if (file.format !== 'pdf') return false
  const before = Buffer.from(whole.buffer, whole.byteOffset, at).toString('latin1')
  const opened = before.lastIndexOf('stream\n')
  return opened > before.lastIndexOf('endstream') && before.slice(before.lastIndexOf('obj\n'), opened).includes('Flate')
}
