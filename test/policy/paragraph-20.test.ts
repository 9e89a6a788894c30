import { expect, test } from 'vitest'
import { draftOf } from '../tools/memory-ports.ts'
import { HELEN, openSampleOffice, stopped, TOM } from './sample-office.ts'

const world = openSampleOffice()
const post = (handle?: string) => draftOf({ kind: 'social-post', channel: 'social', ...(handle ? { handle } : {}) })

test('20 and 22: nothing is submitted under an account that is closed or not on the register', async () => {
  const { service, registers } = world
  await expect(service.items.submit('a', post('@WestMidsYouth'), TOM)).rejects.toEqual(stopped('account'))
  await service.items.submit('a', post('westmidspcc'), TOM)
  const [row] = await registers.listRows('accounts', HELEN, { search: 'WestMidsPCC' })
  await registers.saveRow('accounts', { row: row!.id, given: { ...row!.values, state: 'closed' }, by: HELEN })
  await expect(service.items.submit('b', post('@WestMidsPCC'), TOM)).rejects.toEqual(stopped('account'))
})

test('20: a post without an account, or whose account has no second owner, is questioned', async () => {
  const { service, registers } = world
  expect((await service.items.checkGates(post(), TOM)).map(({ gate }) => gate)).toContain('account-unnamed')
  const given = { handle: '@WestMidsYouth', platform: 'Instagram', corporate: true, owner: TOM }
  await registers.saveRow('accounts', { given, by: HELEN })
  expect((await service.items.checkGates(post('@WestMidsYouth'), TOM)).map(({ gate }) => gate)).toContain(
    'account-owner',
  )
})

test('20: no account becomes a personal one', async () => {
  const { registers } = world
  const [row] = await registers.listRows('accounts', HELEN, { search: 'WestMidsPCC' })
  const given = { ...row!.values, corporate: false }
  await expect(registers.saveRow('accounts', { row: row!.id, given, by: HELEN })).rejects.toMatchObject({
    code: 'bad-input',
  })
})

test('23: a password is refused in every field, and the place where it is kept is not', async () => {
  const { registers } = world
  const given = { handle: '@WestMidsYouth', platform: 'Instagram', corporate: true }
  for (const field of ['vault', 'recovery', 'purpose'])
    await expect(
      registers.saveRow('accounts', { given: { ...given, [field]: 'The password is Tr0ub4dor&3' }, by: HELEN }),
    ).rejects.toMatchObject({ fields: [expect.objectContaining({ field })] })
  await registers.saveRow('accounts', {
    given: { ...given, vault: 'Password manager, entry OPCC Instagram' },
    by: HELEN,
  })
})
