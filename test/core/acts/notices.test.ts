import { expect, test } from 'vitest'
import { draftOf } from '../../tools/memory-ports.ts'
import { HELEN, officeWith, openScenario, PRIYA, TOM } from '../../tools/scenario.ts'

const ADDRESS = 'https://www.example.org/news'

test('the author is notified once of each step by another person', async () => {
  // A new starter's drafts go to the manager first.
  const scenario = openScenario({ office: officeWith({ [TOM]: { from: '2026-11-02', manager: PRIYA } }) })
  const { service, world, approve } = scenario
  const toTom = () => world.noticesSent().filter((line) => line.startsWith(TOM))
  const received = [] as string[]
  const receives = (...kinds: string[]) => {
    received.push(...kinds.map((kind) => `${TOM}: ${kind}`))
    expect(toTom()).toEqual(received)
  }

  await service.items.submit('a', draftOf(), TOM)
  receives()
  await service.items.comment('a', { by: PRIYA, text: 'Which canal?' })
  receives('commented')
  await approve('a', PRIYA)
  receives('signed-off-in-part')
  await approve('a', HELEN)
  receives('approved')
  await service.items.hold('a', PRIYA, 'The facts have changed.')
  receives('on-hold')
  await service.items.liftHold('a', PRIYA, 'They have not.')
  receives('hold-lifted')
  await service.items.release.confirm('a', { by: PRIYA, receipt: 'Published', address: ADDRESS })
  receives('released')
  await service.items.withdraw('a', HELEN, 'It was wrong.')
  expect(toTom()).toEqual(expect.arrayContaining([...received, `${TOM}: withdrawn`]))
})

test('the author is notified of an emergency release and of its review', async () => {
  const scenario = openScenario({ office: officeWith({ [PRIYA]: { roles: ['author', 'on-call'] } }) })
  await scenario.service.items.submit('a', draftOf(), TOM)
  const { version, shown } = await scenario.service.items.read('a')
  const reason = 'A child is missing and the appeal cannot wait until morning.'
  await scenario.service.items.release.emergencyRelease('a', {
    ...{ by: PRIYA, version: version!, shown: shown!, reason, receipt: 'Posted at 23:40.' },
  })
  await scenario.service.items.release.emergencyReview('a', {
    by: HELEN,
    outcome: 'ratified',
    reason: 'I have looked at it.',
  })
  expect(scenario.world.noticesSent()).toEqual(expect.arrayContaining([`${TOM}: emergency`, `${TOM}: ratified`]))
})
