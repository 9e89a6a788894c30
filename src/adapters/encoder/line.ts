import type { MessagePort } from 'node:worker_threads'
import type { Answer, Question } from './thread.ts'

type Job = {
  readonly texts: readonly string[]
  readonly wanted: () => boolean
  answer(vectors: readonly Float32Array[]): void
  fail(fault: Error): void
}

/** `wanted` is asked when a text's turn comes: a text that nobody waits for is not encoded. */
export type Encode = (texts: readonly string[], wanted?: () => boolean) => Promise<readonly Float32Array[]>

/** While somebody types, most passages are unchanged. In memory only. */
const REMEMBERED = 256
/** Milliseconds after which a text is not encoded; the caller holds what could not be classified. */
const PATIENCE = 10_000

/**
 * One thread's connection to an encoder. Requests wait until the encoder is there; when it ends, its current request
 * fails and the others wait for the next one.
 */
export function createLine(): { readonly encode: Encode; use(port: MessagePort): void } {
  const remembered = new Map<string, Float32Array>()
  const waiting: Job[] = []
  let running: Job | undefined
  let port: MessagePort | undefined

  function use(fresh: MessagePort): void {
    port = fresh
    fresh.on('message', ({ vectors, fault }: Answer) => {
      const done = running
      running = undefined
      if (vectors) done?.answer(vectors)
      else done?.fail(new Error(`The encoder stopped: ${fault}`))
      next()
    })
    fresh.on('close', () => {
      if (port !== fresh) return
      port = undefined
      running?.fail(new Error('The encoder ended'))
      running = undefined
    })
    next()
  }

  /** One at a time, so that a text that is no longer wanted can still be skipped. */
  function next(): void {
    while (port && !running && waiting.length > 0) {
      const job = waiting.shift()!
      if (job.wanted()) running = job
      else job.fail(new Error('Nobody waited for the encoder'))
      if (running !== job) continue
      port.ref()
      port.postMessage({ texts: job.texts } satisfies Question)
    }
    if (!running) port?.unref()
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

  const encode: Encode = async (texts, wanted = () => true) => {
    const known = new Map(texts.map((text) => [text, remembered.get(text)]))
    const fresh = [...known].flatMap(([text, vector]) => (vector ? [] : [text]))
    if (fresh.length > 0) {
      const vectors = await ask(fresh, wanted)
      fresh.forEach((text, at) => {
        known.set(text, vectors[at]!)
      })
    }
    // Moves a used text to the end, so that texts of every keystroke stay cached.
    for (const [text, vector] of known) {
      remembered.delete(text)
      remembered.set(text, vector!)
    }
    for (const text of [...remembered.keys()].slice(0, Math.max(0, remembered.size - REMEMBERED)))
      remembered.delete(text)
    return texts.map((text) => known.get(text)!)
  }

  return { encode, use }
}
