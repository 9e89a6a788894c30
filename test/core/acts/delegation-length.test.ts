import { expect, test } from 'vitest'
import { openScenario, PRIYA, refused } from '../../tools/scenario.ts'

const starts = '2026-11-24'

test('a delegation lasts a year at most', async () => {
  const { lend, world } = openScenario()
  await expect(lend(PRIYA, { starts, ends: '2027-11-26' })).rejects.toMatchObject(refused('bad-input'))
  await expect(lend(PRIYA, { starts, ends: '2036-01-01' })).rejects.toThrow('366 days at most')
  expect((await world.ports.officeSnapshot()).delegations).toEqual([])
  await lend(PRIYA, { starts, ends: '2027-11-25' })
  expect((await world.ports.officeSnapshot()).delegations).toMatchObject([{ to: PRIYA, ends: '2027-11-25' }])
})
