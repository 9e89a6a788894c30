import { describe, expect, test } from 'vitest'
import { draftOf } from '../../tools/memory-ports.ts'
import { HELEN, OWAIN, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

describe('passing an item on', () => {
  test('asks another approver, notifies them once, and takes the decision from nobody', async () => {
    const { service, world, lend, calls, approve, tick } = openScenario()
    await lend(PRIYA)
    await service.items.submit('a', draftOf(), TOM)
    await service.items.passOn('a', { by: PRIYA, to: HELEN, note: 'You know the family.' })
    await tick()
    expect(await calls('a')).toEqual([`turn: ${PRIYA}`, `passed: ${HELEN}`])
    expect((await service.items.read('a')).comments.map(({ text }) => text)).toEqual(['You know the family.'])
    const notices = await world.ports.noticesTo(HELEN, 10)
    expect(notices.filter(({ item, kind }) => item === 'a' && kind === 'to-decide')).toHaveLength(1)
    expect((await approve('a', PRIYA)).progress).toBe('approved')
  })

  test('is refused to and for people who may not decide it', async () => {
    const { service, lend } = openScenario()
    await lend(PRIYA)
    await service.items.submit('a', draftOf(), TOM)
    await expect(service.items.passOn('a', { by: PRIYA, to: OWAIN })).rejects.toMatchObject(refused('bad-input'))
    await expect(service.items.passOn('a', { by: PRIYA, to: TOM })).rejects.toMatchObject(refused('bad-input'))
    await expect(service.items.passOn('a', { by: OWAIN, to: HELEN })).rejects.toMatchObject(refused('not-your-turn'))
    await expect(service.items.passOn('a', { by: TOM, to: HELEN })).rejects.toMatchObject(refused('own-work'))
  })
})
