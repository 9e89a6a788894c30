import { readFileSync } from 'node:fs'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { giveBack } from './give-back.ts'
import type { Answer, Encoded, Question } from './protocol.ts'
import { openSession, type Session } from './session.ts'

const session: Promise<Session> = open(workerData as string)
// Each request reports the error.
session.catch(() => {})

async function open(path: string): Promise<Session> {
  const file = readFileSync(path)
  const opened = await openSession(file)
  giveBack(file)
  return opened
}

parentPort?.on('message', (port: MessagePort) => {
  port.on('message', async ({ passages }: Question) => {
    try {
      const { encode } = await session
      const encoded: Encoded[] = []
      for (const passage of passages) encoded.push(await encode(passage))
      port.postMessage({ encoded } satisfies Answer)
    } catch (fault) {
      port.postMessage({ fault: (fault as Error).name } satisfies Answer)
    }
  })
})
