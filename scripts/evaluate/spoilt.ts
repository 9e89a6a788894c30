import { type FileCase, LEAK } from '../../test/files/case.ts'

/** Formats that state no length: a cut file is a shorter file, not a damaged one. */
const OPEN_ENDED = new Set('text csv json markdown ics vcf html xml disguise rtf eml mhtml svg'.split(' '))

/** Office documents in one XML file. */
const FLAT = /\.(?:xml|fod[tsp])$/

/** Encoded texts without a checksum or length. */
const UNWATCHED = new Set([
  ...OPEN_ENDED,
  ...'doc xls ppt msg pdf winmail.dat jpeg gif webp avif bmp tiff ico emf wmf'.split(' '),
])

/** After the end that the format states, so a cut is not visible. */
const BEHIND = /^bytes after|after the end|^behind the (?:end|pixels)$/

/** Made of pieces with a length each but no count, so a cut between two is not visible. */
const PIECES = new Set('zstd winmail.dat gzip xz bzip2'.split(' '))

/** Stretches nearer than this carry the same words: drawings have one line for each letter. */
const SEAM = 100

/** Pixels carry the words, compressed, so that every byte depends on those before it. */
const PIXELS = new Set('jpeg gif webp avif bmp tiff ico emf wmf'.split(' '))

type Stretch = readonly [from: number, to: number]

/**
 * Whether the damage hit the bytes that carry the planted words, where the format cannot show it: then no reader can
 * read them. Finds the bytes by planting other words of the same length and comparing. If only those letters differ,
 * no checksum covers them.
 */
export async function wordsSpoilt(file: FileCase, whole: Uint8Array, damaged: Uint8Array): Promise<boolean> {
  const isText = OPEN_ENDED.has(file.format) || FLAT.test(file.name)
  const isCut = damaged.length < whole.length && startsWith(whole, damaged)
  const words = file.leak ?? LEAK
  const [again, other] = [await file.planting(words), await file.planting([...words].map(neighbour).join(''))]
  if (isCut && !isText && !BEHIND.test(file.place)) return PIECES.has(file.format) && endsBefore(damaged, whole, other)
  const asThemselves = sameLength(whole, again, other) ? lettersAlone(whole, again, other, words) : undefined
  if (!asThemselves && !UNWATCHED.has(file.format) && !isText) return false
  const places = (asThemselves ?? placesOf(file, whole, again, other)).map((place) => withControls(file, whole, place))
  const source = Buffer.from(damaged.buffer, damaged.byteOffset, damaged.length)
  return places.some(
    (place) =>
      !isPackedAt(file, whole, place[0]) &&
      !source.includes(Buffer.from(whole.subarray(...place))) &&
      !showsGarbage(file, whole, damaged, place),
  )
}

/** The stretches that hold the letters, if the files differ in nothing else. */
function lettersAlone(whole: Uint8Array, again: Uint8Array, other: Uint8Array, words: string): Stretch[] | undefined {
  const letters = new Set(
    [...words].filter((letter) => neighbour(letter) !== letter).map((letter) => letter.charCodeAt(0)),
  )
  for (let at = 0; at < whole.length; at++)
    if (
      whole[at] === again[at] &&
      whole[at] !== other[at] &&
      !(letters.has(whole[at]!) && other[at] === whole[at]! + 1)
    )
      return undefined
  const places = stretches(whole, again, other)
  return places.length > 0 ? places : undefined
}

/** Bytes before a letter that may declare it as text; damage further away does not affect it. */
const LONGEST_GROUP = 40
const LONGEST_TAG = 160

