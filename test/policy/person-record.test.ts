import { expect, test } from 'vitest'
import { personRecord } from '../../src/core/gates/person-record.ts'
import { COMMISSIONER as policy } from '../../src/core/pack/commissioner/pack.ts'
import { approve } from '../tools/approve.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { endAll, GWEN, HELEN, openSampleOffice, PRIYA, SPOKEN, TOM } from './sample-office.ts'

const world = openSampleOffice()
const recordOf = async (who: string) =>
  personRecord(await world.ports.officeSnapshot(), who, '2026-11-24', policy.version)

test('1 and 11: a person sees what is declared, permitted and due', async () => {
  const { registers } = world
  await endAll(registers, 'declarations', PRIYA)
  await endAll(registers, 'training', PRIYA, '2026-12-10')
  expect(await recordOf(PRIYA)).toMatchObject({
    declarationDue: true,
    permissions: [{ lacking: [] }],
    training: [{ course: 'Media law', due: 'soon' }],
  })
  await registers.declare(PRIYA, policy.version, [])
  expect(await recordOf(PRIYA)).toMatchObject({ declarationDue: false, declared: { until: '2027-11-23' } })
  await endAll(registers, 'training', PRIYA, '2026-11-01')
  expect(await recordOf(PRIYA)).toMatchObject({ permissions: [{ lacking: ['Media law'] }], training: [{ due: 'now' }] })
})

test('a withdrawn consent ends the approval that depends on it', async () => {
  const { service, registers, clock } = world
  const given = { person: 'Ada Quillfeather', purpose: 'The film of the open day' }
  const row = await registers.saveRow('consents', { given, by: GWEN })
  const evidence = [`consent:${row}`, 'dpia:D7']
  await service.items.submit('a', draftOf({ kind: 'video', channel: 'website', body: SPOKEN, evidence }), TOM)
  await approve(service, 'a', HELEN)
  await clock.tick()
  expect((await service.items.read('a')).progress).toBe('approved')
  await registers.saveRow('consents', { row, given: { ...given, withdrawn: true }, by: GWEN })
  await clock.tick()
  expect(await service.items.read('a')).toMatchObject({ progress: 'lapsed', lapsed: 'permission-revoked' })
})

test('17 and 25: a release whose consent is then withdrawn must be taken down', async () => {
  const { service, registers } = world
  const given = { person: 'Ada Quillfeather', purpose: 'The film of the open day' }
  const row = await registers.saveRow('consents', { given, by: GWEN })
  const evidence = [`consent:${row}`, 'dpia:D7, agreed with Ada Quillfeather']
  await service.items.submit('a', draftOf({ kind: 'video', channel: 'website', body: SPOKEN, evidence }), TOM)
  expect(JSON.stringify(world.streams.get('a'))).not.toContain('Quillfeather')
  await approve(service, 'a', HELEN)
  await service.items.release.confirm('a', {
    by: TOM,
    receipt: 'On the website',
    address: 'https://www.example.org/film',
  })
  await registers.saveRow('consents', { row, given: { ...given, withdrawn: true }, by: GWEN })
  const [task] = await registers.listRows('takedowns', HELEN)
  expect(task?.values).toMatchObject({ target: 'https://www.example.org/film', item: 'a', owner: TOM, state: 'open' })
  await registers.saveRow('consents', { row, given: { ...given, withdrawn: true, guardian: 'Ola' }, by: GWEN })
  expect(await registers.listRows('takedowns', HELEN)).toHaveLength(1)
})

test('the record lists the gates that had questions, and evidence attached later answers them', async () => {
  const { service } = world
  await service.items.submit('a', draftOf({ body: 'Burglary fell by 17 per cent last year.' }), TOM)
  expect(world.streams.get('a')?.[0]).toMatchObject({ what: 'submitted', missing: ['condition', 'sources'] })
})
