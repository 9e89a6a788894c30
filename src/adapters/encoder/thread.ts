import { type MessagePort, parentPort } from 'node:worker_threads'
import { type Embed, native, portable } from './embed.ts'

/** A request over the thread's port. */
export type Question = { readonly texts: readonly string[] }
export type Answer = { readonly vectors?: readonly Float32Array[]; readonly fault?: string }

/** Without native instructions, WebAssembly is slower and gives the same vectors. */
const embed: Promise<Embed> = native().catch(portable)
// Each request reports the error.
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