/** Where each letter is separate, includes the tag or control word in front of the first. */
function withControls(file: FileCase, whole: Uint8Array, [from, to]: Stretch): Stretch {
  const latin = Buffer.from(whole).toString('latin1')
  const before = latin.slice(Math.max(0, from - (file.format === 'rtf' ? LONGEST_GROUP : LONGEST_TAG)), from)
  const inside = latin.slice(from, to)
  if (file.format === 'rtf') return [from - (/\{[^{}]*$|\\[a-z]+-?\d* ?$/.exec(before)?.[0].length ?? 0), to]
  const apart = inside.split('<').length > 3
  return [from - (apart ? (/<[^<]*$/.exec(before)?.[0].length ?? 0) : 0), to]
}

function placesOf(file: FileCase, whole: Uint8Array, again: Uint8Array, other: Uint8Array): Stretch[] {
  const all = between(whole, other)
  if (PIXELS.has(file.format)) return [all]
  if (other.length !== whole.length || (OPEN_ENDED.has(file.format) && isPacked(whole, all)))
    return [wholeRun(whole, all)]
  return sameLength(whole, again, other) ? stretches(whole, again, other) : []
}

function stretches(whole: Uint8Array, again: Uint8Array, other: Uint8Array): Stretch[] {
  const places: [number, number][] = []
  for (let at = 0; at < whole.length; at++) {
    if (whole[at] === other[at] || whole[at] !== again[at]) continue
    const last = places.at(-1)
    // A letter next to them may end the word or change its kind.
    if (last && at - last[1] < SEAM) last[1] = Math.min(whole.length, at + 2)
    else places.push([Math.max(0, at - 1), Math.min(whole.length, at + 2)])
  }
  return places
}

const sameLength = (whole: Uint8Array, again: Uint8Array, other: Uint8Array): boolean =>
  again.length === whole.length && other.length === whole.length

/** Words in base64 or hexadecimal: each byte depends on those before it. */
function isPacked(whole: Uint8Array, all: Stretch): boolean {
  const [from, to] = wholeRun(whole, all)
  return to - from > LONG_RUN && !Buffer.from(whole).subarray(from, to).includes(0x20)
}

const LONG_RUN = 12

const ofRun = (byte: number | undefined): boolean =>
  byte !== undefined && /[A-Za-z0-9+/=_\r\n-]/.test(String.fromCharCode(byte))

/** Extends a stretch to the whole run of base64, across lines. */
function wholeRun(whole: Uint8Array, [from, to]: Stretch): Stretch {
  let [start, end] = [from, to]
  while (start > 0 && ofRun(whole[start - 1])) start--
  while (end < whole.length && ofRun(whole[end])) end++
  return end - start > LONG_RUN ? [start, end] : [from, to]
}

/** Shorter runs are words in disguise, in which no letter can be wrong. */
const A_FILE = 40

/** A base64 file that now has invalid characters: the damage is visible. */
function showsGarbage(file: FileCase, whole: Uint8Array, damaged: Uint8Array, [from, to]: Stretch): boolean {
  if (file.format === 'disguise' || whole.length !== damaged.length || !whole.subarray(from, to).every(ofRun))
    return false
  return to - from > A_FILE && !damaged.subarray(from, to).every(ofRun)
}

/** From the first byte that differs to the last. */
function between(whole: Uint8Array, other: Uint8Array): Stretch {
  let from = 0
  while (from < whole.length && whole[from] === other[from]) from++
  let to = 0
  while (to < whole.length - from && whole.at(-1 - to) === other.at(-1 - to)) to++
  return [from, whole.length - to]
}

/** The piece with the words has its own header: cut before it, the file is complete. */
function endsBefore(damaged: Uint8Array, whole: Uint8Array, other: Uint8Array): boolean {
  const [from] = between(whole, other)
  const next = Buffer.from(whole.subarray(damaged.length, damaged.length + 8)).toString('hex')
  return damaged.length > 0 && damaged.length <= from && HEAD.test(next)
}

/**
 * First bytes of a piece, in hexadecimal: a frame of zstd, a member of gzip, a stream of xz or bzip2, an attribute of
 * TNEF.
 */
const HEAD = /^(?:5.2a4d18|28b52ffd|1f8b08|fd377a|425a68|0[12]..[89]0..00)/

const neighbour = (letter: string): string =>
  /[A-Ya-y0-8]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 1) : letter

const startsWith = (whole: Uint8Array, start: Uint8Array): boolean =>
  Buffer.compare(whole.subarray(0, start.length), start) === 0

/** Deflated data has a checksum. */
function isPackedAt(file: FileCase, whole: Uint8Array, at: number): boolean {
  if (file.format !== 'pdf') return false
  const before = Buffer.from(whole.buffer, whole.byteOffset, at).toString('latin1')
  const opened = before.lastIndexOf('stream\n')
  return opened > before.lastIndexOf('endstream') && before.slice(before.lastIndexOf('obj\n'), opened).includes('Flate')
}
