import { MessageChannel } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { createLine } from '../../../src/adapters/encoder/line.ts'
import type { Answer, EncoderInput, Question } from '../../../src/adapters/encoder/protocol.ts'

/* One thread's connection to an encoder. */

const open: { close(): void }[] = []
afterEach(() => {
  for (const port of open.splice(0)) port.close()
})

const passage = (...ids: number[]): EncoderInput => ({ ids, cases: ids.map(() => 0) })

/** An encoder that gives each passage its own ids, exits where it may, and fails at 13. */
function connected() {
  const line = createLine()
  const { port1, port2 } = new MessageChannel()
  const asked: EncoderInput[] = []
  port2.on('message', ({ passages }: Question) => {
    asked.push(...passages)
    const isBad = passages.some(({ ids }) => ids.includes(13))
    const encoded = passages.map(({ ids, exitBelow }) =>
      exitBelow
        ? 'exited'
        : { passage: Float32Array.from(ids), tokens: new Float32Array(), vector: new Float32Array() },
    )
    port2.postMessage((isBad ? { fault: 'RangeError' } : { encoded }) satisfies Answer)
  })
  line.use(port1)
  open.push(port1, port2)
  const ids = async (...passages: EncoderInput[]) =>
    (await line.encode(passages)).map((encoded) => (encoded === 'exited' ? [] : [...encoded.passage]))
  return { line, asked, ids }
}

test('gives each passage its own result, in the order of the request', async () => {
  const { ids } = connected()
  expect(await ids(passage(1, 2), passage(3), passage(1, 2))).toEqual([[1, 2], [3], [1, 2]])
})

test('does not encode a passage again, unless its letters changed case', async () => {
  const { asked, ids, line } = connected()
  await ids(passage(1, 2), passage(3))
  expect(await ids(passage(3), passage(4), passage(1, 2))).toEqual([[3], [4], [1, 2]])
  expect(asked.map((one) => one.ids)).toEqual([[1, 2], [3], [4]])
  await line.encode([{ ids: [3], cases: [1] }])
  expect(asked.at(-1)).toEqual({ ids: [3], cases: [1] })
})

test('a passage that exited in mail is read whole where none may exit', async () => {
  const { asked, line } = connected()
  const inMail = { ...passage(1, 2), exitBelow: [0] }
  expect(await line.encode([inMail])).toEqual(['exited'])
  expect(await line.encode([passage(1, 2), inMail])).toEqual([expect.objectContaining({}), 'exited'])
  expect(asked).toEqual([inMail, passage(1, 2)])
})

test('a passage that nobody waits for any more is not encoded', async () => {
  const { line, asked } = connected()
  await expect(line.encode([passage(5)], () => false)).rejects.toThrow('Nobody waited')
  expect(asked).toEqual([])
})

test('a fault of the encoder fails its own request only', async () => {
  const { ids } = connected()
  await expect(ids(passage(13))).rejects.toThrow('The encoder stopped: RangeError')
  expect(await ids(passage(6))).toEqual([[6]])
})
