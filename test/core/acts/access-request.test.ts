import { beforeEach, expect, test } from 'vitest'
import { mayRead } from '../../../src/core/authority.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { GWEN, HELEN, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

let scenario: ReturnType<typeof openScenario>
beforeEach(() => {
  scenario = openScenario()
})

async function reads(id: string, person: string): Promise<boolean> {
  const { ports } = scenario.world
  return mayRead(await ports.officeSnapshot(), await scenario.service.items.read(id), person, ports.now())
}

test.each(['opened', 'allowed'] as const)(
  'break-glass access that was %s ends when a version marked SECRET comes, and can be requested again',
  async (state) => {
    await scenario.service.items.submit('a', draftOf(), TOM)
    await scenario.service.items.declareConflict('a', { by: HELEN, person: HELEN, reason: 'It is about my pay.' })
    const why = 'The court has asked for it and its author is away.'
    await scenario.service.retention.requestAccess('a', { by: HELEN, ground: 'compliance', why })
    await scenario.service.retention.answerAccessRequest('a', {
      by: GWEN,
      outcome: 'allowed',
      reason: 'The court asks.',
      tell: true,
    })
    if (state === 'opened') await scenario.service.retention.breakGlass('a', HELEN)
    await scenario.service.items.submit('a', draftOf({ body: 'SECRET\n\nThe plan for the raid is attached.' }), TOM)
    expect(await reads('a', HELEN)).toBe(false)
    await expect(scenario.service.retention.breakGlass('a', HELEN)).rejects.toMatchObject({ name: 'Refusal' })
    const asked = await scenario.service.retention.requestAccess('a', { by: HELEN, ground: 'compliance', why })
    expect(asked.accessRequest?.state).toBe('asked')
  },
)

test('a person who may know of a draft can read it under break-glass', async () => {
  await scenario.service.items.submit('a', draftOf(), TOM)
  await scenario.service.items.declareConflict('a', { by: HELEN, person: HELEN, reason: 'It is about my pay.' })
  const why = 'The court has asked for it and its author is away.'
  await scenario.service.retention.requestAccess('a', { by: HELEN, ground: 'compliance', why })
  await scenario.service.retention.answerAccessRequest('a', {
    by: GWEN,
    outcome: 'allowed',
    reason: 'The court asks.',
    tell: true,
  })
  await scenario.service.retention.breakGlass('a', HELEN)
  expect(await reads('a', HELEN)).toBe(true)
  await scenario.later(2 * 3_600_000)
  expect(await reads('a', HELEN)).toBe(false)
  await expect(
    scenario.service.retention.requestAccess('a', { by: PRIYA, ground: 'crime', why }),
  ).rejects.toMatchObject(refused('not-found'))
})
