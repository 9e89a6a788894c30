import { type FileCase, LEAK } from '../../test/files/case.ts'

/** No length: a cut file is a shorter file. */
const OPEN_ENDED = new Set('text csv json markdown ics vcf html xml disguise rtf eml mhtml svg'.split(' '))

const FLAT = /\.(?:xml|fod[tsp])$/

const UNWATCHED = new Set([
  ...OPEN_ENDED,
  ...'doc xls ppt msg pdf winmail.dat jpeg gif webp avif bmp tiff ico emf wmf'.split(' '),
])

/** The format states its end before these bytes. */
const BEHIND = /^bytes after|after the end|^behind the (?:end|pixels)$/

/** No count: a cut between two pieces is not visible. */
const PIECES = new Set('zstd winmail.dat gzip xz bzip2'.split(' '))

/** Nearer stretches carry the same words. */
const SEAM = 100

/** Compressed, so that every byte depends on those before it. */
const PIXELS = new Set('jpeg gif webp avif bmp tiff ico emf wmf'.split(' '))

type Stretch = readonly [from: number, to: number]

/**
 * Where the format cannot show it, no reader can read them. Planting other words of the same length finds the bytes.
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

/** Damage further away cannot change what a letter is. */
const LONGEST_GROUP = 40
const LONGEST_TAG = 160

/** Includes the tag or control word before the first letter. */
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
    // A letter next to them may end the word.
    if (last && at - last[1] < SEAM) last[1] = Math.min(whole.length, at + 2)
    else places.push([Math.max(0, at - 1), Math.min(whole.length, at + 2)])
  }
  return places
}

const sameLength = (whole: Uint8Array, again: Uint8Array, other: Uint8Array): boolean =>
  again.length === whole.length && other.length === whole.length

/** Each byte depends on those before it. */
function isPacked(whole: Uint8Array, all: Stretch): boolean {
  const [from, to] = wholeRun(whole, all)
  return to - from > LONG_RUN && !Buffer.from(whole).subarray(from, to).includes(0x20)
}

const LONG_RUN = 12

const ofRun = (byte: number | undefined): boolean =>
  byte !== undefined && /[A-Za-z0-9+/=_\r\n-]/.test(String.fromCharCode(byte))

function wholeRun(whole: Uint8Array, [from, to]: Stretch): Stretch {
  let [start, end] = [from, to]
  while (start > 0 && ofRun(whole[start - 1])) start--
  while (end < whole.length && ofRun(whole[end])) end++
  return end - start > LONG_RUN ? [start, end] : [from, to]
}

/** Shorter runs are words in disguise. */
const A_FILE = 40

/** Invalid characters show the damage. */
function showsGarbage(file: FileCase, whole: Uint8Array, damaged: Uint8Array, [from, to]: Stretch): boolean {
  if (file.format === 'disguise' || whole.length !== damaged.length || !whole.subarray(from, to).every(ofRun))
    return false
  return to - from > A_FILE && !damaged.subarray(from, to).every(ofRun)
}

function between(whole: Uint8Array, other: Uint8Array): Stretch {
  let from = 0
  while (from < whole.length && whole[from] === other[from]) from++
  let to = 0
  while (to < whole.length - from && whole.at(-1 - to) === other.at(-1 - to)) to++
  return [from, whole.length - to]
}

/** Cut before its header, the file is complete. */
function endsBefore(damaged: Uint8Array, whole: Uint8Array, other: Uint8Array): boolean {
  const [from] = between(whole, other)
  const next = Buffer.from(whole.subarray(damaged.length, damaged.length + 8)).toString('hex')
  return damaged.length > 0 && damaged.length <= from && HEAD.test(next)
}

/** In hexadecimal: zstd, gzip, xz or bzip2, TNEF. */
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
