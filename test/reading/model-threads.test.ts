import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { type Asked, openModelBeside } from '../../src/reading/picture/model-threads.ts'

/** A thread that ends when it is given pixels, and answers nothing after that. */
vi.mock('node:worker_threads', () => ({
  Worker: class extends EventEmitter {
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
  },
}))

test('pictures that wait for a thread that ends are given up, and the next one is read without it', async () => {
  const run = await openModelBeside('ocr/models/recogniser.onnx')
  const read = () => run(new Float32Array(3 * 48 * 320), [1, 3, 48, 320])
  const waiting = await Promise.allSettled([read(), read()])
  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(Object.keys(await read())).toHaveLength(1)
})
