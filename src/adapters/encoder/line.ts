import type { MessagePort } from 'node:worker_threads'
import type { Answer, EncoderInput, Outcome, Question } from './protocol.ts'

type Job = {
  readonly passages: readonly EncoderInput[]
  readonly wanted: () => boolean
  answer(encoded: readonly Outcome[]): void
  fail(fault: Error): void
}

/** `wanted` is asked when a passage's turn comes: one that nobody waits for is not encoded. */
export type Encode = (passages: readonly EncoderInput[], wanted?: () => boolean) => Promise<readonly Outcome[]>

const REMEMBERED = 256
/** Milliseconds; the caller holds what could not be classified. */
const PATIENCE = 10_000

/** When the encoder ends, its current request fails and the others wait for the next one. */
export function createLine(): { readonly encode: Encode; use(port: MessagePort): void } {
  const remembered = new Map<string, Outcome>()
  const waiting: Job[] = []
  let running: Job | undefined
  let port: MessagePort | undefined

  function use(fresh: MessagePort): void {
    port = fresh
    fresh.on('message', ({ encoded, fault }: Answer) => {
      const done = running
      running = undefined
      if (encoded) done?.answer(encoded)
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

  /** One at a time, so that a passage that is no longer wanted can still be skipped. */
  function next(): void {
    while (port && !running && waiting.length > 0) {
      const job = waiting.shift()!
      if (job.wanted()) running = job
      else job.fail(new Error('Nobody waited for the encoder'))
      if (running !== job) continue
      port.ref()
      port.postMessage({ passages: job.passages } satisfies Question)
    }
    if (!running) port?.unref()
  }

  function ask(passages: readonly EncoderInput[], wanted: () => boolean): Promise<readonly Outcome[]> {
    return new Promise((answer, reject) => {
      const late = setTimeout(() => {
        const at = waiting.indexOf(job)
        if (at >= 0) waiting.splice(at, 1)
        job.fail(new Error('The encoder took too long'))
      }, PATIENCE)
      const job: Job = {
        passages,
        wanted,
        answer: (encoded) => {
          clearTimeout(late)
          answer(encoded)
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

  const encode: Encode = async (passages, wanted = () => true) => {
    const keys = passages.map(keyOf)
    const known = new Map(keys.map((key) => [key, remembered.get(key)]))
    const fresh = new Map(keys.flatMap((key, at) => (known.get(key) ? [] : [[key, passages[at]!] as const])))
    if (fresh.size > 0) {
      const encoded = await ask([...fresh.values()], wanted)
      ;[...fresh.keys()].forEach((key, at) => {
        known.set(key, encoded[at]!)
      })
    }
    // Moves a used passage to the end, so that passages of every keystroke stay cached.
    for (const [key, encoded] of known) {
      remembered.delete(key)
      remembered.set(key, encoded!)
    }
    for (const key of [...remembered.keys()].slice(0, Math.max(0, remembered.size - REMEMBERED))) remembered.delete(key)
    return keys.map((key) => known.get(key)!)
  }

  return { encode, use }
}

/** A passage that exited in mail must be read whole in a publication. */
const keyOf = ({ ids, cases, exitBelow }: EncoderInput): string =>
  `${String.fromCharCode(...ids, ...cases)}|${exitBelow ?? ''}`
