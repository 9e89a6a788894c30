import type { Mark, Picture } from '../../contract.ts'
import { likeItself } from './itself.ts'
import { shownOf } from './shape.ts'
import { sightings } from './sight.ts'
import { templateOf } from './template.ts'

const prepared = new WeakSet<Picture>()

/**
 * Makes what looking for marks needs and is not there yet, before a picture waits for it: 50 to 400 milliseconds a step, which others are let by after.
 * A mark that it cannot be made for keeps none of the others from it: what is wrong with it is said where it is looked for.
 */
export function* preparing(marks: readonly Mark[]): Generator<void> {
  for (const mark of marks) {
    if (prepared.has(mark.reference)) continue
    try {
      yield* stepsFor(mark)
      prepared.add(mark.reference)
    } catch {}
  }
}

function* stepsFor(mark: Mark): Generator<void> {
  for (const shown of shownOf(mark.reference)) {
    likeItself(templateOf(shown))
    yield
  }
  // What is asked only of a likely place is made when one is met, as in the mark's own picture.
  sightings(mark.reference, [mark])
  yield
}
