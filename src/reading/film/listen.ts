import type { Passage } from '../../core/recording.ts'
import type { Models } from './models.ts'
import { type Transcribed, transcribe } from './speech.ts'
import {
  createSpeechActivity,
  createStretches,
  millisecondsOf,
  RATE,
  type Stretch,
  samplesOf,
} from './speech-activity.ts'

/** Probability: noise, singing or another language is below it. */
const UNDERSTOOD = 0.6
/** Milliseconds: shorter stretches are coughs and clicks. */
const WORDLESS = 1_500
/** Samples, for the stretch that is not complete. */
const KEPT = 40 * RATE
const AT_ONCE = 8_192
const MAX_REPEATED = 12

export type Listening = {
  /** Takes one channel, with samples from -1 to 1. */
  take(samples: Float32Array): Promise<void>
  finish(): Promise<void>
  readonly passages: readonly Passage[]
  /** Milliseconds of sound that were taken. */
  taken(): number
}

export function createListening(models: Models, onPassage: (passage: Passage) => void = () => {}): Listening {
  const activity = createSpeechActivity(models)
  const stretches = createStretches()
  const passages: Passage[] = []
  let kept = new Float32Array(0)
  let begin = 0
  let judged = 0
  let total = 0

  async function write(stretch: Stretch): Promise<void> {
    const from = Math.max(0, samplesOf(stretch.from) - begin)
    const samples = kept.slice(from, samplesOf(stretch.to) - begin)
    const found = await transcribe(samples, models)
    const passage = passageOf(stretch, found, passages.at(-1))
    if (passage) {
      passages.push(passage)
      onPassage(passage)
    }
  }

  async function judge(): Promise<void> {
    while (kept.length - judged >= AT_ONCE) {
      const chances = await activity.take(kept.subarray(judged, judged + AT_ONCE))
      judged += AT_ONCE
      for (const stretch of stretches.take(chances)) await write(stretch)
    }
    if (kept.length > 2 * KEPT) {
      const cut = Math.min(judged, kept.length - KEPT)
      kept = kept.slice(cut)
      begin += cut
      judged -= cut
    }
  }

  return {
    async take(samples) {
      total += samples.length
      kept = joined(kept, samples)
      await judge()
    },
    async finish() {
      // Whole steps: silence fills the last one.
      kept = joined(kept, new Float32Array(AT_ONCE - ((kept.length - judged) % AT_ONCE)))
      await judge()
      for (const stretch of stretches.finish()) await write(stretch)
    },
    passages,
    taken: () => Math.round((total * 1_000) / RATE),
  }
}

function joined(one: Float32Array, other: Float32Array): Float32Array<ArrayBuffer> {
  const both = new Float32Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/** The network gives no times, so words get them by their length. Undefined where nothing is spoken. */
function passageOf(stretch: Stretch, found: Transcribed, before: Passage | undefined): Passage | undefined {
  const [from, to] = [millisecondsOf(stretch.from), millisecondsOf(stretch.to)]
  const understood = !found.lost && found.sure >= UNDERSTOOD
  const words = found.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length === 0)
    return found.lost || to - from >= WORDLESS ? { from, to, understood: false, words: [] } : undefined
  const length = words.reduce((sum, word) => sum + word.length + 1, 0)
  let at = 0
  const timed = words.map((text) => {
    const begins = from + Math.round(((to - from) * at) / length)
    at += text.length + 1
    return { text, at: begins }
  })
  const fresh = stretch.overlaps && before ? timed.slice(repeatedWords(before, timed)) : timed
  return fresh.length === 0 ? undefined : { from, to, understood, words: fresh }
}

function repeatedWords(before: Passage, timed: readonly { readonly text: string }[]): number {
  const last = before.words.map(({ text }) => plain(text))
  const first = timed.map(({ text }) => plain(text))
  for (let skipped = 0; skipped <= 2; skipped++)
    for (let count = Math.min(MAX_REPEATED, last.length, first.length - skipped); count > 0; count--) {
      const same = last.slice(-count).every((word, i) => word === first[skipped + i])
      if (same) return skipped + count
    }
  return 0
}

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
