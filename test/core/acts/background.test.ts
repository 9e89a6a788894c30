import { expect, test } from 'vitest'
import { mayRead } from '../../../src/core/authority.ts'
import { type Finding, NOT_CHECKED_AGAIN, type Review } from '../../../src/core/review.ts'
import type { Ports } from '../../../src/ports.ts'
import { createService } from '../../../src/use-cases/service.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { GWEN, HELEN, HOUR, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

const CLEAN: Review = { findings: [], unread: [], failures: [] }
const LATE: Review = { ...CLEAN, unread: [{ part: 'attachment:1', why: 'Reading it took too long.', retry: true }] }

const finding = (part: string, more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'conduct/bulk', detector: 'conduct', type: 'CLAIM', severity: 'sign-off', confidence: 0.9 },
  ...{ part, partKind: 'attachment', start: 0, end: 4, paragraphs: ['39'], because: 'Claims', advice: 'Check it.' },
  ...more,
})

const POSTER = { name: 'poster.png', type: 'image/png', bytes: new Uint8Array([1, 2, 3]) }
const withPoster = () => draftOf({ files: [POSTER] })
const textOf = (part: string) => ({
  parts: [{ id: part, kind: 'attachment' as const, text: 'Vote' }],
  observations: [],
})

/** A service whose checks return these reviews in turn, and whose background check returns `later`. */
function openReviewed(first: readonly Review[], later: Review = CLEAN) {
  const opened = openScenario()
  const asked: string[] = []
  const reviews = [...first]
  const text = (review: Review) => textOf(review.findings[0]?.part ?? 'attachment:1')
  opened.world.ports.review = async () => {
    const review = reviews.length > 1 ? reviews.shift()! : reviews[0]!
    return { review, text: text(review) }
  }
  const background: NonNullable<Ports['background']> = {
    goesOn: true,
    ask: async (id) => void asked.push(id),
    review: async () => ({ review: later, text: text(later) }),
  }
  Object.assign(opened.world.ports, { background })
  const service = createService(opened.world.ports)
  return { ...opened, service, asked }
}

test('a draft whose check runs out of time is recorded at once, and waits for a check in the background', async () => {
  const { service, asked, last, calls, approve } = openReviewed([{ ...LATE, findings: [finding('body')] }])
  const item = await service.items.submit('a', withPoster(), TOM)
  expect(item).toMatchObject({ progress: 'checking', verdict: 'sign-off', outstanding: [] })
  expect(item.review?.findings).toHaveLength(1)
  expect(item.signOffs.map(({ holder }) => holder)).toEqual(['chief-executive'])
  expect(await last('a', 3)).toEqual(['submitted', 'reviewed', 'review-queued'])
  expect(asked).toEqual(['a'])
  expect(await calls('a')).toEqual([])
  await expect(approve('a', HELEN)).rejects.toMatchObject(refused('wrong-state'))
})

test('a finished background check routes the draft, and the time to decide starts then', async () => {
  const { service, world, calls } = openReviewed([LATE], { ...CLEAN, findings: [finding('attachment:1')] })
  await service.items.submit('a', withPoster(), TOM)
  world.wait(HOUR)
  const routed = world.ports.now()
  await service.items.finishCheck('a')
  const item = await service.items.read('a')
  expect(item).toMatchObject({ progress: 'awaiting', verdict: 'sign-off', turnStartedAt: routed })
  expect(item.review?.unread).toEqual([])
  expect(await calls('a')).toEqual([`turn: ${HELEN}`])
  const notices = await world.ports.noticesTo(TOM, 10)
  expect(notices.map(({ kind }) => kind)).toEqual(['checked'])
  const { length } = item
  await service.items.finishCheck('a')
  expect((await service.items.read('a')).length).toBe(length)
})

