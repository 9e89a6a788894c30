import { expect, test } from 'vitest'
import { submitting } from '../../src/web/draft/submitting.ts'
import type { WebDependencies } from '../../src/web/page-context.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { HELEN, openScenario, refused, TOM } from '../tools/scenario.ts'

const TYPED = { wish: 'submit' }
const ONE = draftOf({ body: 'The gate opens on Monday.' })
const OTHER = draftOf({ body: 'The gate opens on Tuesday.' })

/** `during` does something once, after the next submission has read the item and before it is recorded. */
function opened() {
  const { world, service } = openScenario()
  const forgotten: string[] = []
  const unfinished = { others: async () => [], forget: async (_: string, id: string) => void forgotten.push(id) }
  const { send } = submitting({ service, ports: world.ports, unfinished } as unknown as WebDependencies)
  const { append } = world.ports
  const during = (act: () => Promise<unknown>) => {
    world.ports.append = async (write) => {
      world.ports.append = append
      await act()
      await append(write)
    }
  }
  return { service, send, forgotten, during }
}

test('of two first versions at once the other words are kept, and a second click is not refused', async () => {
  const { service, send, forgotten, during } = opened()
  during(() => service.items.submit('a', ONE, TOM))
  await expect(send({ draft: 'a' }, TYPED, OTHER, TOM)).rejects.toMatchObject(refused('stale-version'))
  expect(forgotten).toEqual([])
  expect(await send({ draft: 'a' }, TYPED, ONE, TOM)).toBe('/items/a/submitted')
  await expect(send({ draft: 'a' }, TYPED, OTHER, TOM)).rejects.toMatchObject(refused('stale-version'))
  expect(forgotten).toEqual(['a'])
})

test('another version is kept when somebody acts on the item at the same moment', async () => {
  const { service, send, forgotten, during } = opened()
  const { version } = await service.items.submit('a', ONE, TOM)
  during(() => service.items.comment('a', { by: HELEN, text: 'Which gate?' }))
  await expect(send({ draft: 'a', version: true }, TYPED, OTHER, TOM)).rejects.toMatchObject(refused('stale-version'))
  expect([(await service.items.read('a')).version, forgotten]).toEqual([version, []])
  expect(await send({ draft: 'a', version: true }, TYPED, OTHER, TOM)).toBe('/items/a/submitted')
  expect((await service.items.read('a')).version).not.toBe(version)
})
