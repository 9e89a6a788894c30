import { parentPort, workerData } from 'node:worker_threads'
import type { Answered, Asked, ThreadData } from './model-threads.ts'
import { openModel } from './open-model.ts'

const { processors } = workerData as ThreadData
const models = new Map<string, ReturnType<typeof openModel>>()

async function answerTo({ path, given }: Asked): Promise<Answered> {
  const model = models.get(path) ?? openModel(path, undefined, processors)
  models.set(path, model)
  const run = await model
  if (!given) return { opened: true }
  const outputs = Object.entries(await run(given.data, given.dims))
  return { opened: true, outputs: Object.fromEntries(outputs.map(([name, { data, dims }]) => [name, { data, dims }])) }
}

/** Copies would wait for both garbage collectors. */
const buffersOf = ({ outputs = {} }: Answered): ArrayBuffer[] =>
  Object.values(outputs).map(({ data }) => data.buffer as ArrayBuffer)

parentPort!.on('message', (asked: Asked) => {
  void answerTo(asked)
    .catch((): Answered => ({ opened: false }))
    .then((answered) => parentPort!.postMessage(answered, buffersOf(answered)))
})
