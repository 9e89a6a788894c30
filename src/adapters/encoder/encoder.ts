import { createRequire } from 'node:module'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { createLine, type Encode } from './line.ts'

/** Encoders that all threads of this process share: each holds some 80 MB, whoever asks them nothing. */
export type Encoders = {
  /** `use` gets a port to one of them now, and another whenever that one had to be started anew. Answers how to be untied. */
  tie(use: (port: MessagePort) => void): () => void
}

/** One that ends is started again, but not in a circle. */
const AGAIN_MS = 1_000

/**
 * Texts → 512 numbers each, of length one, by the Universal Sentence Encoder (Cer et al., 2018; Apache 2.0) from files in its package:
 * nothing is fetched. Each runs in a thread of its own, started when somebody is first tied to it, so that the service answers meanwhile.
 */
export function createEncoders(count = 1): Encoders {
  const all = Array.from({ length: count }, createThread)
  let tied = 0
  return { tie: (use) => all[tied++ % count]!.tie(use) }
}

function createThread(): Encoders {
  const users = new Set<(port: MessagePort) => void>()
  let thread: Worker | undefined

  function started(): Worker {
    keepRuntime()
    const fresh = new Worker(new URL('./thread.js', import.meta.url))
    fresh.unref()
    fresh.on('error', () => {})
    fresh.on('exit', () => {
      thread = undefined
      setTimeout(() => {
        for (const use of users) use(port())
      }, AGAIN_MS).unref()
    })
    return fresh
  }

  function port(): MessagePort {
    thread ??= started()
    const { port1, port2 } = new MessageChannel()
    thread.postMessage(port2, [port2])
    return port1
  }

  return {
    tie(use) {
      users.add(use)
      use(port())
      return () => void users.delete(use)
    },
  }
}

/** A thread can load the runtime of an ended one only while another holds it. Where there is no runtime the threads know what to do. */
function keepRuntime(): void {
  try {
    createRequire(import.meta.url)('onnxruntime-node')
  } catch {
    // They go by WebAssembly.
  }
}

/** For the thread that this is called in, from its first text on. */
export function createEncoder(encoders: Encoders = createEncoders()): Encode {
  const line = createLine()
  let tied = false
  return (texts, wanted) => {
    if (!tied) encoders.tie(line.use)
    tied = true
    return line.encode(texts, wanted)
  }
}
