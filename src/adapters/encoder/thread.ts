import { parentPort } from 'node:worker_threads'
import { type Embed, native, portable } from './embed.ts'

/** One question to the thread, and its answer. */
export type Question = { readonly texts: readonly string[] }
export type Answer = { readonly vectors?: readonly Float32Array[]; readonly fault?: string }

/** Where the machine's own instructions cannot be had, WebAssembly is slower and says the same. */
const embed: Promise<Embed> = native().catch(portable)

parentPort?.on('message', async ({ texts }: Question) => {
  try {
    parentPort?.postMessage({ vectors: await (await embed)(texts) } satisfies Answer)
  } catch (fault) {
    parentPort?.postMessage({ fault: (fault as Error).name } satisfies Answer)
  }
})
