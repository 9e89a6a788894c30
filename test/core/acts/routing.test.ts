import { describe, expect, test } from 'vitest'
import { rules } from '../../../detectors/index.ts'
import type { Draft } from '../../../src/core/draft.ts'
import { before, routing } from '../../../src/core/pack/commissioner/routing.ts'
import { type Facts, route } from '../../../src/core/route.ts'
import type { Step } from '../../../src/core/routing-row.ts'
import { draftOf, type Setting } from '../../tools/memory-ports.ts'
import { readingOf } from '../../tools/reading.ts'
import { DAY, HELEN, officeWith, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

const MEDIA = [{ outlet: 'Midlands Courier', domains: ['midlandscourier.example'] }]

/** Submissions and their authors, with the routing row and the approvers that follow. */
const rows: [string, Partial<Draft>, string, string, string[], Setting?][] = [
  ['the Chief Executive’s own', {}, HELEN, 'own-work', ['independent-reviewer']],
  [
    'about the Chief Executive',
    { body: 'Helen Marchetti has been given an award for her work.' },
    TOM,
    'about-chief-executive',
    ['independent-reviewer'],
  ],
  [
    'the Chief Executive as a contact only',
    { body: 'Extra patrols start on Monday.\n\nContact: Helen Marchetti, 0121 496 0108' },
    TOM,
    'publication',
    ['chief-executive'],
  ],
  [
    'an unconfirmed conflict of the Chief Executive that the author declares',
    { conflicts: [{ person: HELEN, why: 'Her brother runs the charity.' }] },
    TOM,
    'publication',
    ['chief-executive'],
  ],
  [
    'by the Chief Executive’s spouse',
    {},
    TOM,
    'about-chief-executive',
    ['independent-reviewer'],
    { office: officeWith({ [TOM]: { related: [HELEN] } }) },
  ],
  [
    'legal advice',
    { body: 'We were advised by leading counsel that we would lose.' },
    TOM,
    'grave',
    ['chief-executive'],
  ],
  [
    'anything in an election of the Commissioner',
    {},
    TOM,
    'commissioner-election',
    ['chief-executive'],
    { elections: () => ['pcc'] },
  ],
  ['an answer to the media', { kind: 'media-enquiry' }, TOM, 'media', ['chief-executive']],
  [
    'a note to a journalist',
    { kind: 'other', channel: 'email', recipients: [{ address: 'jo@midlandscourier.example', visible: true }] },
    TOM,
    'journalist',
    ['chief-executive'],
    { office: officeWith({}, { media: MEDIA }) },
  ],
  [
    'personal data',
    { body: 'The patient’s NHS number is 999 000 0018.' },
    TOM,
    'personal-data',
    ['data-protection-officer', 'chief-executive'],
  ],
  ['a report', { kind: 'report', channel: 'website' }, TOM, 'report', ['chief-executive']],
  ['a clear post', { kind: 'web-page', channel: 'website' }, TOM, 'quick', ['chief-executive']],
  ['a speech', { kind: 'speech', channel: 'in-person' }, TOM, 'publication', ['chief-executive']],
  [
    'a new starter’s draft',
    {},
    TOM,
    'publication',
    ['manager', 'chief-executive'],
    { office: officeWith({ [TOM]: { manager: PRIYA, from: '2026-11-02' } }) },
  ],
  [
    'the draft of a new starter whose manager is the Chief Executive',
    {},
    TOM,
    'publication',
    ['chief-executive'],
    { office: officeWith({ [TOM]: { manager: HELEN, from: '2026-11-02' } }) },
  ],
  [
    'the draft of a long-standing author',
    {},
    TOM,
    'publication',
    ['chief-executive'],
    { office: officeWith({ [TOM]: { manager: PRIYA, from: '2026-01-02' } }) },
  ],
]

describe('routing', () => {
  test.each(rows)('%s', async (_, draft, by, row, holders, setting = {}) => {
    const { service } = openScenario(setting)
    const item = await service.items.submit('a', draftOf(draft), by)
    expect(item.outstanding.map(({ holder }) => holder)).toEqual(holders)
    expect(item.outstanding.at(-1)?.row).toBe(row)
    for (const { why, half, due, late } of item.outstanding) {
      expect(why).toMatch(/^[A-Z].*\.$/)
      expect(half < due && due < late).toBe(true)
    }
  })

  test('gives every kind a row, and a delegate or the Chief Executive', async () => {
    const { KINDS } = await import('../../../src/core/draft.ts')
    const { service } = openScenario()
    for (const kind of KINDS) {
      if (kind === 'letter') continue
      const item = await service.items.submit(
        kind,
        draftOf({
          kind,
          body: `Extra patrols start along the canal on Monday, and go on until spring, says this ${kind} of ours.`,
        }),
        HELEN,
      )
      expect(item.outstanding, kind).toHaveLength(1)
    }
  })

  test('sends the draft of an author with two rejections in thirty days to the manager first', async () => {
    const { service, approve, world } = openScenario({ office: officeWith({ [TOM]: { manager: PRIYA } }) })
    for (const id of ['a', 'b']) {
      await service.items.submit(id, draftOf({ body: `Draft ${id} of the release.` }), TOM)
      await approve(id, HELEN, { outcome: 'rejected', reason: 'Not ours to say.' })
    }
    const item = await service.items.submit('c', draftOf(), TOM)
    expect(item.outstanding.map(({ holder, person }) => person ?? holder)).toEqual([PRIYA, 'chief-executive'])
    await expect(approve('c', HELEN)).rejects.toMatchObject(refused('not-your-turn'))
    expect((await service.items.lists.waitingFor(PRIYA, 10)).map((row) => row.item)).toEqual(['c'])
    expect((await approve('c', PRIYA)).progress).toBe('awaiting')
    expect((await approve('c', HELEN)).progress).toBe('approved')
    world.wait(40 * DAY)
    expect((await service.items.submit('d', draftOf({ body: 'Much later.' }), TOM)).outstanding).toHaveLength(1)
  })

  test('sends a repeat of a release, by the same channel, to a delegate for one confirmation', async () => {
    const { service, approve, world } = openScenario()
    await service.items.submit('a', draftOf(), TOM)
    expect((await service.items.submit('b', draftOf(), PRIYA)).outstanding[0]?.row).toBe('publication')
    await approve('a', HELEN)
    await service.items.release.confirm('a', { by: TOM, receipt: 'Sent.' })
    expect((await service.items.submit('c', draftOf(), PRIYA)).outstanding[0]).toMatchObject({
      row: 'library',
      first: 'delegate',
    })
    world.wait(31 * DAY)
    expect((await service.items.submit('d', draftOf(), TOM)).outstanding[0]?.row).toBe('publication')
  })
})

/** Tests each row by its conditions, whatever the rules find today. */
describe('the routing table', () => {
  const finding = (rule: string, more: object = {}) => ({
    ...{ rule, detector: rule.split('/')[0]!, type: 'X', severity: 'sign-off', confidence: 0.9, part: 'body' },
    ...{ partKind: 'body', start: 0, end: 1, paragraphs: [], because: 'Seen.', advice: 'Look.', ...more },
  })
  const cases: [string, Partial<Facts>, object[], string, string][] = [
    [
      'what only the Chief Executive may sign off',
      {},
      [finding('personal-data/young', { reserved: true })],
      'reserved',
      'yes',
    ],
    ['a complaint', {}, [finding('confidentiality/complaint')], 'grave', 'yes'],
    [
      'an allegation that only the classifier finds',
      {},
      [finding('conduct/second-voice', { type: 'DEFAMATION' })],
      'grave',
      'yes',
    ],
    [
      'an operation that only the classifier finds, in a held email',
      { held: true, kind: 'email' },
      [finding('confidentiality/second-voice', { type: 'OPERATIONAL_DETAIL' })],
      'grave',
      'yes',
    ],
    [
      'another finding of the classifier',
      {},
      [finding('conduct/second-voice', { type: 'UNPROFESSIONAL_TONE' })],
      'publication',
      'no',
    ],
    [
      'politics in an election period',
      { electionPeriod: true },
      [finding('political/vote-call')],
      'election-period',
      'yes',
    ],
    ['a poll of the Commissioner, but mail', { elections: ['pcc'], held: true, kind: 'email' }, [], 'held-mail', 'no'],
    [
      'personal data in a held email',
      { held: true, kind: 'email' },
      [finding('personal-data/nhs-number')],
      'held-personal-data',
      'no',
    ],
    [
      'people in a picture of a held email',
      { held: true, kind: 'email' },
      [finding('publication/photo-evidence')],
      'held-picture',
      'no',
    ],
    [
      'politics by staff in a held email',
      { held: true, kind: 'email' },
      [finding('political/vote-call')],
      'restricted-author',
      'yes',
    ],
    ['a chain letter in a held email', { held: true, kind: 'email' }, [finding('conduct/bulk')], 'held-mail', 'no'],
    ['politics by staff', {}, [finding('political/vote-call')], 'restricted-author', 'yes'],
    ['politics by the Commissioner', { speaker: 'pcc' }, [finding('political/vote-call')], 'publication', 'no'],
    ['people in a picture', {}, [finding('publication/photo-evidence')], 'picture', 'no'],
    [
      'a note asks for no sign-off',
      { kind: 'social-post' },
      [finding('political/vote-call', { severity: 'note' })],
      'quick',
      'no',
    ],
    ['a post with a finding', { kind: 'social-post' }, [finding('conduct/bulk')], 'publication', 'no'],
  ]
  test.each(cases)('%s', async (_, more, findings, row, reserved) => {
    const { world } = openScenario()
    const snapshot = await world.ports.officeSnapshot()
    const review = { findings, unread: [], failures: [] } as unknown as Facts['review']
    const people = { author: TOM, editors: [TOM], excluded: [] }
    const none = {
      electionPeriod: false,
      elections: [],
      held: false,
      toMedia: false,
      reuse: false,
      rejections: 0,
      newStarter: false,
    }
    const facts: Facts = {
      kind: 'press-release',
      speaker: 'staff',
      verdict: 'sign-off',
      review,
      ...people,
      ...none,
      ...more,
    }
    const signOffs = route(facts, snapshot, '2026-11-24T09:00:00.000Z', () => true)
    expect(signOffs.at(-1)).toMatchObject({ row, reserved: reserved === 'yes' })
  })

  test('asks nobody to decide on what nobody may approve', async () => {
    const { service } = openScenario()
    expect(
      (await service.items.submit('a', draftOf({ body: 'SECRET\n\nThe plan for the raid.' }), TOM)).outstanding,
    ).toEqual([])
  })
})

test('a row of the routing table names only rules, types and detectors that exist', () => {
  const ids = new Set(rules.map(({ id }) => id))
  const detectors = new Set(rules.map(({ id }) => id.split('/')[0]))
  const types = new Set(
    rules
      .filter(({ id }) => /^con(?:duct|fidentiality)\//.test(id))
      .flatMap(({ find, examples }) => examples.found.flatMap((one) => [...find(readingOf(one))]))
      .map(({ type }) => `#${type}`),
  )
  const steps: readonly Step[] = [...routing, ...routing.flatMap(({ preceded = [] }) => preceded), ...before]
  for (const { id, when } of steps) {
    expect(
      (when.findings ?? []).filter((one) => !ids.has(one) && !types.has(one)),
      id,
    ).toEqual([])
    expect(
      (when.detectors ?? []).filter((detector) => !detectors.has(detector)),
      id,
    ).toEqual([])
  }
})
