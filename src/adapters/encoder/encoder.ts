import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { onnxKindHere } from '../../onnx-runtime.ts'
import { createLine, type Encode } from './line.ts'
import type { ModelFile } from './opener.ts'

export type Encoders = {
  /** `use` gets a port now, and another after each restart. Returns how to disconnect. */
  tie(use: (port: MessagePort) => void): () => void
}

/** The pause keeps an encoder that cannot start from restarting in a loop. */
const AGAIN_MS = 1_000

/** Each has its own thread, started on first use, so that the event loop stays free. */
export function createEncoders(model: ModelFile, count = 1): Encoders {
  const all = Array.from({ length: count }, () => createThread(model))
  let tied = 0
  return { tie: (use) => all[tied++ % count]!.tie(use) }
}

function createThread(model: ModelFile): Encoders {
  const users = new Set<(port: MessagePort) => void>()
  let thread: Worker | undefined

  function started(): Worker {
    // A thread can load the runtime of an ended one only while another holds it.
    onnxKindHere()
    const fresh = new Worker(new URL('./thread.js', import.meta.url), { workerData: model })
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

export function createEncoder(encoders: Encoders): Encode {
  const line = createLine()
  let tied = false
  return (passages, wanted) => {
    if (!tied) encoders.tie(line.use)
    tied = true
    return line.encode(passages, wanted)
  }
}
