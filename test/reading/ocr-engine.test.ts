import { afterAll, expect, test } from 'vitest'
import { OutOfTime, recognise } from '../../src/reading/ocr/engine.ts'

const unhandled: unknown[] = []
const note = (fault: unknown) => unhandled.push(fault)
process.on('unhandledRejection', note)
afterAll(() => void process.off('unhandledRejection', note))

const paper = (width: number, height: number) => {
  const grey = new Uint8Array(width * height).fill(255)
  for (let i = 0, dot = 1; i < grey.length; i += 3) {
    dot = (dot * 48_271) % 2_147_483_647
    grey[i] = dot & 255
  }
  return grey
}

test('a picture that runs out of time is reported as late, as are those waiting beside it, and the next one is read', async () => {
  await recognise(paper(60, 40), 60, 40, { ms: 20_000 })
  const crowd = await Promise.allSettled(
    [1, 1, 2, 3, 5, 20].map((time) => recognise(paper(1_200, 900), 1_200, 900, { ms: time })),
  )
  const late = crowd.filter((one) => one.status === 'rejected')
  expect(late.length).toBeGreaterThan(0)
  for (const one of late) expect(one.reason).toBeInstanceOf(OutOfTime)
  expect(await recognise(paper(60, 40), 60, 40, { ms: 20_000 })).toHaveProperty('lines')
  // Node reports an unhandled rejection before the next turn.
  await new Promise((next) => setImmediate(next))
  expect(unhandled).toEqual([])
}, 60_000)
