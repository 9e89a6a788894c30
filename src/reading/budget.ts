import * as limits from './limits.ts'
import { type Clock, clockOf, ownWork } from './own-time.ts'

/** What one file of the draft may still use. Files inside it share the same budget. */
export type Budget = {
  /** Call with the size before unpacking. Throws `Exhausted` when it is too much. */
  expand(bytes: number): void
  /** Bytes that one expansion may produce now: the cap to pass to the unpacker. */
  remaining(): number
  /** Throws `OutOfTime` when the time is up. Cheap enough to call in an inner loop. */
  check(): void
  /** Milliseconds left, for work that can be cut short, such as another page of OCR. */
  left(): number
  readonly clock: Clock
  /** Records that unpacked content did not match its checksum; reported once for the whole file. */
  damage(): void
  damaged(): number
  /** True for the slow background reading, which draws more pages. */
  readonly thorough: boolean
  file(): void
  text(length: number): void
  samples(count: number): void
  /** Whether a picture may keep this many extra samples; beyond the limit it is passed on without them. */
  fuller(count: number): boolean
}

/** A limit was reached. The message is a sentence for a person. */
export class Exhausted extends Error {
  override name = 'Exhausted'
}

/** The time ran out: with more time, more would be read. */
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
    fuller(count) {
      if (spent.fuller + count > limits.MAX_FULLER_SAMPLES) return false
      spent.fuller += count
      return true
    },
  }
}
