import type { Classifier } from './classify.ts'
import { createNeedsEncoder } from './classify.ts'
import { ClassificationIncomplete } from './incomplete.ts'
import type { GateModel } from './model.ts'

export const NO_ENCODER = 'Not checked by meaning: this platform cannot run the language model.'

/**
 * For a platform that cannot run the encoder, such as a Worker: what the encoder would have checked is a failure, so that
 * a person checks it. Without a model nothing is checked.
 */
export function createPartialClassifier(model: GateModel | undefined, why = NO_ENCODER): Classifier {
  const needsEncoder = model ? createNeedsEncoder(model) : () => true
  return async (parts, circumstances) => {
    if (needsEncoder(parts, circumstances)) throw new ClassificationIncomplete(why, [])
    return []
  }
}
