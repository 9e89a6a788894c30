import { beforeEach, describe, expect, test } from 'vitest'
import { INFORMED_FIELD } from '../../../src/core/register/events.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { GWEN, HELEN, HOUR, OWAIN, officeWith, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

const REASON = 'A child is missing and the appeal cannot wait until morning.'
let scenario: ReturnType<typeof openScenario>
beforeEach(async () => {
  scenario = openScenario({ office: officeWith({ [PRIYA]: { roles: ['author', 'on-call'] } }) })
  await scenario.service.items.submit('a', draftOf(), TOM)
})

async function release(by: string, more: object = {}, id = 'a') {
  const { version, shown } = await scenario.service.items.read(id)
  const given = { by, version: version!, shown: shown!, reason: REASON, receipt: 'Posted at 23:40.', ...more }
  return scenario.service.items.release.emergencyRelease(id, given)
}

test('an emergency release needs a reason and a later review, and notifies the Chief Executive and the data protection officer', async () => {
  const item = await release(PRIYA, { address: 'https://social.example/1' })
  expect(item).toMatchObject({ progress: 'released', emergency: { by: PRIYA, reviewDue: '2026-11-25T17:00:00.000Z' } })
  expect(item.certificate?.version).toBe(item.version)
  expect(scenario.world.noticesSent()).toEqual(expect.arrayContaining([`${HELEN}: emergency`, `${GWEN}: emergency`]))
})

test('an emergency release is only for people on the list, with a reason of some length, and for content that the page showed', async () => {
  await expect(release(TOM)).rejects.toMatchObject(refused('not-yours'))
  await expect(release(PRIYA, { reason: 'It is very urgent' })).rejects.toMatchObject(refused('reason-needed'))
  await expect(release(PRIYA, { shown: 'other' })).rejects.toMatchObject(refused('stale-findings'))
  await scenario.service.items.hold('a', OWAIN, 'Wait.')
  await expect(release(PRIYA)).rejects.toMatchObject(refused('on-hold'))
})

test('an emergency release is refused to a person with a conflict of interest in the item', async () => {
  await scenario.service.items.declareConflict('a', {
    by: HELEN,
    person: PRIYA,
    reason: 'It is about her own charity.',
  })
  await expect(release(PRIYA)).rejects.toMatchObject(refused('conflict-of-interest'))
  await scenario.service.items.declareConflict('a', { by: HELEN, person: HELEN, reason: 'A trustee of it.' })
  await expect(release(HELEN)).rejects.toMatchObject(refused('conflict-of-interest'))
})

test('an emergency release is refused for what nobody may approve', async () => {
  await scenario.service.items.submit('b', draftOf({ body: 'SECRET\n\nThe plan for the raid is attached.' }), TOM)
  expect((await scenario.service.items.read('b')).progress).toBe('blocked')
  await expect(release(PRIYA, {}, 'b')).rejects.toMatchObject(refused('blocked'))
  await expect(release(HELEN, {}, 'b')).rejects.toMatchObject(refused('blocked'))
})

