import { Worker } from 'node:worker_threads'

const HERE = import.meta.url

/** Megabytes for the JavaScript objects of each script. */
const SCRIPTS = { 'film/decoder-thread': 256, 'film/listen-thread': 256, 'picture/model-thread': 64 }

export const startThread = (script: keyof typeof SCRIPTS, workerData: object): Worker =>
  new Worker(new URL(`./${script}.${HERE.endsWith('.ts') ? 'ts' : 'js'}`, HERE), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: SCRIPTS[script] },
  })
