import { noteOn, type SharedClassifier } from '../classifier.ts'
import { type Check, ok, wrong } from './check.ts'

export function classifierCheck(shared: SharedClassifier): Check {
  const note = noteOn(shared)
  if (shared.problem) return wrong('classifier', note!, 'Install it again: npm ci && npm run build.')
  return ok('classifier', note ? `It ${note}` : 'Its files are whole, and native code runs it.')
}
