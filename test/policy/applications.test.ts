import { beforeEach, describe, expect, test } from 'vitest'
import { APPLICATIONS } from '../../src/core/applications.ts'
import { draftOfApplication } from '../../src/http/applications.ts'
import { approve } from '../tools/approve.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { endAll, HELEN, OWAIN, openSampleOffice, PRIYA, stopped, TOM } from './sample-office.ts'

const world = openSampleOffice()

const ACCOUNT = {
  handle: '@WestMidsYouth',
  platform: 'Instagram',
  purpose: 'News for young people',
  owner: TOM,
  backup: PRIYA,
}

async function apply(what: string, values: object, by: string, id = 'a') {
  const { ports, service } = world
  const application = APPLICATIONS.find((one) => one.id === what)!
  const asked = { values: values as never, why: 'It is part of my work.', accepts: true, by }
  return service.items.submit(id, await draftOfApplication({ service: service, ports }, application, asked), by)
}

describe('20: a new account', () => {
  test('is approved by the Chief Executive personally, in writing, and is on the register at once', async () => {
    const { service, registers } = world
    const post = draftOf({ kind: 'social-post', channel: 'social', handle: '@WestMidsYouth' })
    await expect(service.items.submit('post', post, TOM)).rejects.toEqual(stopped('account'))
    const item = await apply('account', ACCOUNT, TOM)
    expect(item.outstanding).toMatchObject([{ holder: 'chief-executive', reserved: true, row: 'application' }])
    const delegation = {
      from: HELEN,
      to: PRIYA,
      starts: '2026-11-24',
      ends: '2026-11-30',
      upTo: 'sign-off' as const,
      reason: 'Leave',
    }
    await service.registers.acceptDelegation(await service.registers.delegate(delegation, HELEN), PRIYA)
    await expect(approve(world.service, 'a', PRIYA)).rejects.toMatchObject({ code: 'not-your-turn' })
    expect((await approve(world.service, 'a', HELEN)).certificate).toBeTruthy()
    const [row] = await registers.listRows('accounts', TOM, { search: 'youth' })
    expect(row?.values).toMatchObject({ ...ACCOUNT, corporate: true, state: 'active' })
    expect(await registers.rowHistory('accounts', row!.id, HELEN)).toMatchObject([{ how: 'applied', by: HELEN }])
    await service.items.submit('post', post, TOM)
  })

  test('needs an owner, a second owner, and a person who knows the duties', async () => {
    const { owner: _, ...less } = ACCOUNT
    await expect(apply('account', less, TOM)).rejects.toMatchObject({ fields: [{ field: 'owner' }] })
    const { service, ports } = world
    const application = APPLICATIONS.find(({ id }) => id === 'account')!
    const unread = draftOfApplication({ service: service, ports }, application, {
      values: ACCOUNT,
      why: 'x',
      accepts: false,
      by: TOM,
    })
    await expect(unread).rejects.toMatchObject({ fields: [{ field: 'accepts' }] })
  })

  test('leaves no row when it is rejected', async () => {
    await apply('account', ACCOUNT, TOM)
    await approve(world.service, 'a', HELEN, { outcome: 'rejected', reason: 'We have one for this.' })
    expect(await world.registers.listRows('accounts', TOM, { search: 'youth' })).toEqual([])
  })

  test('is not entered twice when a row was added before the approval', async () => {
    await apply('account', ACCOUNT, TOM)
    await world.registers.saveRow('accounts', { given: { ...ACCOUNT, corporate: true }, by: HELEN })
    await world.service.clock.tick()
    await expect(approve(world.service, 'a', HELEN)).rejects.toMatchObject({ code: 'bad-input' })
    expect((await world.service.items.read('a')).progress).toBe('awaiting')
  })
})

describe('11: a permission to speak', () => {
  const days = { from: '2026-11-24', until: '2027-11-23' }
  beforeEach(() => endAll(world.registers, 'permissions', TOM))

  test('can be requested without one, and gets the conditions of its approval', async () => {
    const { service } = world
    await apply('permission', { person: TOM, kinds: ['press-release'], ...days }, TOM)
    const conditions = [{ id: 'c1', kind: 'confirmation' as const, needs: 'Nothing about budgets' }]
    await approve(world.service, 'a', HELEN, { outcome: 'approved-with-conditions', conditions })
    await service.items.submit('b', draftOf(), TOM)
    expect((await service.items.checkItemGates('b')).map(({ says }) => says).join()).toContain('Nothing about budgets')
    await expect(service.items.submit('c', draftOf({ kind: 'letter', channel: 'post' }), TOM)).rejects.toEqual(
      stopped('permission'),
    )
  })

  test('goes to the independent reviewer when the Chief Executive requests it', async () => {
    const item = await apply('permission', { person: TOM, ...days }, HELEN)
    expect(item.outstanding[0]).toMatchObject({ holder: 'independent-reviewer' })
    await approve(world.service, 'a', OWAIN)
    expect(await world.registers.listRows('permissions', HELEN, { search: 'ashdown 2027-11-23' })).toHaveLength(1)
  })
})

test('33: the use of an emblem is permitted by the Chief Executive, and the rules know it', async () => {
  const values = { mark: 'westmids-opcc', who: 'Tom Ashdown', use: 'personal page of the fun run', until: '2027-01-31' }
  await apply('mark', values, TOM)
  await approve(world.service, 'a', HELEN)
  const { office } = await world.ports.officeSnapshot()
  expect(office.marks[0]?.permissions).toContainEqual(expect.objectContaining({ who: 'Tom Ashdown' }))
})
