import { type MessagePort, parentPort } from 'node:worker_threads'
import { type Embed, native, portable } from './embed.ts'

/** One question to the thread, by the port that was handed to it, and its answer. */
export type Question = { readonly texts: readonly string[] }
export type Answer = { readonly vectors?: readonly Float32Array[]; readonly fault?: string }

/** Where the machine's own instructions cannot be had, WebAssembly is slower and says the same. */
const embed: Promise<Embed> = native().catch(portable)
// Each who asks is told.
embed.catch(() => {})

parentPort?.on('message', (port: MessagePort) => {
  port.on('message', async ({ texts }: Question) => {
    try {
      port.postMessage({ vectors: await (await embed)(texts) } satisfies Answer)
    } catch (fault) {
      port.postMessage({ fault: (fault as Error).name } satisfies Answer)
    }
  })
})
