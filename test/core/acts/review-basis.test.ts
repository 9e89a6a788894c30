import { expect, test } from 'vitest'
import type { Office } from '../../../src/core/registers.ts'
import { registersBasis } from '../../../src/core/registers-basis.ts'
import { draftOf, type memoryPorts } from '../../tools/memory-ports.ts'
import { office } from '../../tools/reading.ts'
import { HELEN, HOUR, OWAIN, officeWith, openScenario, refused, TOM } from '../../tools/scenario.ts'

type World = ReturnType<typeof memoryPorts>

const MINUTE = HOUR / 60
const LATE = {
  review: {
    findings: [],
    unread: [{ part: 'body', why: 'Reading it took too long.', retry: true as const }],
    failures: [],
  },
  text: { parts: [], observations: [] },
}

const registered = (more: Partial<Office>) => (world: World) => {
  world.setting.office = officeWith({}, more)
}

const CHANGES: readonly (readonly [string, (world: World) => void])[] = [
  ['new rules', ({ setting }) => Object.assign(setting, { rules: 'rules-2' })],
  ['a new election period', ({ setting }) => Object.assign(setting, { elections: () => ['local'] })],
  ['a new person', registered({ publicFigures: [...office.publicFigures, { name: 'Ada Quill', role: 'Judge' }] })],
  ['a changed consent', registered({ consents: [{ id: 'C-1', person: 'Ada Quill', purpose: 'A photograph' }] })],
  ['a new topic', registered({ topics: [{ topic: 'Bridge works', words: ['bridge works'] }] })],
  ['a changed emblem', registered({ marks: office.marks.slice(1) })],
]

test.each(CHANGES)('after %s an item is checked again before it is approved or goes out', async (_, change) => {
  const { service, world, approve } = openScenario({ office: officeWith({}) })
  for (const id of ['waits', 'approved']) await service.items.submit(id, draftOf({ body: `The ${id} path.` }), TOM)
  await approve('approved', HELEN)
  const before = (await service.items.read('approved')).reviewBasis
  change(world)
  expect((await approve('waits', HELEN)).progress).toBe('approved')
  const receipt = { by: TOM, receipt: 'On the website' }
  expect((await service.items.release.confirm('approved', receipt)).progress).toBe('released')
  for (const id of ['waits', 'approved']) {
    const { reviewBasis } = await service.items.read(id)
    expect(reviewBasis).toBeDefined()
    expect(reviewBasis).not.toEqual(before)
  }
})

test.each(CHANGES)('after %s nothing is approved or goes out while it cannot be checked again', async (_, change) => {
  const { service, world, approve, tick } = openScenario({ office: officeWith({}) })
  for (const id of ['waits', 'approved']) await service.items.submit(id, draftOf({ body: `The ${id} path.` }), TOM)
  await approve('approved', HELEN)
  const confirm = () => service.items.release.confirm('approved', { by: TOM, receipt: 'On the website' })
  const { review } = world.ports
  for (const failing of [() => Promise.reject(new Error('No reader')), async () => LATE]) {
    world.ports.review = failing
    change(world)
    await expect(approve('waits', HELEN)).rejects.toMatchObject(refused('stale-findings'))
    await expect(confirm()).rejects.toMatchObject(refused('not-approved'))
  }
  world.ports.review = review
  await tick()
  expect((await approve('waits', HELEN)).progress).toBe('approved')
  expect((await confirm()).progress).toBe('released')
})

test('an approval shows what a new register row finds before it counts', async () => {
  const { service, world, approve } = openScenario({ office: officeWith({}) })
  await service.items.submit('a', draftOf({ body: 'The bridge works begin on Monday.' }), TOM)
  registered({ topics: [{ topic: 'Bridge works', words: ['bridge works'] }] })(world)
  await expect(approve('a', HELEN)).rejects.toMatchObject(refused('stale-findings'))
  expect((await service.items.read('a')).review?.findings.map(({ rule }) => rule)).toContain(
    'confidentiality/sensitive-topic',
  )
})

test('an approval does not count for a sign-off that the check before it has reserved', async () => {
  const { service, world, approve } = openScenario({ office: officeWith({}) })
  await service.items.submit('a', draftOf(), TOM)
  world.setting.elections = () => ['pcc']
  await expect(approve('a', HELEN)).rejects.toMatchObject(refused('stale-findings'))
  expect((await service.items.read('a')).outstanding).toMatchObject([{ reserved: true }])
  expect((await approve('a', HELEN)).progress).toBe('approved')
})

test.each([
  ['goes out all the same where nothing new is found', 'harbour wall', 'released'],
  ['is stopped and decided again where something new is found', 'bridge works', 'awaiting'],
])('what was ordered for the press before a register changed %s', async (_, words, progress) => {
  const { service, world, approve, later } = openScenario({ office: officeWith({}) })
  const body = 'The bridge works begin on Monday.'
  await service.items.submit('a', draftOf({ kind: 'press-release', channel: 'press', body }), TOM)
  await approve('a', HELEN)
  await service.items.release.order('a', TOM)
  registered({ topics: [{ topic: 'A topic', words: [words] }] })(world)
  await later(3 * MINUTE)
  await later(MINUTE)
  expect((await service.items.read('a')).progress).toBe(progress)
})

test('an approval is re-opened when a register changes and the text names what is on it', async () => {
  const { service, world, approve, later } = openScenario({ office: officeWith({}) })
  await service.items.submit('a', draftOf({ body: 'The bridge works begin on Monday.' }), TOM)
  await approve('a', HELEN)
  registered({ topics: [{ topic: 'Bridge works', words: ['bridge works'] }] })(world)
  await later(60_000)
  expect(await service.items.read('a')).toMatchObject({ progress: 'awaiting', lapsed: 'registers-changed' })
})

