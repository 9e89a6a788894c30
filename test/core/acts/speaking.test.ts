import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../src/core/entry.ts'
import { itemFrom } from '../../../src/core/item/item-from.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { HELEN, OWAIN, officeWith, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

const ID = 'item'

async function handedIn(onBehalfOf: string, setting = {}) {
  const scenario = openScenario(setting)
  await scenario.service.items.submit(ID, draftOf({ onBehalfOf }), TOM)
  const holder = async () => (await scenario.service.items.read(ID)).outstanding[0]?.holder
  const answer = (outcome: 'confirmed' | 'refused' | 'withdrawn', by = OWAIN) =>
    scenario.service.items.answerConflict(ID, { by, person: onBehalfOf, outcome, reason: 'I asked her.' })
  return { ...scenario, holder, answer }
}

describe('a draft that its author submits on behalf of its approver', () => {
  test('keeps its approver role, and the person it names cannot approve it', async () => {
    const { service, approve, holder, world } = await handedIn(HELEN)
    expect(await holder()).toBe('chief-executive')
    const item = await service.items.read(ID)
    expect(item.excluded.size).toBe(0)
    expect([...item.openConflicts.keys()]).toEqual([HELEN])
    for (const by of [HELEN, OWAIN, PRIYA]) await expect(approve(ID, by)).rejects.toMatchObject({ name: 'Refusal' })
    expect(world.noticesSent()).toEqual(
      expect.arrayContaining([`${HELEN}: conflict-claimed`, `${OWAIN}: conflict-claimed`]),
    )
    const back = await approve(ID, HELEN, { outcome: 'returned', reason: 'I did not say this.' })
    expect(back.progress).toBe('returned')
  })

  test('goes to the reviewer once the reviewer confirms the claim', async () => {
    const { approve, holder, answer } = await handedIn(HELEN)
    await answer('confirmed')
    expect(await holder()).toBe('independent-reviewer')
    await expect(approve(ID, HELEN)).rejects.toMatchObject(refused('conflict-of-interest'))
    expect((await approve(ID, OWAIN)).progress).toBe('approved')
  })

  test('is decided by the Chief Executive when the reviewer finds that it does not speak for her', async () => {
    const { approve, answer } = await handedIn(HELEN)
    await answer('refused')
    expect((await approve(ID, HELEN)).progress).toBe('approved')
  })

  test('is not answered by its author, who cannot withdraw the claim either', async () => {
    const { answer } = await handedIn(HELEN)
    await expect(answer('confirmed', TOM)).rejects.toMatchObject(refused('not-your-turn'))
    await expect(answer('withdrawn', TOM)).rejects.toMatchObject(refused('wrong-state'))
  })

  test.each(['open', 'confirmed', 'refused'] as const)(
    'returns to its first approver when a later version speaks for no person: %s',
    async (before) => {
      const { service, approve, holder, answer } = await handedIn(HELEN)
      if (before !== 'open') await answer(before)
      await service.items.submit(ID, draftOf({ body: 'Words of the office.' }), TOM)
      const item = await service.items.read(ID)
      expect(await holder()).toBe('chief-executive')
      expect([item.excluded.size, item.openConflicts.size, item.refusedConflicts.size]).toEqual([0, 0, 0])
      expect((await approve(ID, HELEN)).progress).toBe('approved')
    },
  )

  test('keeps a confirmed answer for a later version in the same name', async () => {
    const { service, holder, answer } = await handedIn(HELEN)
    await answer('confirmed')
    await service.items.submit(ID, draftOf({ body: 'Her other words.', onBehalfOf: HELEN }), TOM)
    expect(await holder()).toBe('independent-reviewer')
    expect((await service.items.read(ID)).openConflicts.size).toBe(0)
  })

  test('keeps a conflict that the Chief Executive declared herself, whoever speaks later', async () => {
    const { service, holder } = await handedIn(HELEN)
    await service.items.declareConflict(ID, { by: HELEN, person: HELEN, reason: 'I own the bench.' })
    await service.items.submit(ID, draftOf({ body: 'Words of the office.' }), TOM)
    expect(await holder()).toBe('independent-reviewer')
  })

  test('still goes first to the manager who must look', async () => {
    const setting = { office: officeWith({ [TOM]: { manager: PRIYA, from: '2026-11-20' } }) }
    const { holder, approve, answer } = await handedIn(PRIYA, setting)
    expect(await holder()).toBe('manager')
    await expect(approve(ID, PRIYA)).rejects.toMatchObject(refused('conflict-of-interest'))
    await answer('confirmed', HELEN)
    expect(await holder()).toBe('chief-executive')
  })

  test('is not approved by a later office holder in whose name it speaks', async () => {
    const { service, approve, lend } = await handedIn(PRIYA)
    await lend(PRIYA)
    expect((await service.items.read(ID)).openConflicts.size).toBe(0)
    await expect(approve(ID, PRIYA)).rejects.toMatchObject(refused('conflict-of-interest'))
    expect((await approve(ID, HELEN)).progress).toBe('approved')
  })
})

test('a submission of an older build still excludes the person in whose name it speaks', async () => {
  const { service } = await handedIn(HELEN)
  const [first, ...rest] = await service.items.history(ID)
  const { asksAboutSpeaker: _, ...old } = first as Extract<Entry, { what: 'submitted' }>
  const item = itemFrom([old, ...rest.filter(({ what }) => what !== 'conflict-claimed')])
  expect([...item.excluded.keys()]).toEqual([HELEN])
})
