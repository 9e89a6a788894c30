import { expect, test } from 'vitest'
import { createLanes } from '../../src/review/queue.ts'

const MINUTE = 60_000

test('who came first goes first, and nobody waits while a worker is free', async () => {
  const lanes = createLanes<string>(1, 10)
  const said: string[] = []
  for (const name of ['a', 'b', 'c']) void lanes.turn(false, MINUTE).then((worker) => said.push(`${name} ${worker}`))
  lanes.ready('one')
  lanes.ready('two')
  await Promise.resolve()
  expect(said).toEqual(['a one', 'b two'])
  lanes.ready('one')
  await Promise.resolve()
  expect(said).toEqual(['a one', 'b two', 'c one'])
})

test('long work never takes the last worker: what is short passes by, and the next long one follows the first', async () => {
  const lanes = createLanes<string>(1, 10)
  lanes.ready('one')
  lanes.ready('two')
  const first = await lanes.turn(true, MINUTE)
  let second: string | undefined
  void lanes.turn(true, MINUTE).then((worker) => {
    second = worker
  })
  const short = await lanes.turn(false, MINUTE)
  expect(second).toBeUndefined()
  lanes.ready(short!)
  await Promise.resolve()
  expect(second).toBeUndefined()
  lanes.ready(first!, true)
  await Promise.resolve()
  expect(second).toBeDefined()
})

test('whose turn does not come in time is told so, and so is whoever comes when too many wait', async () => {
  const lanes = createLanes<string>(1, 2)
  const late = lanes.turn(false, 20)
  void lanes.turn(false, MINUTE)
  expect(await lanes.turn(false, MINUTE)).toBeUndefined()
  expect(await late).toBeUndefined()
})

test('a worker that broke down at something long leaves its place to the next', async () => {
  const lanes = createLanes<string>(1, 10)
  lanes.ready('one')
  await lanes.turn(true, MINUTE)
  lanes.gone(true)
  lanes.ready('new')
  expect(await lanes.turn(true, MINUTE)).toBe('new')
})
