import { beforeEach, describe, expect, test } from 'vitest'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { draftOf, memoryPorts } from '../tools/memory-ports.ts'

const TOM = 'tom.ashdown'
const HELEN = 'helen.marchetti'

let service: Service

beforeEach(async () => {
  service = createService(memoryPorts().ports)
  await service.items.submit('a', draftOf(), TOM)
})

test('the gates of an item are checked by the detached function', async () => {
  const { checkItemGates } = service.items
  expect(await checkItemGates('a')).toEqual(await service.items.checkItemGates('a'))
})

test('several items are decided by the detached function', async () => {
  const { decideMany } = service.items
  const { version, shown } = await service.items.read('a')
  expect(await decideMany(HELEN, [{ id: 'a', version: version!, shown: shown! }])).toEqual([{ id: 'a' }])
})

type Function = (...given: unknown[]) => unknown

/** All functions of a service by their paths, such as `items.release.order`. */
function functionsOf(namespace: object, path: string[] = []): [string, Function][] {
  return Object.entries(namespace).flatMap(([name, value]): [string, Function][] => {
    const here = [...path, name]
    return typeof value === 'function' ? [[here.join('.'), value as Function]] : functionsOf(value, here)
  })
}

describe('a use case as a detached function', () => {
  const names = functionsOf(createService(memoryPorts().ports)).map(([name]) => name)

  test('is in the list of functions', () => {
    expect(names.length).toBeGreaterThan(75)
    expect(names).toContain('items.release.order')
  })

  test.each(names)('%s', async (name) => {
    const run = new Map(functionsOf(service)).get(name)!
    const asked: PropertyKey[] = []
    const object = new Proxy({}, { get: (_, key) => asked.push(key) })
    // Missing arguments may be refused; the outcome does not matter here.
    await attempt(() => run.call(object, 'a', { by: TOM }, TOM))
    expect(asked).toEqual([])
    expect(String(run)).not.toMatch(/\bthis\s*[.[]/)
  })
})

async function attempt(act: () => unknown): Promise<void> {
  try {
    await act()
  } catch {}
}