describe('the emergency review', () => {
  const review = (by: string, outcome: 'ratified' | 'not-ratified') =>
    scenario.service.items.release.emergencyReview('a', { by, outcome, reason: 'I have looked at it.' })

  test('is by another person, who could have approved the item', async () => {
    await release(PRIYA)
    for (const by of [PRIYA, TOM, GWEN])
      await expect(review(by, 'ratified')).rejects.toMatchObject(refused('not-your-turn'))
    expect((await review(HELEN, 'ratified')).emergency).toMatchObject({ outcome: 'ratified' })
    await expect(review(OWAIN, 'not-ratified')).rejects.toMatchObject(refused('already-done'))
  })

  test('of the Chief Executive’s own emergency release is by the independent reviewer', async () => {
    await release(HELEN)
    await expect(review(HELEN, 'ratified')).rejects.toMatchObject(refused('not-your-turn'))
    expect((await review(OWAIN, 'ratified')).progress).toBe('released')
  })

  test('that disagrees takes the item down and opens an incident', async () => {
    await release(PRIYA, { address: 'https://social.example/1' })
    const item = await review(HELEN, 'not-ratified')
    expect(item).toMatchObject({ progress: 'withdrawn', incidents: [expect.any(String)] })
    expect(item.tasks).toEqual([expect.objectContaining({ where: 'https://social.example/1', to: PRIYA })])
    expect(scenario.world.noticesSent()).toEqual(
      expect.arrayContaining([`${GWEN}: incident`, `${PRIYA}: not-ratified`]),
    )
    const { rows } = (await scenario.world.ports.registers()).get('incidents')!
    expect(rows).toMatchObject([
      {
        id: item.incidents[0],
        values: { item: 'a', state: 'open', happened: item.emergency!.at, [INFORMED_FIELD]: expect.any(String) },
      },
    ])
  })

  test('is escalated when it is overdue; silence does not ratify', async () => {
    await release(PRIYA)
    await scenario.later(31 * HOUR)
    expect(scenario.world.noticesSent()).not.toContain(`${HELEN}: emergency-overdue`)
    await scenario.later(2 * HOUR)
    expect(scenario.world.noticesSent()).toEqual(
      expect.arrayContaining([`${HELEN}: emergency-overdue`, `${OWAIN}: emergency-overdue`]),
    )
    expect((await scenario.service.items.read('a')).emergency?.outcome).toBeUndefined()
  })
})

describe('an author who releases their own draft in an emergency', () => {
  const REVIEWED = { outcome: 'ratified', reason: 'I have looked at it.' } as const
  const ID = 'own'

  async function own(by: string) {
    await scenario.service.items.submit(ID, draftOf({ body: 'Stay away from the canal tonight.' }), by)
    return release(by, {}, ID)
  }

  test('is allowed to, the Chief Executive is notified at once, and the author never reviews it', async () => {
    const item = await own(PRIYA)
    expect(item).toMatchObject({ progress: 'released', emergency: { by: PRIYA } })
    expect(scenario.world.noticesSent()).toEqual(
      expect.arrayContaining([`${HELEN}: emergency`, `${HELEN}: emergency-review`]),
    )
    expect(scenario.world.noticesSent()).not.toContain(`${PRIYA}: emergency-review`)
    await scenario.lend(PRIYA)
    await expect(scenario.service.items.release.emergencyReview(ID, { by: PRIYA, ...REVIEWED })).rejects.toMatchObject(
      refused('not-your-turn'),
    )
    expect(
      (await scenario.service.items.release.emergencyReview(ID, { by: HELEN, ...REVIEWED })).emergency?.outcome,
    ).toBe('ratified')
  })
})

test('an emergency release is not reviewed under a delegation from the person who released it', async () => {
  await scenario.lend(PRIYA)
  await release(HELEN)
  const ratify = (by: string) =>
    scenario.service.items.release.emergencyReview('a', { by, outcome: 'ratified', reason: 'I have looked at it.' })
  await expect(ratify(PRIYA)).rejects.toMatchObject(refused('not-your-turn'))
  expect(scenario.world.noticesSent()).not.toContain(`${PRIYA}: emergency-review`)
  expect((await ratify(OWAIN)).emergency?.outcome).toBe('ratified')
})

test('an emergency release is not ratified by a person with an open conflict of interest', async () => {
  await scenario.service.items.declareConflict('a', { by: TOM, person: HELEN, reason: 'Her brother runs the charity.' })
  await release(PRIYA)
  const review = (by: string) =>
    scenario.service.items.release.emergencyReview('a', { by, outcome: 'ratified', reason: 'I have looked at it.' })
  await expect(review(HELEN)).rejects.toMatchObject(refused('conflict-of-interest'))
  expect((await review(OWAIN)).emergency?.outcome).toBe('ratified')
})
