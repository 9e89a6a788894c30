import { expect, test } from 'vitest'
import { HELEN, officeWith, openDesk, PRIYA, TOM } from '../../tools/desk.ts'
import { draftOf } from '../../tools/house.ts'

const ADDRESS = 'https://www.example.org/news'

test('the author is told of every step that somebody else takes, each once', async () => {
  // A new starter's drafts go to the manager first.
  const desk = openDesk({ office: officeWith({ [TOM]: { from: '2026-11-02', manager: PRIYA } }) })
  const { house, world, approve } = desk
  const toTom = () => world.told().filter((line) => line.startsWith(TOM))
  const heard = [] as string[]
  const hears = (...kinds: string[]) => {
    heard.push(...kinds.map((kind) => `${TOM}: ${kind}`))
    expect(toTom()).toEqual(heard)
  }

  await house.items.submit('a', draftOf(), TOM)
  hears()
  await house.items.comment('a', { by: PRIYA, text: 'Which canal?' })
  hears('commented')
  await approve('a', PRIYA)
  hears('signed-off-in-part')
  await approve('a', HELEN)
  hears('approved')
  await house.items.hold('a', PRIYA, 'The facts have changed.')
  hears('on-hold')
  await house.items.liftHold('a', PRIYA, 'They have not.')
  hears('hold-lifted')
  await house.items.release.confirm('a', { by: PRIYA, receipt: 'Published', address: ADDRESS })
  hears('released')
  await house.items.withdraw('a', HELEN, 'It was wrong.')
  expect(toTom()).toEqual(expect.arrayContaining([...heard, `${TOM}: withdrawn`]))
})

test('the author is told that a draft went out in an emergency, and what became of it', async () => {
  const desk = openDesk({ office: officeWith({ [PRIYA]: { roles: ['author', 'on-call'] } }) })
  await desk.house.items.submit('a', draftOf(), TOM)
  const { version, shown } = await desk.house.items.read('a')
  const reason = 'A child is missing and the appeal cannot wait until morning.'
  await desk.house.items.release.emergencyRelease('a', {
    ...{ by: PRIYA, version: version!, shown: shown!, reason, receipt: 'Posted at 23:40.' },
  })
  await desk.house.items.release.emergencyReview('a', {
    by: HELEN,
    outcome: 'ratified',
    reason: 'I have looked at it.',
  })
  expect(desk.world.told()).toEqual(expect.arrayContaining([`${TOM}: emergency`, `${TOM}: ratified`]))
})
