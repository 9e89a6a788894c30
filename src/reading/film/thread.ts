import { Worker } from 'node:worker_threads'

const HERE = import.meta.url
const THREAD_MB = 256

export const startThread = (script: 'decoder-thread' | 'listen-thread', workerData: object): Worker =>
  new Worker(new URL(`./${script}.${HERE.endsWith('.ts') ? 'ts' : 'js'}`, HERE), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MB },
  })
