import { noteOn, type SharedClassifier } from '../classifier.ts'
import { type Check, ok, wrong } from './check.ts'

/** Whether this machine can run the language model, and whether its files are whole. */
export function classifierCheck(shared: SharedClassifier): Check {
  const note = noteOn(shared)
  if (shared.problem) return wrong('classifier', note!, 'Install it again: npm ci && npm run build.')
  return ok('classifier', note ? `It ${note}` : 'Its files are whole, and native code runs it.')
}
