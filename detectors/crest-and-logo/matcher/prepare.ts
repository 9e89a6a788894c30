import type { Emblem, Picture } from '../../contract.ts'
import { findEmblems } from './find-emblems.ts'
import { selfSimilarity } from './self-similarity.ts'
import { referenceViews } from './shape.ts'
import { templateOf } from './template.ts'

const prepared = new WeakSet<Picture>()

/** Yields after each step of 50 to 400 milliseconds. An emblem that fails does not stop the others. */
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
  // The rest is computed at the first likely place.
  findEmblems(emblem.reference, [emblem])
  yield
}
