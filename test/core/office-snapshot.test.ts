import { expect, test } from 'vitest'
import { nameOf, SYSTEM, SYSTEM_ACTORS } from '../../src/core/office-snapshot.ts'
import { HELEN, openScenario } from '../tools/scenario.ts'

test('actors are shown by name: people, machines, the gateway, and the product for what it does by itself', async () => {
  const snapshot = await openScenario().world.ports.officeSnapshot()
  const names = [SYSTEM, 'mail-gateway', 'key:postfix-1', HELEN, 'somebody.else'].map((id) => nameOf(snapshot, id))
  expect(names).toEqual([
    'Countersign',
    'the mail gateway',
    'the machine postfix-1',
    snapshot.office.people.find(({ id }) => id === HELEN)?.name,
    'somebody.else',
  ])
})

test('no person or machine may take a present or former name of the product', () => {
  for (const name of ['system', 'house']) expect(SYSTEM_ACTORS).toContain(name)
})