test('until the check ends only the author and the Chief Executive read the draft: the unread part may hold a marking', async () => {
  const { service, world } = openReviewed([{ ...LATE, findings: [finding('body', { detector: 'personal-data' })] }])
  await service.items.submit('a', withPoster(), TOM)
  await expect(service.items.share('a', { by: TOM, person: PRIYA })).rejects.toMatchObject(refused('closed'))
  const reads = async (person: string) =>
    mayRead(await world.ports.officeSnapshot(), await service.items.read('a'), person, world.ports.now())
  expect(await Promise.all([TOM, HELEN, GWEN, PRIYA].map(reads))).toEqual([true, true, false, false])
  await service.items.finishCheck('a')
  expect(await Promise.all([TOM, HELEN, GWEN, PRIYA].map(reads))).toEqual([true, true, true, false])
})

test('what the longer check could not read either is listed for a person to decide', async () => {
  const { service } = openReviewed([LATE], LATE)
  await service.items.submit('a', withPoster(), TOM)
  await service.items.finishCheck('a')
  expect(await service.items.read('a')).toMatchObject({ progress: 'awaiting', verdict: 'sign-off', review: LATE })
})

test('a check that fails every time is given up: a person decides on the recorded findings', async () => {
  const { service } = openReviewed([{ ...LATE, findings: [finding('body')] }])
  await service.items.submit('a', withPoster(), TOM)
  await service.items.abandonCheck('a')
  const item = await service.items.read('a')
  expect(item.progress).toBe('awaiting')
  expect(item.review).toEqual({ ...LATE, findings: [finding('body')] })
})

test('a second check that fails every time is given up: the page says so, and a person can decide', async () => {
  const { service, world, later, approve } = openReviewed([CLEAN, LATE])
  await service.items.submit('a', withPoster(), TOM)
  world.setting.rules = 'rules-2'
  await later(HOUR / 60)
  await expect(approve('a', HELEN)).rejects.toMatchObject(refused('stale-findings'))
  for (let time = 0; time < 2; time++) await service.items.abandonCheck('a')
  const item = await service.items.read('a')
  expect(item).toMatchObject({ progress: 'awaiting', verdict: 'sign-off', reviewBasis: { rules: 'rules-2' } })
  expect(item.review?.failures.map(({ why }) => why)).toEqual([NOT_CHECKED_AGAIN])
  const served = {
    item: 'a',
    version: item.version!,
    by: HELEN,
    part: 'attachment:1',
    how: 'file',
    at: world.ports.now(),
  } as const
  await world.ports.keepServed(served)
  expect((await approve('a', HELEN, { opened: ['attachment:1'] })).progress).toBe('approved')
})

test('a finding that nobody may approve blocks when the background check finds it', async () => {
  const { service } = openReviewed([LATE], { ...CLEAN, findings: [finding('attachment:1', { severity: 'block' })] })
  await service.items.submit('a', withPoster(), TOM)
  await service.items.finishCheck('a')
  expect((await service.items.read('a')).progress).toBe('blocked')
})

test('the author can withdraw the draft while it is checked, and the check then changes nothing', async () => {
  const { service } = openReviewed([LATE])
  await service.items.submit('a', withPoster(), TOM)
  await service.items.recall('a', TOM, '')
  await service.items.finishCheck('a')
  expect((await service.items.read('a')).progress).toBe('recalled')
})

test('a newer version replaces the one that is being checked', async () => {
  const { service, last } = openReviewed([LATE, CLEAN])
  await service.items.submit('a', withPoster(), TOM)
  await service.items.submit('a', draftOf({ body: 'The survey opens on Friday.' }), TOM)
  expect((await service.items.read('a')).progress).toBe('awaiting')
  const before = await last('a')
  await service.items.finishCheck('a')
  expect(await last('a')).toEqual(before)
})

test('without a background check the draft goes to a person as it is', async () => {
  const { world } = openScenario()
  world.ports.review = async () => ({ review: LATE, text: textOf('attachment:1') })
  const item = await createService(world.ports).items.submit('a', withPoster(), TOM)
  expect(item).toMatchObject({ progress: 'awaiting', review: LATE })
})

