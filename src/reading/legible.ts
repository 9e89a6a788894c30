import type { Unread } from '../../detectors/contract.ts'

/* Bytes in the wrong charset decode to characters that real text rarely has. */

const MIN_LETTERS = 6
const LOST = 0.2
const ACCENTS = 0.5
const MIN_KINDS = 6
/** Neighbours that differ in script, or go from lower to upper case. Japanese mixes its scripts, which count as one. */
const MIXED = 0.2
const MIN_MIXED = 8

const ILLEGIBLE = {
  why: 'Most of it could not be decoded: its character set is unknown or wrongly declared.',
  advice: 'as-pdf',
} as const satisfies Pick<Unread, 'why' | 'advice'>

type Count = {
  shown: number
  lost: number
  accents: number
  readonly kinds: Set<number>
  pairs: number
  mixed: number
}

export function illegible(text: string): typeof ILLEGIBLE | undefined {
  if (!/[^\t\n\r -~]/.test(text)) return undefined
  const count = counted(text)
  const lost = count.lost >= MIN_LETTERS && count.lost > count.shown * LOST
  const accents = count.accents >= MIN_LETTERS && count.kinds.size >= MIN_KINDS && count.accents > count.shown * ACCENTS
  const mixed = count.mixed >= MIN_MIXED && count.mixed > count.pairs * MIXED
  return lost || accents || mixed ? ILLEGIBLE : undefined
}

function counted(text: string): Count {
  const count: Count = { shown: 0, lost: 0, accents: 0, kinds: new Set(), pairs: 0, mixed: 0 }
  let last = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const script = isBlank(code) ? 0 : scriptOf(code)
    if (!isBlank(code)) count.shown++
    if (isLost(text, at, code)) count.lost++
    else if (isAccent(code)) {
      count.accents++
      count.kinds.add(code)
    }
    if (script > 0 && last > 0) pair(count, script !== last || isTurn(text, at))
    last = script
  }
  return count
}

function pair(count: Count, mixed: boolean): void {
  count.pairs++
  if (mixed) count.mixed++
}

/** A lower-case letter before a capital, beyond ASCII: common by chance, rare in words. */
const isTurn = (text: string, at: number): boolean =>
  text.charCodeAt(at) > 0xbf && text.charCodeAt(at - 1) > 0xbf && /^\p{Ll}\p{Lu}$/u.test(text.slice(at - 1, at + 1))

const isBlank = (code: number): boolean => code === 0x20 || (code < 14 && code > 8) || code === 0xa0 || code === 0x3000

const isAccent = (code: number): boolean => code > 0xa0 && (code <= 0xff || FURTHER.has(code))

const FURTHER = new Set([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((sign) => sign.charCodeAt(0)))

/** Symbol fonts use the private area. */
function isLost(text: string, at: number, code: number): boolean {
  if (isPlain(code)) return false
  if (code === 0xfffd || code === 0xffff || code === 0xfffe) return true
  if (code < 0x20) return code !== 0 && code !== 0x1b && (code < 8 || code > 13)
  if (code >= 0x7f && code < 0xa0) return true
  if (code >= 0xe000 && code <= 0xf8ff) return code < 0xf020 || code > 0xf0ff
  if (code >= 0xd800 && code <= 0xdbff) return !isLow(text.charCodeAt(at + 1))
  return isLow(code) && !(text.charCodeAt(at - 1) >= 0xd800 && text.charCodeAt(at - 1) <= 0xdbff)
}

const isPlain = (code: number): boolean => code > 0x1f && code < 0x7f
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** Scripts by Unicode block; a block of no script has an empty one. */
const BLOCKS: readonly (readonly [from: number, script: number])[] = [
  [0, 0],
  [0x41, 1],
  [0x5b, 0],
  [0x61, 1],
  [0x7b, 0],
  [0xc0, 1],
  [0x2b0, 0],
  [0x370, 2],
  [0x400, 3],
  [0x530, 4],
  [0x590, 5],
  [0x600, 6],
  [0x700, 7],
  [0x900, 8],
  [0x980, 9],
  [0xa00, 10],
  [0xa80, 11],
  [0xb00, 12],
  [0xb80, 13],
  [0xc00, 14],
  [0xc80, 15],
  [0xd00, 16],
  [0xd80, 17],
  [0xe00, 18],
  [0xe80, 19],
  [0xf00, 20],
  [0x1000, 21],
  [0x10a0, 22],
  [0x1100, 23],
  [0x1200, 24],
  [0x13a0, 25],
  [0x1400, 26],
  [0x1680, 27],
  [0x1780, 28],
  [0x1800, 29],
  [0x1900, 30],
  [0x1c00, 0],
  [0x1e00, 1],
  [0x1f00, 2],
  [0x2000, 0],
  [0x2c00, 31],
  [0x2e00, 0],
  [0x3041, 32],
  [0xa000, 33],
  [0xa4d0, 34],
  [0xac00, 23],
  [0xd7b0, 0],
  [0xf900, 32],
  [0xfb00, 0],
  [0xfb1d, 5],
  [0xfb50, 6],
  [0xfe00, 0],
  [0xfe70, 6],
  [0xfeff, 0],
]

const scriptOf = (code: number): number => FIRST_SCRIPTS[code] ?? inBlocks(code)

function inBlocks(code: number): number {
  let [low, high] = [0, BLOCKS.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (BLOCKS[middle]![0] <= code) low = middle
    else high = middle - 1
  }
  return BLOCKS[low]![1]
}

const FIRST_SCRIPTS = Uint8Array.from({ length: 0x530 }, (_, code) => inBlocks(code))
