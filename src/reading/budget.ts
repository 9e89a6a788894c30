import * as limits from './limits.ts'
import { type Clock, clockOf, ownWork } from './own-time.ts'

/** Shared by a file of the draft and the files inside it. */
export type Budget = {
  /** Throws `Exhausted`. Call with the size before unpacking. */
  expand(bytes: number): void
  /** Bytes that the unpacker may produce now. */
  remaining(): number
  /** Throws `OutOfTime`. Cheap enough to call in an inner loop. */
  check(): void
  /** Milliseconds left for work that can be cut short. */
  left(): number
  readonly clock: Clock
  damage(): void
  damaged(): number
  /** True for the slow background reading, which draws more pages. */
  readonly thorough: boolean
  file(): void
  text(length: number): void
  samples(count: number): void
  /** Pixels at which the next picture is passed to the rules. */
  seen(most: number): number
  /** Beyond the limit a picture is passed on without its extra samples. */
  fuller(count: number): boolean
}

export class Exhausted extends Error {
  override name = 'Exhausted'
}

/** With more time, more would be read. */
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
      over(bytes > limits.MAX_UNPACKED_AT_ONCE, 'It is too large once unpacked.')
      over(spent.bytes + bytes > limits.MAX_UNPACKED, 'Its contents are too large in total once unpacked.')
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
      over(spent.samples > limits.MAX_SAMPLES, 'Its pictures are too large in total.')
    },
    seen: (most) => (spent.samples > limits.FULL_SAMPLES ? Math.min(most, limits.SMALLER_PIXELS) : most),
    fuller(count) {
      if (spent.fuller + count > limits.MAX_FULLER_SAMPLES) return false
      spent.fuller += count
      return true
    },
  }
}
