import { describe, expect, test } from 'vitest'
import { draftOf } from '../tools/memory-ports.ts'
import { endAll, HELEN, OWAIN, openSampleOffice, SIMON, stopped, TOM } from './sample-office.ts'

const world = openSampleOffice()
const days = { from: '2026-11-01', until: '2027-10-31' }

const permit = (person: string, more: object = {}) =>
  world.registers.saveRow('permissions', { given: { person, ...days, ...more }, by: HELEN })

describe('11: a person who speaks for the office', () => {
  test('needs the permission of the Chief Executive; a registrar cannot give it', async () => {
    const { service, registers } = world
    await endAll(registers, 'permissions', TOM)
    await expect(service.items.submit('a', draftOf(), TOM)).rejects.toEqual(stopped('permission'))
    const given = { person: TOM, ...days }
    await expect(registers.saveRow('permissions', { given, by: 'gwen.hollis' })).rejects.toMatchObject({
      code: 'not-yours',
    })
    await permit(TOM)
    expect((await service.items.submit('a', draftOf(), TOM)).progress).toBe('awaiting')
  })

  test('may speak only in the kinds, on the channels and on the days of the permission', async () => {
    const { service, registers, wait } = world
    await endAll(registers, 'permissions', TOM)
    await permit(TOM, { kinds: ['social-post'], channels: ['social'] })
    await expect(service.items.submit('a', draftOf(), TOM)).rejects.toEqual(stopped('permission'))
    await service.items.submit('b', draftOf({ kind: 'social-post', channel: 'social' }), TOM)
    wait(350 * 86_400_000)
    await expect(service.items.submit('c', draftOf({ kind: 'social-post', channel: 'social' }), TOM)).rejects.toEqual(
      stopped('permission'),
    )
  })

  test('needs the training that the permission requires, in date', async () => {
    const { service, registers } = world
    await endAll(registers, 'training', TOM)
    await expect(service.items.submit('a', draftOf(), TOM)).rejects.toEqual(stopped('training'))
    const given = { person: TOM, course: 'media law', ...days }
    await registers.saveRow('training', { given, by: 'gwen.hollis' })
    await service.items.submit('a', draftOf(), TOM)
  })

  test('is bound by conditions, which are shown to the approver', async () => {
    const { service } = world
    await service.items.submit('a', draftOf(), TOM)
    const [condition] = await service.items.checkItemGates('a')
    expect(condition).toMatchObject({ gate: 'condition', stops: false, paragraphs: ['11'] })
    expect(condition?.says).toContain('Nothing about live investigations')
  })

  test('can be the speaker named in a draft; the Commissioner needs no permission', async () => {
    const { service } = world
    const speech = draftOf({ kind: 'event', channel: 'in-person', onBehalfOf: OWAIN })
    await expect(service.items.submit('a', speech, TOM)).rejects.toEqual(stopped('spokesperson'))
    await service.items.submit('b', { ...speech, onBehalfOf: SIMON }, TOM)
  })

  test('needs no permission on their own account', async () => {
    const { service, registers } = world
    await endAll(registers, 'permissions', TOM)
    await service.items.submit('a', draftOf({ kind: 'social-post', channel: 'social', account: 'personal' }), TOM)
  })
})
