import { expect, test } from 'vitest'
import { draftOf } from '../tools/house.ts'
import { HELEN, sampleHouse, stopped, TOM } from './house.ts'

const world = sampleHouse()
const post = (handle?: string) => draftOf({ kind: 'social-post', channel: 'social', ...(handle ? { handle } : {}) })

test('20 and 22: nothing goes out under an account that is not on the register, or is closed', async () => {
  const { house, registry } = world
  await expect(house.submit('a', post('@WestMidsYouth'), TOM)).rejects.toEqual(stopped('account'))
  await house.submit('a', post('westmidspcc'), TOM)
  const [row] = await registry.list('accounts', HELEN, { search: 'WestMidsPCC' })
  await registry.put('accounts', { row: row!.id, given: { ...row!.values, state: 'closed' }, by: HELEN })
  await expect(house.submit('b', post('@WestMidsPCC'), TOM)).rejects.toEqual(stopped('account'))
})

test('20: a post that names no account, or one without a second owner, is asked about', async () => {
  const { house, registry } = world
  expect((await house.missing(post(), TOM)).map(({ gate }) => gate)).toContain('account-unnamed')
  const given = { handle: '@WestMidsYouth', platform: 'Instagram', corporate: true, owner: TOM }
  await registry.put('accounts', { given, by: HELEN })
  expect((await house.missing(post('@WestMidsYouth'), TOM)).map(({ gate }) => gate)).toContain('account-owner')
})

test('20: no account becomes a personal one', async () => {
  const { registry } = world
  const [row] = await registry.list('accounts', HELEN, { search: 'WestMidsPCC' })
  const given = { ...row!.values, corporate: false }
  await expect(registry.put('accounts', { row: row!.id, given, by: HELEN })).rejects.toMatchObject({
    code: 'bad-input',
  })
})

test('23: a password is refused wherever it is typed, and where it is kept is not', async () => {
  const { registry } = world
  const given = { handle: '@WestMidsYouth', platform: 'Instagram', corporate: true }
  for (const field of ['vault', 'recovery', 'purpose'])
    await expect(
      registry.put('accounts', { given: { ...given, [field]: 'The password is Tr0ub4dor&3' }, by: HELEN }),
    ).rejects.toMatchObject({ fields: [expect.objectContaining({ field })] })
  await registry.put('accounts', { given: { ...given, vault: 'Password manager, entry OPCC Instagram' }, by: HELEN })
})
