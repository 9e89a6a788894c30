import type { Model, Models, TensorLike } from './models.ts'

/** Samples a second. */
export const RATE = 16_000
/** Samples: 32 ms. */
const STEP = 512
/** The network gets the end of the step before as well. */
const CONTEXT = 64
const STATE = [2, 1, 128] as const
/** Speech begins at one probability and ends at the other. */
const SPEECH = 0.4
const SILENCE = 0.25
/** A sample this quiet is 66 decibels below the loudest. */
const SILENT = 0.0005
/** Steps: silence that ends a stretch, the shortest one, and what is added on both sides. */
const GAP = 12
const SHORTEST = 4
const MARGIN = 6
/** Steps: a longer stretch is cut at its quietest place after the first number. */
const CUT_FROM = 220
const LONGEST = 440
/** Steps of a cut stretch that the next one repeats. */
const OVERLAP = 30

/** Steps of 32 ms; `to` is exclusive. */
export type Stretch = { readonly from: number; readonly to: number; readonly overlaps: boolean }

export const millisecondsOf = (steps: number): number => Math.round((steps * STEP * 1_000) / RATE)
export const samplesOf = (steps: number): number => steps * STEP

export function createSpeechActivity({ activity, tensor }: Pick<Models, 'activity' | 'tensor'>) {
  let state = tensor.float(new Float32Array(STATE[0] * STATE[1] * STATE[2]), STATE)
  const rate = tensor.long([BigInt(RATE)], [])
  let context = new Float32Array(CONTEXT)
  return {
    /** `samples` must be a multiple of `STEP`. */
    async take(samples: Float32Array): Promise<number[]> {
      const found: number[] = []
      for (let at = 0; at + STEP <= samples.length; at += STEP) {
        if (isSilent(samples.subarray(at, at + STEP))) {
          context.fill(0)
          found.push(0)
          continue
        }
        const given = new Float32Array(CONTEXT + STEP)
        given.set(context)
        given.set(samples.subarray(at, at + STEP), CONTEXT)
        context = given.slice(STEP)
        const answer = await run(activity, { input: tensor.float(given, [1, given.length]), state, sr: rate })
        state = answer['stateN'] as TensorLike
        found.push(Number(answer['output']!.data[0]))
      }
      return found
    },
  }
}

/** Ten hours of silence are no work for a network. */
const isSilent = (samples: Float32Array): boolean => samples.every((sample) => Math.abs(sample) < SILENT)

const run = (model: Model, given: Record<string, TensorLike>) => model.run(given)

/** Gives the complete stretches; `finish` gives the rest. One without a pause is cut at its quietest step, and the next repeats the end of it. */
export function createStretches() {
  const chances: number[] = []
  let begun: number | undefined
  let overlaps = false
  let quiet = 0
  let at = 0
  let lastEnd = 0

  function* end(to: number): Iterable<Stretch> {
    if (begun === undefined) return
    const from = overlaps ? begun : Math.max(lastEnd, begun - MARGIN)
    if (to - begun >= SHORTEST || overlaps) yield { from, to: Math.min(to + MARGIN, chances.length), overlaps }
    lastEnd = Math.min(to + MARGIN, chances.length)
    begun = undefined
    overlaps = false
  }

  function* cut(from: number): Iterable<Stretch> {
    const to = quietest(chances, from + CUT_FROM, at)
    yield { from: overlaps ? from : Math.max(lastEnd, from - MARGIN), to, overlaps }
    lastEnd = to
    begun = Math.max(from + 1, to - OVERLAP)
    overlaps = true
  }

  function* step(): Iterable<Stretch> {
    const chance = chances[at]!
    quiet = chance < SILENCE ? quiet + 1 : 0
    if (begun === undefined) begun = chance >= SPEECH ? at : undefined
    else if (quiet >= GAP) yield* end(at - quiet + 1)
    else if (at - begun >= LONGEST) yield* cut(begun)
    at++
  }

  return {
    *take(next: readonly number[]): Iterable<Stretch> {
      chances.push(...next)
      // What follows a step is added to it as a margin.
      while (at < chances.length - MARGIN) yield* step()
    },
    *finish(): Iterable<Stretch> {
      while (at < chances.length) yield* step()
      yield* end(chances.length)
    },
  }
}

function quietest(chances: readonly number[], from: number, to: number): number {
  let best = to
  for (let i = to; i >= from; i--) if (chances[i]! < (chances[best] ?? 1)) best = i
  return best
}
