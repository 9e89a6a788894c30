import { STILL_CLASSIFYING } from '../../core/still-classifying.ts'
import type { Classifier } from './classify.ts'
import { ClassificationIncomplete } from './incomplete.ts'

/** A remote classifier gets this much longer, since it cannot return half of its answer. */
const GRACE_MS = 20

/** Limits the wait for a classifier. */
export function withTimeout(classify: Classifier, timeoutMs: number): Classifier {
  return async (parts, circumstances) => {
    const matches = classify(parts, circumstances, timeoutMs)
    let timer: ReturnType<typeof setTimeout> | undefined
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ClassificationIncomplete(STILL_CLASSIFYING, [], true)), timeoutMs + GRACE_MS)
    })
    // The caller has timed out by then, and its next try will surface the error.
    matches.catch(() => {})
    try {
      return await Promise.race([matches, timeout])
    } finally {
      clearTimeout(timer)
    }
  }
}
