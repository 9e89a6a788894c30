import { beforeEach, describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/core/draft.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { GWEN, HELEN, HOUR, OWAIN, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

let scenario: ReturnType<typeof openScenario>
beforeEach(async () => {
  scenario = openScenario()
  await scenario.service.items.submit('a', draftOf({ body: BODY }), TOM)
})

const BODY = 'Extra patrols start along the canal on Monday. They cost a fortune, some say. Residents asked for them.'
const WORDS = 'They cost a fortune, some say.'

const under = (kind: string, needs: string, more: object = {}) =>
  scenario.approve('a', HELEN, { outcome: 'approved-with-conditions', conditions: [{ id: 'c', kind, needs, ...more }] })
const confirm = (by = TOM) => scenario.service.items.release.confirm('a', { by, receipt: 'Sent at noon.' })

describe('an approval on condition that words are removed', () => {
  test('holds the item back with the words, and releases it without them', async () => {
    await under('text-removed', WORDS)
    await expect(confirm()).rejects.toMatchObject(refused('conditions-open'))
    const without = draftOf({ body: BODY.replace(`${WORDS} `, '') })
    const item = await scenario.service.items.submit('a', without, TOM)
    expect(item).toMatchObject({ progress: 'approved', certificate: { version: item.version } })
    expect(await scenario.service.audit.checkRelease(without, item.certificate!.jws)).toMatchObject({ release: true })
    expect((await confirm()).progress).toBe('released')
  })

  test('keeps the words out of the record', async () => {
    await under('text-removed', WORDS)
    expect(JSON.stringify(scenario.world.streams.get('a'))).not.toContain('fortune')
  })

  const other: [string, string][] = [
    ['something else was changed as well', BODY.replace(WORDS, '').replace('Monday', 'Tuesday')],
    ['something was added', `${BODY.replace(WORDS, '')} More soon.`],
    ['only some of the words are gone', BODY.replace('some say', '')],
  ]
  test.each(other)('needs a new decision when %s', async (_, body) => {
    await under('text-removed', WORDS)
    const item = await scenario.service.items.submit('a', draftOf({ body }), TOM)
    expect(item).toMatchObject({ progress: 'awaiting', conditions: [] })
    expect(item.certificate).toBeUndefined()
  })

  test('does not count when the approver removed the words, or for another embargo', async () => {
    await under('text-removed', WORDS)
    const body = BODY.replace(`${WORDS} `, '')
    expect((await scenario.service.items.submit('a', draftOf({ body }), HELEN)).progress).toBe('awaiting')
    await scenario.service.items.submit('b', draftOf({ body: BODY }), TOM)
    const conditions = [{ id: 'c', kind: 'text-removed', needs: WORDS }]
    await scenario.approve('b', HELEN, { outcome: 'approved-with-conditions', conditions })
    const embargoed = draftOf({ body, embargoUntil: '2026-12-01T09:00:00.000Z' })
    expect((await scenario.service.items.submit('b', embargoed, TOM)).progress).toBe('awaiting')
  })

  test.each<[string, Partial<Draft>]>([
    ['in another person’s name', { onBehalfOf: HELEN }],
    ['with a conflict of interest', { conflicts: [{ person: OWAIN, why: 'His own street.' }] }],
    ['for another time', { intendedAt: '2026-12-01T09:00:00.000Z' }],
    ['with other evidence', { evidence: ['advice'] }],
    ['with another end', { expiresOn: '2027-12-01' }],
  ])('does not count %s', async (_, changed) => {
    await under('text-removed', WORDS)
    const without = draftOf({ body: BODY.replace(`${WORDS} `, ''), ...changed })
    const item = await scenario.service.items.submit('a', without, TOM)
    expect(item).toMatchObject({ progress: 'awaiting', conditions: [] })
    expect(item.certificate).toBeUndefined()
  })

  test('is refused when the words are not in the draft', async () => {
    await expect(under('text-removed', 'No such words')).rejects.toMatchObject(refused('bad-input'))
  })
})

test('an approval on condition of release before a time lapses after that time, and nothing is released', async () => {
  await expect(under('before', 'soon')).rejects.toMatchObject(refused('bad-input'))
  await expect(under('before', '2026-11-24T08:00:00Z')).rejects.toMatchObject(refused('bad-input'))
  await under('before', '2026-11-24T12:00:00+00:00')
  const late = { by: TOM, for: '2026-11-24T12:00:00.000Z', means: 'by-hand' } as const
  await expect(scenario.service.items.release.schedule('a', late)).rejects.toMatchObject(refused('conditions-open'))
  scenario.world.wait(3 * HOUR)
  await expect(confirm()).rejects.toMatchObject(refused('conditions-open'))
  await scenario.tick()
  expect((await scenario.service.items.read('a')).progress).toBe('lapsed')
})

test('an approval on condition of evidence waits until the author attaches it and says where it is kept', async () => {
  await expect(under('evidence', 'a hunch')).rejects.toMatchObject(refused('bad-input'))
  await under('evidence', 'dpia')
  await expect(confirm()).rejects.toMatchObject(refused('conditions-open'))
  const proof = { evidence: 'dpia', reference: 'DPIA 2026/14 in the records system' }
  await expect(scenario.service.items.release.attachEvidence('a', { by: PRIYA, ...proof })).rejects.toMatchObject(
    refused('not-yours'),
  )
  await scenario.service.items.release.attachEvidence('a', { by: TOM, ...proof })
  expect((await confirm()).progress).toBe('released')
})

test('an approval on condition of confirmation waits for the named person', async () => {
  await under('confirmation', 'The family has been told', { who: GWEN })
  const command = { condition: 'c', how: 'I rang them at ten.' }
  await expect(scenario.service.items.release.meetCondition('a', { by: TOM, ...command })).rejects.toMatchObject(
    refused('not-yours'),
  )
  await expect(confirm()).rejects.toMatchObject(refused('conditions-open'))
  await scenario.service.items.release.meetCondition('a', { by: GWEN, ...command })
  expect((await confirm()).progress).toBe('released')
})

test('a condition that the product checks cannot be confirmed by hand', async () => {
  await under('evidence', 'dpia')
  const command = { by: TOM, condition: 'c', how: 'Trust me.' }
  await expect(scenario.service.items.release.meetCondition('a', command)).rejects.toMatchObject(refused('bad-input'))
})

describe('remarks', () => {
  test('keep their places, come with a request for changes, and can be answered', async () => {
    const start = BODY.indexOf('Monday')
    const anchor = { part: 'body', start, end: start + 6 }
    await scenario.approve('a', HELEN, {
      outcome: 'returned',
      reason: 'Two points.',
      remarks: [{ text: 'Which one?', anchor }],
    })
    const [remark] = (await scenario.service.items.read('a')).comments
    expect(remark).toMatchObject({ by: HELEN, text: 'Which one?', anchor })
    await scenario.service.items.comment('a', { by: TOM, text: 'The 30th.', inReplyTo: remark!.number })
    expect((await scenario.service.items.read('a')).comments.at(-1)).toMatchObject({ inReplyTo: remark!.number })
  })

  test('are refused for a place that does not exist, and as answers to no comment', async () => {
    const anchor = { part: 'body', start: 5, end: 9_999 }
    await expect(scenario.service.items.comment('a', { by: TOM, text: 'x', anchor })).rejects.toMatchObject(
      refused('bad-input'),
    )
    await expect(scenario.service.items.comment('a', { by: TOM, text: 'x', inReplyTo: 2 })).rejects.toMatchObject(
      refused('not-found'),
    )
  })
})

describe('an explanation of a finding', () => {
  const NHS = 'The patient’s NHS number is 999 000 0018, on the letter that was taken from the house in March.'
  const LONG = `The office has published its review of the year. ${NHS} It thanks all who took part.`

  const other: [string, string, number][] = [
    ['is carried over when the words and their context are unchanged', `${LONG} A line was added at the end.`, 1],
    ['is not carried over when the words differ', LONG.replace('999 000 0018', '999 000 0026'), 0],
    ['is not carried over when the text before them differs', LONG.replace('is 999', 'was then 999'), 0],
    ['is not carried over when the text after them differs', LONG.replace('on the letter', 'in the report'), 0],
  ]
  test.each(other)('%s', async (_, body, carried) => {
    await scenario.service.items.submit('b', draftOf({ body: LONG }), TOM)
    await scenario.service.items.explain('b', {
      by: TOM,
      finding: 'f1',
      resolution: 'explained',
      reason: 'It is a test number.',
    })
    const item = await scenario.service.items.submit('b', draftOf({ body }), TOM)
    expect(item.review!.findings.map(({ type }) => type)).toContain('NHS_NUMBER')
    expect(item.resolutions.size).toBe(carried)
    if (carried) expect(item.resolutions.get('f1')).toMatchObject({ resolution: 'explained', carried: { by: TOM } })
  })
})
