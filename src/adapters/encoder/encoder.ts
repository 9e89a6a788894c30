import { createRequire } from 'node:module'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { createLine, type Encode } from './line.ts'

/** Encoders shared by all threads of this process, because each holds some 80 MB. */
export type Encoders = {
  /** Calls `use` with a port to one of them now, and with another after each restart. Returns how to disconnect. */
  tie(use: (port: MessagePort) => void): () => void
}

/** The pause keeps an encoder that cannot start from restarting in a loop. */
const AGAIN_MS = 1_000

/**
 * Texts → 512 numbers each, of length one, by the Universal Sentence Encoder (Cer et al., 2018; Apache 2.0) from
 * files in its package. Each encoder has its own thread, started on first use, so that the event loop stays free.
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

/**
 * A thread can load the runtime of an ended one only while another holds it. Without a runtime, the threads use
 * WebAssembly.
 */
function keepRuntime(): void {
  try {
    createRequire(import.meta.url)('onnxruntime-node')
  } catch {
    // The threads use WebAssembly.
  }
}

/** An encoder for the calling thread, started with its first text. */
export function createEncoder(encoders: Encoders = createEncoders()): Encode {
  const line = createLine()
  let tied = false
  return (texts, wanted) => {
    if (!tied) encoders.tie(line.use)
    tied = true
    return line.encode(texts, wanted)
  }
}
