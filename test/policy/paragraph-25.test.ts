import { expect, test } from 'vitest'
import { draftOf } from '../tools/house.ts'
import { GWEN, HELEN, SPOKEN, sampleHouse, stopped, TOM } from './house.ts'

const world = sampleHouse()
const film = (...evidence: string[]) => draftOf({ kind: 'video', channel: 'website', body: SPOKEN, evidence })
const gates = async (draft: ReturnType<typeof film>) =>
  (await world.house.missing(draft, TOM)).filter(({ gate }) => gate !== 'condition').map(({ gate }) => gate)

test('25: pictures ask for consent or licence and for an assessment', async () => {
  expect(await gates(film())).toEqual(['dpia', 'pictures'])
  expect(await gates(film('consent', 'dpia:D7'))).toEqual([])
  expect(await gates(film('nobody-shown', 'dpia-not-needed:no person in it'))).toEqual([])
})

test('25: an assessment that is needed and not done stops it', async () => {
  await expect(world.house.submit('a', film('consent', 'dpia-needed'), TOM)).rejects.toEqual(stopped('dpia'))
  await expect(world.house.submit('a', film('consent', 'dpia', 'eqia-needed'), TOM)).rejects.toEqual(stopped('eqia'))
})

test('25 and 26: a consent is relied on only while it is on the register and has not been withdrawn', async () => {
  const { house, registry } = world
  await expect(house.submit('a', film('consent:none', 'dpia'), TOM)).rejects.toEqual(stopped('consent'))
  const given = { person: 'Ada Quillfeather', purpose: 'The film of the open day' }
  const row = await registry.put('consents', { given, by: GWEN })
  await house.submit('a', film(`consent:${row}`, 'dpia'), TOM)
  await registry.put('consents', { row, given: { ...given, withdrawn: true }, by: GWEN })
  expect((await house.missingOf('a')).filter(({ stops }) => stops).map(({ gate }) => gate)).toEqual(['consent'])
})

test('18: a figure without a source is asked about', async () => {
  const { house } = world
  await house.submit('a', draftOf({ body: 'Burglary fell by 17 per cent last year.' }), TOM)
  expect((await house.missingOf('a')).map(({ gate }) => gate)).toContain('sources')
  await house.submit('b', draftOf({ body: 'Burglary fell by 17 per cent.', evidence: ['source:ONS table 3'] }), TOM)
  expect((await house.missingOf('b')).map(({ gate }) => gate)).not.toContain('sources')
})

test('54: pictures from somebody’s own device are put before whoever decides', async () => {
  expect(await gates(film('consent', 'dpia', 'own-device'))).toEqual(['own-device'])
})

test('35 and A.h: words on voting in an election period ask for the returning officer', async () => {
  const turnout = draftOf({ body: 'Polling stations are open until ten. Every vote counts.', electionPeriod: true })
  expect(await gates(turnout)).toContain('returning-officer')
  expect(await gates({ ...turnout, evidence: ['paro'] })).not.toContain('returning-officer')
  expect(await gates({ ...turnout, electionPeriod: false })).not.toContain('returning-officer')
})

test('A.f and A.g: whoever would stand for election does not speak for the office until the Chief Executive decides', async () => {
  const { house, registry } = world
  const row = await registry.put('political-interests', { given: { person: TOM, interest: 'stand' }, by: TOM })
  await expect(house.submit('a', draftOf(), TOM)).rejects.toEqual(stopped('political-interest'))
  const given = { person: TOM, interest: 'stand', decision: 'cleared' }
  await registry.put('political-interests', { row, given, by: HELEN })
  await house.submit('a', draftOf(), TOM)
})
