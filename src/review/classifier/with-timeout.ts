import { STILL_CLASSIFYING } from '../../core/still-classifying.ts'
import type { Classifier } from './classify.ts'
import { ClassificationIncomplete } from './incomplete.ts'

const GRACE_MS = 20

/** The caller has timed out; its next try surfaces the error. */
export function withTimeout(classify: Classifier, timeoutMs: number): Classifier {
  return async (parts, circumstances) => {
    const matches = classify(parts, circumstances, timeoutMs)
    let timer: ReturnType<typeof setTimeout> | undefined
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ClassificationIncomplete(STILL_CLASSIFYING, [], true)), timeoutMs + GRACE_MS)
    })
    // The next try surfaces the error.
    matches.catch(() => {})
    try {
      return await Promise.race([matches, timeout])
    } finally {
      clearTimeout(timer)
    }
  }
}
