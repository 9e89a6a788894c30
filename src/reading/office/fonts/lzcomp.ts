import type { Budget } from '../../budget.ts'
import { AdaptiveTree } from './adaptive-tree.ts'

const DISTANCE_BITS = 3
const LENGTH_BITS = 3
const [SHORTEST_COPY, FAR] = [2, 512] as const
const FIRST_LENGTH = 256
/** At these distances a byte is often the same. */
const REPEATED = [2, 4, 6] as const
/** Bits that give the length. */
const SIZE_BITS = 24
/** What runs of one byte may grow to. */
const MOST_BYTES = 1 << SIZE_BITS
const CHECKED_EACH = 4_096

/** The compression of MicroType Express (W3C 2008, "LZCOMP"). Throws where the bytes are damaged. */
export function unpackLzcomp(bytes: Uint8Array, version: number, budget: Pick<Budget, 'check' | 'expand'>): Buffer {
  let at = 0
  const bit = (): number => {
    if (at >= bytes.length * 8) throw new Error('The font ends too early.')
    return (bytes[at >> 3]! >> (7 - (at++ & 7))) & 1
  }
  const hasRuns = version > 1 && bit() === 1
  const [distances, lengths] = [new AdaptiveTree(1 << DISTANCE_BITS), new AdaptiveTree(1 << LENGTH_BITS)]
  for (const tree of [distances, lengths]) tree.raiseAll(2)
  let size = 0
  for (let i = 0; i < SIZE_BITS; i++) size = size * 2 + bit()
  const ahead = preloaded()
  budget.expand(ahead.length + size)
  const out = Buffer.alloc(ahead.length + size)
  ahead.copy(out)
  const { symbols, firstRepeated } = symbolsFor(size)
  let end = ahead.length
  for (let count = 0; end < out.length; count++) {
    if (count % CHECKED_EACH === 0) budget.check()
    const symbol = symbols.read(bit)
    if (symbol < FIRST_LENGTH) out[end++] = symbol
    else if (symbol >= firstRepeated) out[end] = out[end++ - REPEATED[symbol - firstRepeated]!]!
    else end = copy(symbol - FIRST_LENGTH)
  }
  const unpacked = out.subarray(ahead.length)
  return hasRuns ? withoutRuns(unpacked, budget) : unpacked

  function copy(first: number): number {
    let [bits, length] = [first % (1 << LENGTH_BITS), 0]
    for (; ; bits = lengths.read(bit)) {
      length = length * 4 + (bits & 3)
      if (bits < 4 || length > out.length) break
    }
    let distance = 0
    for (let i = first >> LENGTH_BITS; i >= 0; i--) distance = distance * 8 + distances.read(bit)
    distance += 1
    length += SHORTEST_COPY + (distance >= FAR ? 1 : 0)
    const from = end - distance - length + 1
    if (from < 0 || end + length > out.length) throw new Error('The font is damaged.')
    for (let i = 0; i < length; i++) out[end + i] = out[from + i]!
    return end + length
  }
}

export function symbolsFor(size: number): { readonly symbols: AdaptiveTree; readonly firstRepeated: number } {
  let ranges = 1
  while (1 << (DISTANCE_BITS * ranges) < size) ranges++
  const firstRepeated = FIRST_LENGTH + ranges * (1 << LENGTH_BITS)
  const symbols = new AdaptiveTree(firstRepeated + REPEATED.length)
  symbols.raise(FIRST_LENGTH).raise(FIRST_LENGTH + 1)
  symbols.raise(firstRepeated, 12).raise(firstRepeated + 1, 6)
  return { symbols, firstRepeated }
}

/** So that the first bytes of a font can be copies. */
function preloaded(): Buffer {
  const pairs = Array.from({ length: 32 * 96 }, (_, i) => [Math.floor(i / 96), i % 96])
  const fours = Array.from({ length: 256 }, (_, byte) => [byte, byte, byte, byte])
  return Buffer.from([...pairs, ...fours].flat())
}

function withoutRuns(packed: Buffer, budget: Pick<Budget, 'expand'>): Buffer {
  const marker = packed.subarray(0, 1)
  const pieces: Buffer[] = []
  let length = 0
  for (let at = 1; at < packed.length; ) {
    const next = packed.indexOf(marker, at)
    const end = next < 0 ? packed.length : next
    const run = runAt(packed, end)
    length += end - at + run.length
    if (length > MOST_BYTES) throw new Error('The font is too large.')
    pieces.push(packed.subarray(at, end), run)
    at = end + (packed[end + 1] === 0 ? 2 : 3)
  }
  budget.expand(length)
  return Buffer.concat(pieces)
}

/** The marker, a count and a byte; the marker and 0 for one byte like the marker. */
function runAt(packed: Buffer, at: number): Buffer {
  const [marker, count, byte] = [packed[0], packed[at + 1], packed[at + 2]]
  if (count === undefined) return Buffer.alloc(0)
  return count === 0 ? Buffer.alloc(1, marker) : Buffer.alloc(count, byte)
}
