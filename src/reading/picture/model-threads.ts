import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { onnxKindHere } from '../../onnx-runtime.ts'
import { MEMORY_BYTES } from '../limits.ts'
import { startThread } from '../start-thread.ts'
import { type Model, type Outputs, openModel } from './open-model.ts'

/** Without `given` the model is only opened. */
export type Asked = {
  readonly path: string
  readonly given?: { readonly data: Float32Array; readonly dims: readonly number[] }
}
export type Answered = { readonly opened: boolean; readonly outputs?: Outputs }
export type ThreadData = { readonly processors: number }

type Thread = { readonly worker: Worker; last: Promise<void>; waiting: number }

const AT_ONCE = 2
/** The second thread runs this model alone: the others need much more memory. */
const SMALL = 'ocr/models/recogniser.onnx'
const FAILED: Answered = { opened: false }

let first: Thread | undefined
let second: Thread | undefined
let reading = 0
let isBroken = false

/** How many pictures to read at the same time: each needs a processor and memory. */
export function picturesAtOnce(): number {
  if (onnxKindHere() !== 'native') return 1
  return availableParallelism() > 1 && process.availableMemory() > MEMORY_BYTES ? AT_ONCE : 1
}

/** Counts those that are read, because more than one needs a second thread. */
export async function beside<Found>(read: () => Promise<Found>): Promise<Found> {
  reading++
  try {
    return await read()
  } finally {
    reading--
  }
}

/** On a thread where one can be started, so that drawing goes on. A run transfers its `data`, which the caller cannot use again. */
export async function openModelBeside(path: string): Promise<Model> {
  let here: Promise<Model> | undefined
  const openHere = () => {
    here ??= openModel(path)
    return here
  }
  const { opened } = await ask({ path })
  if (!opened) await openHere()
  return async (data, dims) => {
    if (here || isBroken) return (await openHere())(data, dims)
    const { outputs } = await ask({ path, given: { data, dims } })
    if (!outputs) throw new Error('The thread of the networks failed.')
    return outputs
  }
}

/** It keeps memory that the next file may need. */
export function closeSecondThread(): void {
  if (reading > 0) return
  void second?.worker.terminate()
  second = undefined
}

async function ask(asked: Asked): Promise<Answered> {
  if (isBroken || onnxKindHere() !== 'native') return FAILED
  const thread = threadFor(asked)
  if (thread.waiting++ === 0) thread.worker.ref()
  const answer = thread.last.then(() => answerOf(thread.worker, asked))
  thread.last = answer.then(() => {
    if (--thread.waiting === 0) thread.worker.unref()
  })
  return answer
}

function threadFor({ path, given }: Asked): Thread {
  first ??= start(AT_ONCE)
  if (path !== SMALL || !given || reading < AT_ONCE) return first
  second ??= start(1)
  return first.waiting < second.waiting ? first : second
}

function start(processors: number): Thread {
  const worker = startThread('picture/model-thread', { processors } satisfies ThreadData)
  worker.on('error', () => {
    isBroken = true
  })
  return { worker, last: Promise.resolve(), waiting: 0 }
}

/** Never rejects. */
async function answerOf(worker: Worker, asked: Asked): Promise<Answered> {
  // A thread that ended answers nothing.
  if (isBroken) return FAILED
  return new Promise((answer) => {
    const end = (answered: Answered) => {
      worker.off('message', end)
      worker.off('exit', ended)
      answer(answered)
    }
    const ended = () => end(FAILED)
    worker.on('message', end)
    worker.on('exit', ended)
    worker.postMessage(asked, asked.given ? [asked.given.data.buffer as ArrayBuffer] : [])
  })
}
