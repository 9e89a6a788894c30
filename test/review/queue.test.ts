import { expect, test } from 'vitest'
import { createTwoClassQueue } from '../../src/review/queue.ts'

const MINUTE = 60_000

test('jobs start in their order, and none waits while a worker is free', async () => {
  const queue = createTwoClassQueue<string>(1, 10)
  const started: string[] = []
  for (const name of ['a', 'b', 'c'])
    void queue.acquire(false, MINUTE).then((worker) => started.push(`${name} ${worker}`))
  queue.release('one')
  queue.release('two')
  await Promise.resolve()
  expect(started).toEqual(['a one', 'b two'])
  queue.release('one')
  await Promise.resolve()
  expect(started).toEqual(['a one', 'b two', 'c one'])
})

test('a long job never takes the last worker: a short one overtakes it, and it starts when the first long one ends', async () => {
  const queue = createTwoClassQueue<string>(1, 10)
  queue.release('one')
  queue.release('two')
  const first = await queue.acquire(true, MINUTE)
  let second: string | undefined
  void queue.acquire(true, MINUTE).then((worker) => {
    second = worker
  })
  const short = await queue.acquire(false, MINUTE)
  expect(second).toBeUndefined()
  queue.release(short!)
  await Promise.resolve()
  expect(second).toBeUndefined()
  queue.release(first!, true)
  await Promise.resolve()
  expect(second).toBeDefined()
})

test('a job gets no worker when its time is up, or when too many jobs wait', async () => {
  const queue = createTwoClassQueue<string>(1, 2)
  const late = queue.acquire(false, 20)
  void queue.acquire(false, MINUTE)
  expect(await queue.acquire(false, MINUTE)).toBeUndefined()
  expect(await late).toBeUndefined()
})

test('a worker that crashed in a long job gives its place to the next', async () => {
  const queue = createTwoClassQueue<string>(1, 10)
  queue.release('one')
  await queue.acquire(true, MINUTE)
  queue.discard(true)
  queue.release('new')
  expect(await queue.acquire(true, MINUTE)).toBe('new')
})
