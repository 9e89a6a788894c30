import type { Emblem, Picture } from '../../contract.ts'
import { findEmblems } from './find-emblems.ts'
import { selfSimilarity } from './self-similarity.ts'
import { referenceViews } from './shape.ts'
import { templateOf } from './template.ts'

const prepared = new WeakSet<Picture>()

/**
 * Makes what looking for marks needs and is not there yet, before a picture waits for it: 50 to 400 milliseconds a step, which others are let by after.
 * A mark that it cannot be made for keeps none of the others from it: what is wrong with it is said where it is looked for.
 */
export function* preparing(emblems: readonly Emblem[]): Generator<void> {
  for (const emblem of emblems) {
    if (prepared.has(emblem.reference)) continue
    try {
      yield* stepsFor(emblem)
      prepared.add(emblem.reference)
    } catch {}
  }
}

function* stepsFor(emblem: Emblem): Generator<void> {
  for (const shown of referenceViews(emblem.reference)) {
    selfSimilarity(templateOf(shown))
    yield
  }
  // What is asked only of a likely place is made when one is met, as in the mark's own picture.
  findEmblems(emblem.reference, [emblem])
  yield
}
