import { describe, expect, test } from 'vitest'
import { draftOf } from '../../tools/memory-ports.ts'
import { GWEN, HELEN, OWAIN, officeWith, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

type Scenario = ReturnType<typeof openScenario>
const ID = 'item'
const why = 'Her brother runs the charity.'

async function handedIn(conflicts: readonly string[] = [], setting = {}): Promise<Scenario> {
  const scenario = openScenario(setting)
  await scenario.lend(PRIYA)
  await scenario.service.items.submit(ID, draftOf({ conflicts: conflicts.map((person) => ({ person, why })) }), TOM)
  return scenario
}

const holders = async ({ service }: Scenario) => (await service.items.read(ID)).outstanding.map(({ holder }) => holder)

describe('a conflict of interest of an approver that an author declares', () => {
  test.each(['on submission', 'later'])('only stops their approval: %s', async (when) => {
    const scenario = await handedIn(when === 'on submission' ? [HELEN] : [])
    if (when === 'later') await scenario.service.items.declareConflict(ID, { by: TOM, person: HELEN, reason: why })
    expect(await holders(scenario)).toEqual(['chief-executive'])
    expect((await scenario.service.items.read(ID)).excluded.has(HELEN)).toBe(false)
    await expect(scenario.approve(ID, HELEN)).rejects.toMatchObject(refused('conflict-of-interest'))
    expect(scenario.world.noticesSent()).toEqual(
      expect.arrayContaining([`${HELEN}: conflict-claimed`, `${OWAIN}: conflict-claimed`]),
    )
    const back = await scenario.approve(ID, HELEN, { outcome: 'returned', reason: 'Name the source.' })
    expect(back.progress).toBe('returned')
  })

  test('excludes them once it is confirmed', async () => {
    const scenario = await handedIn([HELEN])
    await scenario.service.items.answerConflict(ID, { by: OWAIN, person: HELEN, outcome: 'confirmed' })
    expect(await holders(scenario)).toEqual(['independent-reviewer'])
    const item = await scenario.service.items.read(ID)
    expect([...item.excluded]).toEqual([[HELEN, why]])
    expect(item.openConflicts.size).toBe(0)
    expect((await scenario.approve(ID, OWAIN)).progress).toBe('approved')
  })

  test('ends when it is refused with a reason, and cannot be declared again', async () => {
    const scenario = await handedIn([HELEN])
    const refusal = { by: OWAIN, person: HELEN, outcome: 'refused' } as const
    await expect(scenario.service.items.answerConflict(ID, refusal)).rejects.toMatchObject(refused('reason-needed'))
    await scenario.service.items.answerConflict(ID, { ...refusal, reason: 'Another charity.' })
    const again = scenario.service.items.declareConflict(ID, { by: TOM, person: HELEN, reason: why })
    await expect(again).rejects.toMatchObject(refused('already-done'))
    expect((await scenario.approve(ID, HELEN)).progress).toBe('approved')
  })

  test('can be withdrawn by the author', async () => {
    const scenario = await handedIn([HELEN])
    await scenario.service.items.answerConflict(ID, { by: TOM, person: HELEN, outcome: 'withdrawn' })
    expect((await scenario.approve(ID, HELEN)).progress).toBe('approved')
  })

  test.each([
    ['the author', TOM],
    ['a delegate', PRIYA],
    ['the Chief Executive about herself', HELEN],
    ['the data protection officer, while the reviewer is there', GWEN],
  ])('is not answered by %s', async (_, by) => {
    const scenario = await handedIn([HELEN])
    for (const outcome of ['confirmed', 'refused'] as const) {
      const answer = scenario.service.items.answerConflict(ID, { by, person: HELEN, outcome, reason: why })
      await expect(answer).rejects.toMatchObject(refused('not-your-turn'))
    }
  })

  test('about a delegate is answered by the Chief Executive, who can decide at once', async () => {
    const scenario = await handedIn([PRIYA])
    await expect(scenario.approve(ID, PRIYA)).rejects.toMatchObject(refused('conflict-of-interest'))
    const byReviewer = scenario.service.items.answerConflict(ID, { by: OWAIN, person: PRIYA, outcome: 'confirmed' })
    await expect(byReviewer).rejects.toMatchObject(refused('not-your-turn'))
    await scenario.service.items.answerConflict(ID, { by: HELEN, person: PRIYA, outcome: 'confirmed' })
    expect((await scenario.service.items.read(ID)).excluded.has(PRIYA)).toBe(true)
    expect((await scenario.approve(ID, HELEN)).progress).toBe('approved')
  })

  test('about all approvers does not wait for ever when the reviewer is away', async () => {
    const away = officeWith({}, { absences: [{ person: OWAIN, from: '2026-11-20', until: '2026-12-20' }] })
    const scenario = await handedIn([HELEN, PRIYA], { office: away })
    for (const by of [HELEN, PRIYA])
      await expect(scenario.approve(ID, by)).rejects.toMatchObject(refused('conflict-of-interest'))
    await scenario.service.items.answerConflict(ID, {
      by: HELEN,
      person: PRIYA,
      outcome: 'refused',
      reason: 'She has none.',
    })
    await scenario.service.items.answerConflict(ID, {
      by: GWEN,
      person: HELEN,
      outcome: 'refused',
      reason: 'She has none.',
    })
    expect((await scenario.approve(ID, PRIYA)).progress).toBe('approved')
  })

  test('does not let the Chief Executive as its author choose who reviews it', async () => {
    const scenario = openScenario()
    await scenario.service.items.submit(ID, draftOf(), HELEN)
    await scenario.service.items.declareConflict(ID, { by: HELEN, person: OWAIN, reason: why })
    const item = await scenario.service.items.read(ID)
    expect(item.excluded.has(OWAIN)).toBe(false)
    expect(item.openConflicts.has(OWAIN)).toBe(true)
  })

  test('also stops an emergency release by the person it names', async () => {
    const scenario = await handedIn([HELEN])
    const { version, shown } = await scenario.service.items.read(ID)
    const command = { by: HELEN, version: version!, shown: shown!, reason: 'A child is missing since noon.' }
    const release = scenario.service.items.release.emergencyRelease(ID, { ...command, receipt: 'Posted at ten' })
    await expect(release).rejects.toMatchObject(refused('conflict-of-interest'))
  })
})

test('counts at once when the person confirms it themselves', async () => {
  const scenario = await handedIn([HELEN])
  await scenario.service.items.declareConflict(ID, { by: HELEN, person: HELEN, reason: 'It is so.' })
  const item = await scenario.service.items.read(ID)
  expect(item.excluded.get(HELEN)).toBe('It is so.')
  expect(item.openConflicts.size).toBe(0)
  expect(await holders(scenario)).toEqual(['independent-reviewer'])
})
