import * as limits from './limits.ts'
import { type Clock, clockOf, ownWork } from './own-time.ts'

/** What one file of the draft may still cost, shared by everything inside it. */
export type Budget = {
  /** Call it with the size before unpacking; throws when it is too much. */
  expand(bytes: number): void
  /** How many bytes one expansion may have at most now: pass it to the unpacker as its cap. */
  remaining(): number
  /** Throws when the time is up. Cheap enough for an inner loop of a thousand steps. */
  check(): void
  /** Milliseconds left, for work that can be cut short: a page of OCR more, or not. */
  left(): number
  /** By which these milliseconds are counted. */
  readonly clock: Clock
  /** Something unpacked does not match its check sum; the house says so for the file as a whole. */
  damage(): void
  damaged(): number
  /** A longer look in the background: more pages are drawn. */
  readonly thorough: boolean
  /** Counted by the house. */
  file(): void
  text(length: number): void
  samples(count: number): void
  /** Whether a picture may be handed on with so many more pixels: beyond the bound it goes without them. */
  fuller(count: number): boolean
}

/** A limit was reached. The message is a sentence for a person. */
export class Exhausted extends Error {
  override name = 'Exhausted'
}

/** The time is up: with more of it, more would be read. */
export class OutOfTime extends Exhausted {}

export function createBudget(
  milliseconds = limits.READING_MS,
  clock: Clock = clockOf(ownWork),
  thorough = false,
): Budget {
  const spent = { bytes: 0, files: 0, parts: 0, text: 0, pictures: 0, samples: 0, fuller: 0 }
  const over = (what: boolean, sentence: string) => {
    if (what) throw new Exhausted(sentence)
  }
  const inTime = () => {
    if (clock() > milliseconds) throw new OutOfTime('Reading it took too long.')
  }
  let damages = 0
  return {
    clock,
    thorough,
    damage() {
      damages++
    },
    damaged: () => damages,
    expand(bytes) {
      over(bytes > limits.MAX_UNPACKED_AT_ONCE, 'Unpacked, it would be too large.')
      over(spent.bytes + bytes > limits.MAX_UNPACKED, 'Unpacked, its content would be too large together.')
      spent.bytes += bytes
    },
    remaining: () => Math.max(0, Math.min(limits.MAX_UNPACKED_AT_ONCE, limits.MAX_UNPACKED - spent.bytes)),
    check: inTime,
    left: () => Math.max(0, milliseconds - clock()),
    file() {
      over(++spent.files > limits.MAX_FILES, 'It holds too many files.')
      inTime()
    },
    text(length) {
      over(++spent.parts > limits.MAX_PARTS, 'It holds too many pieces of text.')
      spent.text += length
      over(spent.text > limits.MAX_TEXT, 'It holds more text than can be checked.')
    },
    samples(count) {
      over(++spent.pictures > limits.MAX_PICTURES, 'It holds too many pictures.')
      spent.samples += count
      over(spent.samples > limits.MAX_SAMPLES, 'Its pictures are too large together.')
    },
    fuller(count) {
      if (spent.fuller + count > limits.MAX_FULLER_SAMPLES) return false
      spent.fuller += count
      return true
    },
  }
}