test('nothing is approved whose author lost the permission while it waited', async () => {
  const { service, world, approve, tick } = openScenario({ office: officeWith({}) })
  await service.items.submit('a', draftOf(), TOM)
  registered({ permissions: [] })(world)
  await tick()
  await expect(approve('a', HELEN)).rejects.toMatchObject(refused('not-ready'))
  expect((await approve('a', HELEN, { outcome: 'returned', reason: 'Ask for it.' })).progress).toBe('returned')
})

test('nothing goes out whose author lost the permission a moment before', async () => {
  const { service, world, approve } = openScenario({ office: officeWith({}) })
  await service.items.submit('a', draftOf({ kind: 'press-release', channel: 'press' }), TOM)
  await approve('a', HELEN)
  const { release } = service.items
  const lost = refused('not-approved')
  registered({ permissions: [] })(world)
  world.wait(HOUR)
  await expect(release.confirm('a', { by: TOM, receipt: 'By hand' })).rejects.toMatchObject(lost)
  await expect(release.order('a', TOM)).rejects.toMatchObject(lost)
  const monday = { by: TOM, for: '2026-11-30T09:00:00.000Z', means: 'by-hand' } as const
  await expect(release.schedule('a', monday)).rejects.toMatchObject(lost)
  await expect(release.takePublication('a')).rejects.toMatchObject(lost)
})

test('the basis does not depend on the order in which rows were read, and no register of what people do counts', () => {
  const reversed = { ...office, publicFigures: [...office.publicFigures].reverse(), marks: [...office.marks].reverse() }
  expect(registersBasis(reversed)).toBe(registersBasis(office))
  expect(registersBasis({ ...office, absences: [{ person: TOM }] })).toBe(registersBasis(office))
})

const topic = (words: string) => ({ topics: [{ topic: 'Works', words: [words] }] })

test('what is found in another place is shown before anybody approves, though no more is found than before', async () => {
  const { service, world, approve, tick } = openScenario({ office: officeWith({}, topic('bridge works')) })
  const body = 'The bridge works begin on Monday. The harbour works end in May.'
  for (const id of ['waits', 'approved'])
    await service.items.submit(id, draftOf({ body, title: `The ${id} path` }), TOM)
  await approve('approved', HELEN)
  const { version, shown } = await service.items.read('waits')
  const seen = { version: version!, shown: shown!, acknowledged: [] }
  registered(topic('harbour works'))(world)
  await tick()
  const approval = service.items.decide('waits', { ...seen, by: HELEN, outcome: 'approved' })
  await expect(approval).rejects.toMatchObject(refused('stale-findings'))
  expect(await service.items.read('approved')).toMatchObject({ progress: 'awaiting', lapsed: 'registers-changed' })
})

test('an approval holds when fewer people would be asked today', async () => {
  const started = { [TOM]: { manager: OWAIN, from: '2026-11-02' } }
  const { service, world, approve, tick } = openScenario({ office: officeWith(started) })
  await service.items.submit('a', draftOf(), TOM)
  await approve('a', OWAIN)
  expect((await approve('a', HELEN)).progress).toBe('approved')
  world.setting.office = officeWith({ [TOM]: { manager: OWAIN, from: '2026-01-02' } })
  await tick()
  expect((await service.items.read('a')).progress).toBe('approved')
})

test.each(['order', 'ruling'])(
  'what waits or is approved again after the clock has looked is checked again at once: %s',
  async (way) => {
    const { service, world, approve, later } = openScenario({ office: officeWith({}) })
    const body = way === 'order' ? 'The garden opens.' : 'TOP SECRET\n\nThe plan of the estate.'
    await service.items.submit('a', draftOf({ kind: 'press-release', channel: 'press', body }), TOM)
    if (way === 'order') {
      await approve('a', HELEN)
      await service.items.release.order('a', TOM)
    } else await service.items.explain('a', { by: TOM, finding: 'f1', resolution: 'disputed', reason: 'A game.' })
    world.setting.rules = 'rules-2'
    await later(1_000)
    if (way === 'order') await service.items.release.cancel('a', TOM, 'Not yet.')
    else await service.items.answerDispute('a', { by: HELEN, finding: 'f1', ruling: 'dismissed', reason: 'It is.' })
    await later(1_000)
    expect((await service.items.read('a')).reviewBasis).toMatchObject({ rules: 'rules-2' })
  },
)

test('what a check before an act leaves on an older basis is checked again by the clock', async () => {
  const { service, world, approve, tick } = openScenario({ office: officeWith({}) })
  await service.items.submit('a', draftOf(), TOM)
  world.setting.rules = 'rules-2'
  const { review } = world.ports
  let ticking: Promise<unknown> | undefined
  let written = () => {}
  const act = new Promise<void>((resolve) => (written = resolve))
  world.ports.review = async (...asked) => {
    if (ticking) {
      await act
      return review(...asked)
    }
    world.setting.rules = 'rules-3'
    ticking = tick()
    return review(...asked)
  }
  await expect(approve('a', HELEN)).rejects.toMatchObject(refused('stale-findings'))
  written()
  await ticking
  world.ports.review = review
  expect((await service.items.read('a')).reviewBasis?.rules).toBe('rules-2')
  await tick()
  expect((await service.items.read('a')).reviewBasis?.rules).toBe('rules-3')
})
