import { parentPort, workerData } from 'node:worker_threads'
import { createListening, type Listening } from './listen.ts'
import type { FromListener, ListenerJob, ToListener } from './listener.ts'
import { openModels } from './models.ts'
import { openPack } from './pack.ts'

const { folder } = workerData as ListenerJob
const reply = (message: FromListener) => parentPort!.postMessage(message)

const models = await openModels(openPack(folder)).catch(() => undefined)
let listening: Listening | undefined
let before: Promise<void> = Promise.resolve()

async function act(message: ToListener): Promise<void> {
  if ('samples' in message) await listening!.take(message.samples)
  else if (message.act === 'begin') listening = createListening(models!, (passage) => reply({ passage }))
  else await listening!.finish()
  reply({ done: true })
}

parentPort!.on('message', (message: ToListener) => {
  before = before.then(() => act(message))
})
reply({ ready: models !== undefined })
