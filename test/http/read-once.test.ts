import { expect, test } from 'vitest'
import { memoryApp } from '../tools/app.ts'
import { counted } from '../tools/counted.ts'

const draft = { kind: 'press-release', title: 'Canal patrols', text: 'Extra patrols start along the canal on Monday.' }

async function withItem() {
  const world = memoryApp()
  const { answer } = await world.ask('/v1/items', { as: 'tom', json: draft })
  return { world, id: answer.id as string, calls: counted(world.ports, ['read', 'officeSnapshot', 'open']) }
}

test('reading an item reads its history once and the office once', async () => {
  const { world, id, calls } = await withItem()
  expect((await world.ask(`/v1/items/${id}`, { as: 'helen' })).status).toBe(200)
  expect(calls.read).toEqual([id])
  expect(calls.officeSnapshot).toHaveLength(1)
})

test('reading entries reads the history once', async () => {
  const { world, id, calls } = await withItem()
  expect((await world.ask(`/v1/items/${id}/entries`, { as: 'helen' })).status).toBe(200)
  expect(calls.read).toEqual([id])
})

test('reading what is missing reads the history once and the content once', async () => {
  const { world, id, calls } = await withItem()
  expect((await world.ask(`/v1/items/${id}/missing`, { as: 'helen' })).status).toBe(200)
  expect(calls.read).toEqual([id])
  expect(calls.open).toHaveLength(1)
})

test('an act reads the history once to check access and once to write, and answers from that', async () => {
  const { world, id, calls } = await withItem()
  expect((await world.ask(`/v1/items/${id}/holds`, { as: 'tom', json: { reason: 'Wait.' } })).status).toBe(200)
  expect(calls.read).toEqual([id, id])
  expect(calls.officeSnapshot).toHaveLength(2)
})

test('submitting an item answers from what was written', async () => {
  const world = memoryApp()
  const calls = counted(world.ports, ['read'])
  const { status, answer } = await world.ask('/v1/items', { as: 'tom', json: draft })
  expect(status).toBe(201)
  expect(calls.read.filter((stream) => stream === answer.id)).toHaveLength(1)
})
