import { type Classifier, createNeedsEncoder } from './classify.ts'
import { ClassificationIncomplete } from './incomplete.ts'
import type { GateModel } from './model.ts'

export const NO_ENCODER = 'Not checked by meaning: this platform cannot run the language model.'

/** Where the encoder cannot run, such as a Worker, what it would have checked is a failure for a person. */
export function createPartialClassifier(model: GateModel | undefined, why = NO_ENCODER): Classifier {
  const needsEncoder = model ? createNeedsEncoder(model) : () => true
  return async (parts, circumstances) => {
    if (needsEncoder(parts, circumstances)) throw new ClassificationIncomplete(why, [])
    return []
  }
}
