import { parentPort, workerData } from 'node:worker_threads'
import { rules } from '../../detectors/index.ts'
import { createLine } from '../adapters/encoder/line.ts'
import { serveReviews } from '../review/worker-thread.ts'
import { classifierOf, type ThreadClassifier } from './classifier.ts'

const { encode, use: useEncoder } = createLine()
const classify = classifierOf(workerData as ThreadClassifier, encode)
await serveReviews(parentPort!, { rules, classify, useEncoder })
