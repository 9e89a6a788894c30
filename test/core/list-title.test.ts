import { expect, test } from 'vitest'
import { draftOf } from '../tools/memory-ports.ts'
import { openScenario, TOM } from '../tools/scenario.ts'

async function listed(more: Parameters<typeof draftOf>[0]) {
  const { service, world } = openScenario()
  await service.items.submit('a', draftOf(more), TOM)
  return world.ports.title('a')
}

test('lists name an item by its title, or by the first line of its text', async () => {
  expect(await listed({ title: 'Patrols begin', body: 'On Monday.' })).toBe('Patrols begin')
  expect(await listed({ title: '', body: '\n Patrols begin on Monday. \nMore of it.' })).toBe(
    'Patrols begin on Monday.',
  )
})

test('personal data in a title appears in no list', async () => {
  const title = 'NHS number 999 000 0018 found'
  expect(await listed({ title, body: 'See the file.' })).toBe('Press release of 2026-11-24')
  expect(await listed({ title: '', body: `${title}\nSee the file.` })).toBe('Press release of 2026-11-24')
  expect(await listed({ title: 'TOP SECRET', body: 'See the file.' })).toBe('Press release of 2026-11-24')
  expect(await listed({ title: 'The letter', body: title })).toBe('The letter')
})