test('findings of a check while writing are kept when the check at submission runs out of time', async () => {
  const found = { ...CLEAN, findings: [finding('attachment:1/page1')] }
  const { service } = openReviewed([found, LATE], LATE)
  await service.items.check(withPoster(), TOM)
  const item = await service.items.submit('a', withPoster(), TOM)
  expect(item.review).toEqual({ ...LATE, findings: [finding('attachment:1/page1')] })
  await service.items.finishCheck('a')
  expect((await service.items.read('a')).review?.findings).toHaveLength(1)
})

test('earlier findings are kept for a file at another position or beside another text, and for that author only', async () => {
  const { service } = openReviewed([{ ...CLEAN, findings: [finding('attachment:1/page1')] }, LATE])
  await service.items.check(withPoster(), TOM)
  const notes = { name: 'notes.txt', type: 'text/plain', bytes: new Uint8Array([4]) }
  const moved = draftOf({ body: 'Another text.', files: [notes, POSTER] })
  expect((await service.items.submit('a', moved, TOM)).review?.findings.map(({ part }) => part)).toEqual([
    'attachment:2/page1',
  ])
  expect((await service.items.submit('b', withPoster(), HELEN)).review?.findings).toEqual([])
  const changed = draftOf({ files: [{ ...POSTER, bytes: new Uint8Array([1, 2, 4]) }] })
  expect((await service.items.submit('c', changed, TOM)).review?.findings).toEqual([])
})

test('findings of a check while writing are dropped after a quarter of an hour', async () => {
  const { service, world } = openReviewed([{ ...CLEAN, findings: [finding('attachment:1/page1')] }, LATE])
  await service.items.check(withPoster(), TOM)
  world.wait(HOUR / 2)
  expect((await service.items.submit('a', withPoster(), TOM)).review?.findings).toEqual([])
})

test('a version that is submitted again keeps the findings of its earlier check', async () => {
  const { service, approve } = openReviewed([{ ...CLEAN, findings: [finding('attachment:1')] }, LATE], LATE)
  await service.items.submit('a', withPoster(), TOM)
  await approve('a', HELEN, { outcome: 'returned', reason: 'Ask again on Monday.' })
  await service.items.submit('a', withPoster(), TOM)
  expect((await service.items.read('a')).review?.findings).toHaveLength(1)
})

test('a scheduled check that runs out of time keeps the fuller review on record until the background check is done', async () => {
  const found = { ...CLEAN, findings: [finding('attachment:1')] }
  const { service, world, later, asked } = openReviewed([found, LATE], found)
  await service.items.submit('a', withPoster(), TOM)
  world.setting.rules = 'rules-2'
  await later(HOUR / 60)
  expect((await service.items.read('a')).review).toEqual(found)
  expect(asked).toEqual(['a'])
  // A request that got lost is repeated.
  await later(HOUR)
  expect(asked).toEqual(['a', 'a'])
  await service.items.finishCheck('a')
  expect(await service.items.read('a')).toMatchObject({ review: found, reviewBasis: { rules: 'rules-2' } })
})

test('a second check that throws is given to the background, which gives it to a person in the end', async () => {
  const { service, world, later, asked } = openReviewed([CLEAN])
  await service.items.submit('a', withPoster(), TOM)
  world.setting.rules = 'rules-2'
  world.ports.review = () => Promise.reject(new Error('The reader ended.'))
  expect((await later(1_000)).faults).toEqual(['a: Error'])
  expect(asked).toEqual(['a'])
  // Other items are not read again for it each time.
  expect((await later(1_000)).faults).toEqual([])
  expect(await later(1_000)).toMatchObject({ looked: 0, faults: [] })
  await later(HOUR / 12)
  expect(asked).toEqual(['a', 'a'])
  await service.items.abandonCheck('a')
  expect((await later(HOUR / 12)).faults).toEqual([])
  expect((await service.items.read('a')).review?.failures.map(({ why }) => why)).toEqual([NOT_CHECKED_AGAIN])
})
