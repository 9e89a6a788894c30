import { Worker } from 'node:worker_threads'
import type { Answer, Question } from './thread.ts'

type Job = {
  readonly texts: readonly string[]
  readonly wanted: () => boolean
  answer(vectors: readonly Float32Array[]): void
  fail(fault: Error): void
}

/** `wanted` is asked when its turn comes: what nobody waits for any longer is not weighed. */
export type Encode = (texts: readonly string[], wanted?: () => boolean) => Promise<readonly Float32Array[]>

/** While somebody types, most passages are the ones of a moment ago. In memory only. */
const REMEMBERED = 256
/** Past that a text is not weighed: the caller holds what it could not hear. Milliseconds. */
const PATIENCE = 10_000

/**
 * Texts → 512 numbers each, of length one, by the Universal Sentence Encoder (Cer et al., 2018; Apache 2.0) from files in its package:
 * nothing is fetched. It runs in a thread of its own, started when first needed, so that the service answers meanwhile.
 */
export function createEncoder(): Encode {
  const remembered = new Map<string, Float32Array>()
  const waiting: Job[] = []
  let running: Job | undefined
  let thread: Worker | undefined

  function started(): Worker {
    if (thread) return thread
    const fresh = new Worker(new URL('./thread.js', import.meta.url))
    const ended = (fault: Error) => {
      if (thread !== fresh) return
      thread = undefined
      const all = [...(running ? [running] : []), ...waiting.splice(0)]
      running = undefined
      for (const one of all) one.fail(fault)
    }
    fresh.on('message', ({ vectors, fault }: Answer) => {
      const done = running
      running = undefined
      if (vectors) done?.answer(vectors)
      else done?.fail(new Error(`The encoder stopped: ${fault}`))
      next()
    })
    fresh.on('error', ended)
    fresh.on('exit', () => ended(new Error('The encoder ended')))
    thread = fresh
    return fresh
  }

  /** One at a time, so that one that is no longer wanted can still be left out. */
  function next(): void {
    while (!running && waiting.length > 0) {
      const job = waiting.shift()!
      if (job.wanted()) running = job
      else job.fail(new Error('Nobody waited for the encoder'))
      if (running !== job) continue
      const worker = started()
      worker.ref()
      worker.postMessage({ texts: job.texts } satisfies Question)
    }
    if (!running) thread?.unref()
  }

  function ask(texts: readonly string[], wanted: () => boolean): Promise<readonly Float32Array[]> {
    return new Promise((answer, reject) => {
      const late = setTimeout(() => {
        const at = waiting.indexOf(job)
        if (at >= 0) waiting.splice(at, 1)
        job.fail(new Error('The encoder took too long'))
      }, PATIENCE)
      const job: Job = {
        texts,
        wanted,
        answer: (vectors) => {
          clearTimeout(late)
          texts.forEach((text, at) => {
            remembered.set(text, vectors[at]!)
          })
          answer(vectors)
        },
        fail: (fault) => {
          clearTimeout(late)
          reject(fault)
        },
      }
      waiting.push(job)
      next()
    })
  }

  return async (texts, wanted = () => true) => {
    const known = new Map(texts.map((text) => [text, remembered.get(text)]))
    const fresh = [...known].flatMap(([text, vector]) => (vector ? [] : [text]))
    if (fresh.length > 0) {
      const vectors = await ask(fresh, wanted)
      fresh.forEach((text, at) => {
        known.set(text, vectors[at]!)
      })
    }
    // The newest use counts, so that what is asked for at every key stays.
    for (const [text, vector] of known) {
      remembered.delete(text)
      remembered.set(text, vector!)
    }
    for (const text of [...remembered.keys()].slice(0, Math.max(0, remembered.size - REMEMBERED)))
      remembered.delete(text)
    return texts.map((text) => known.get(text)!)
  }
}
