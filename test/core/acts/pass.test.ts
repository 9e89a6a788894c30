import { describe, expect, test } from 'vitest'
import { HELEN, OWAIN, openDesk, PRIYA, refused, TOM } from '../../tools/desk.ts'
import { draftOf } from '../../tools/house.ts'

describe('passing an item on', () => {
  test('asks another who may decide, tells them once, and takes nothing from anybody', async () => {
    const { house, world, lend, calls, approve, tick } = openDesk()
    await lend(PRIYA)
    await house.items.submit('a', draftOf(), TOM)
    await house.items.passOn('a', { by: PRIYA, to: HELEN, note: 'You know the family.' })
    await tick()
    expect(await calls('a')).toEqual([`turn: ${PRIYA}`, `passed: ${HELEN}`])
    expect((await house.items.read('a')).comments.map(({ text }) => text)).toEqual(['You know the family.'])
    const told = await world.ports.noticesTo(HELEN, 10)
    expect(told.filter(({ item, kind }) => item === 'a' && kind === 'to-decide')).toHaveLength(1)
    expect((await approve('a', PRIYA)).progress).toBe('approved')
  })

  test('is refused to and for those who may not decide it', async () => {
    const { house, lend } = openDesk()
    await lend(PRIYA)
    await house.items.submit('a', draftOf(), TOM)
    await expect(house.items.passOn('a', { by: PRIYA, to: OWAIN })).rejects.toMatchObject(refused('bad-input'))
    await expect(house.items.passOn('a', { by: PRIYA, to: TOM })).rejects.toMatchObject(refused('bad-input'))
    await expect(house.items.passOn('a', { by: OWAIN, to: HELEN })).rejects.toMatchObject(refused('not-your-turn'))
    await expect(house.items.passOn('a', { by: TOM, to: HELEN })).rejects.toMatchObject(refused('own-work'))
  })
})
