import { Worker } from 'node:worker_threads'
import type { Answer, Question } from './thread.ts'

type Waiting = { answer(vectors: readonly Float32Array[]): void; fail(fault: Error): void }

export type Encode = (texts: readonly string[]) => Promise<readonly Float32Array[]>

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
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let asked = 0

  function started(): Worker {
    if (thread) return thread
    const fresh = new Worker(new URL('./thread.js', import.meta.url))
    const ended = (fault: Error) => {
      if (thread === fresh) thread = undefined
      for (const one of waiting.values()) one.fail(fault)
      waiting.clear()
    }
    fresh.on('message', ({ id, vectors, fault }: Answer) => {
      if (vectors) waiting.get(id)?.answer(vectors)
      else waiting.get(id)?.fail(new Error(`The encoder stopped: ${fault}`))
      waiting.delete(id)
      if (waiting.size === 0) fresh.unref()
    })
    fresh.on('error', ended)
    fresh.on('exit', () => ended(new Error('The encoder ended')))
    thread = fresh
    return fresh
  }

  function ask(texts: readonly string[]): Promise<readonly Float32Array[]> {
    return new Promise((answer, reject) => {
      const id = ++asked
      const late = setTimeout(() => fail(new Error('The encoder took too long')), PATIENCE)
      const fail = (fault: Error) => {
        clearTimeout(late)
        waiting.delete(id)
        reject(fault)
      }
      waiting.set(id, {
        answer: (vectors) => {
          clearTimeout(late)
          answer(vectors)
        },
        fail,
      })
      const worker = started()
      worker.ref()
      worker.postMessage({ id, texts } satisfies Question)
    })
  }

  return async (texts) => {
    const fresh = [...new Set(texts)].filter((text) => !remembered.has(text))
    if (fresh.length > 0) {
      const vectors = await ask(fresh)
      fresh.forEach((text, at) => {
        remembered.set(text, vectors[at]!)
      })
    }
    const answer = texts.map((text) => remembered.get(text)!)
    for (const text of [...remembered.keys()].slice(0, Math.max(0, remembered.size - REMEMBERED)))
      remembered.delete(text)
    return answer
  }
}
