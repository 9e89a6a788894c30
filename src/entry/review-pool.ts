import { createReviewWorkerPool, type PoolOptions, type ReviewWorkerPool } from '../review/worker-pool.ts'
import { createSharedClassifier, type SharedClassifier } from './classifier.ts'

/** Review threads with the shared classifier and its encoders. */
export function createReviewPool(
  options: Pick<PoolOptions, 'size' | 'classifyMs'> & { readonly classifier?: SharedClassifier } = {},
): ReviewWorkerPool {
  const { classifier: { model, encoders } = createSharedClassifier(), ...rest } = options
  const script = new URL('./review-worker.js', import.meta.url)
  return createReviewWorkerPool({ script, workerData: model, connectEncoder: encoders.tie, ...rest })
}
