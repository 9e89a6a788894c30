import { expect, test } from 'vitest'
import { draftOf } from '../tools/house.ts'
import { HELEN, OWAIN, sampleHouse, TOM } from './house.ts'

const world = sampleHouse()
const letter = (more: object = {}) => draftOf({ kind: 'letter', channel: 'post', ...more })
const gates = async (draft: ReturnType<typeof letter>, by: string) =>
  (await world.house.items.checkGates(draft, by)).filter(({ gate }) => gate !== 'condition').map(({ gate }) => gate)

test('13: a letter asks for the template, and for somebody who may sign letters', async () => {
  expect(await gates(letter(), TOM)).toEqual(['template', 'signatory'])
  expect(await gates(letter({ evidence: ['template'] }), OWAIN)).toEqual([])
  await world.registers.saveRow('signatories', { given: { person: TOM, signs: ['letters'] }, by: HELEN })
  expect(await gates(letter({ evidence: ['template:L2'] }), TOM)).toEqual([])
})
