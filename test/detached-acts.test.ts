import { beforeEach, describe, expect, test } from 'vitest'
import { policy } from '../src/core/policy.ts'
import { createPipeline, type Pipeline } from '../src/use-cases/pipeline.ts'
import { draftOf, memoryPorts } from './tools/house.ts'

const TOM = 'tom.ashdown'
const HELEN = 'helen.marchetti'

let pipeline: Pipeline

beforeEach(async () => {
  pipeline = createPipeline(memoryPorts().ports, policy)
  await pipeline.submit('a', draftOf(), TOM)
})

test('what the gates say of an item is answered by the method alone', async () => {
  const { missingOf } = pipeline
  expect(await missingOf('a')).toEqual(await pipeline.missingOf('a'))
})

test('several items are decided by the method alone', async () => {
  const { decideTogether } = pipeline
  const { version, shown } = await pipeline.read('a')
  expect(await decideTogether(HELEN, [{ id: 'a', version: version!, shown: shown! }])).toEqual([{ id: 'a' }])
})

describe('no method needs the object it came from', () => {
  const names = Object.keys(createPipeline(memoryPorts().ports, policy)) as (keyof Pipeline)[]

  test('every member is a method', () => {
    expect(names.length).toBeGreaterThan(50)
    for (const name of names) expect(pipeline[name], name).toBeTypeOf('function')
  })

  test.each(names)('%s', async (name) => {
    const method = pipeline[name] as (...given: unknown[]) => unknown
    const asked: PropertyKey[] = []
    const object = new Proxy({}, { get: (_, key) => asked.push(key) })
    // What the arguments lack is refused; whether it is, does not matter here.
    await attempt(() => method.call(object, 'a', { by: TOM }, TOM))
    expect(asked).toEqual([])
    expect(String(method)).not.toMatch(/\bthis\s*[.[]/)
  })
})

async function attempt(act: () => unknown): Promise<void> {
  try {
    await act()
  } catch {}
}
