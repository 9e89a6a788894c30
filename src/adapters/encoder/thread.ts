import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { createOpener, type ModelFile } from './opener.ts'
import type { Answer, Outcome, Question } from './protocol.ts'

const session = createOpener(workerData as ModelFile)
session().catch(() => {})

parentPort?.on('message', (port: MessagePort) => {
  port.on('message', async ({ passages }: Question) => {
    try {
      const { encode } = await session()
      const encoded: Outcome[] = []
      for (const passage of passages) encoded.push(await encode(passage))
      port.postMessage({ encoded } satisfies Answer)
    } catch (fault) {
      port.postMessage({ fault: (fault as Error).name } satisfies Answer)
    }
  })
})
