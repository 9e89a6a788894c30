import { createReviewWorkerPool, type PoolOptions, type ReviewWorkerPool } from '../review/worker-pool.ts'
import { createSharedClassifier, type SharedClassifier, type ThreadClassifier } from './classifier.ts'

export function createReviewPool(
  options: Pick<PoolOptions, 'size' | 'classifyMs'> & { readonly classifier?: SharedClassifier } = {},
): ReviewWorkerPool {
  const { classifier = createSharedClassifier(), ...rest } = options
  const { model, problem, encoders } = classifier
  const workerData: ThreadClassifier = { ...(model ? { model } : {}), ...(problem ? { problem } : {}) }
  const script = new URL('./review-worker.js', import.meta.url)
  return createReviewWorkerPool({ script, workerData, connectEncoder: encoders.tie, ...rest })
}
