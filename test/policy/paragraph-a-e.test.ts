import { expect, test } from 'vitest'
import { GWEN, HELEN, openSampleOffice } from './sample-office.ts'

const world = openSampleOffice()
const person = { name: 'Nia Field', title: 'Volunteer', email: 'nia.field@westmids-opcc.example', roles: ['author'] }

test('A.e: every person is restricted until the Chief Executive personally records otherwise', async () => {
  const { registers } = world
  const contractor = { ...person, type: 'contractor' }
  await expect(registers.saveRow('people', { chosen: 'nia.field', given: contractor, by: GWEN })).rejects.toMatchObject(
    {
      code: 'bad-input',
    },
  )
  await registers.saveRow('people', { chosen: 'nia.field', given: person, by: GWEN })
  expect((await registers.readRow('people', 'nia.field', GWEN)).values['type']).toBe('staff')
  await registers.saveRow('people', { row: 'nia.field', given: contractor, by: HELEN })
  expect((await world.ports.officeSnapshot()).office.people.find(({ id }) => id === 'nia.field')?.type).toBe(
    'contractor',
  )
})
