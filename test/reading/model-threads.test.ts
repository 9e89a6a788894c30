import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Asked } from '../../src/reading/picture/model-threads.ts'

/** A thread that ends when it is given pixels, and answers nothing after that. */
class EndingThread extends EventEmitter {
  #ended = false
  ref() {}
  unref() {}
  postMessage({ given }: Asked) {
    if (this.#ended) return
    this.#ended = given !== undefined
    queueMicrotask(() => {
      if (!given) return this.emit('message', { opened: true })
      this.emit('error', new Error('out of memory'))
      this.emit('exit', 1)
    })
  }
}

// Other test files share the modules.
beforeEach(() => {
  vi.resetModules()
  vi.doMock('node:worker_threads', () => ({ Worker: EndingThread }))
})
afterEach(() => {
  vi.doUnmock('node:worker_threads')
  vi.resetModules()
})

test('pictures that wait for a thread that ends are given up, and the next one is read without it', async () => {
  const { openModelBeside } = await import('../../src/reading/picture/model-threads.ts')
  const run = await openModelBeside('ocr/models/recogniser.onnx')
  const read = () => run(new Float32Array(3 * 48 * 320), [1, 3, 48, 320])
  const waiting = await Promise.allSettled([read(), read()])
  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(Object.keys(await read())).toHaveLength(1)
})
