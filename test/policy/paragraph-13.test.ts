import { expect, test } from 'vitest'
import { draftOf } from '../tools/memory-ports.ts'
import { HELEN, OWAIN, openSampleOffice, TOM } from './sample-office.ts'

const world = openSampleOffice()
const letter = (more: object = {}) => draftOf({ kind: 'letter', channel: 'post', ...more })
const gates = async (draft: ReturnType<typeof letter>, by: string) =>
  (await world.service.items.checkGates(draft, by)).filter(({ gate }) => gate !== 'condition').map(({ gate }) => gate)

test('13: a letter needs the template, and a person who may sign letters', async () => {
  expect(await gates(letter(), TOM)).toEqual(['template', 'signatory'])
  expect(await gates(letter({ evidence: ['template'] }), OWAIN)).toEqual([])
  await world.registers.saveRow('signatories', { given: { person: TOM, signs: ['letters'] }, by: HELEN })
  expect(await gates(letter({ evidence: ['template:L2'] }), TOM)).toEqual([])
})
