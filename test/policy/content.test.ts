import { describe, expect, test } from 'vitest'
import type { Draft } from '../../src/core/draft.ts'
import { approve } from '../tools/approve.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { HELEN, openSampleOffice, TOM } from './sample-office.ts'

/** For each paragraph about content: a draft that is held because of it, and a lawful twin that is not. */

const world = openSampleOffice()
const mail: Partial<Draft> = {
  ...{
    kind: 'email',
    channel: 'email',
    title: 'Your letter',
    evidence: [],
    sender: 'tom.ashdown@westmids-opcc.example',
  },
  recipients: [{ address: 'resident@example.org', visible: true }],
}
const own: Partial<Draft> = { kind: 'social-post', channel: 'social', account: 'personal' }
const post: Partial<Draft> = { kind: 'social-post', channel: 'social', handle: '@WestMidsPCC' }

type Case = readonly [paragraph: string, title: string, more: Partial<Draft>, held: string, twin: string]
const CASES: readonly Case[] = [
  [
    '7',
    'a party is supported',
    post,
    'Vote for the Green candidate on Thursday, she is the best of them.',
    'Polling stations are open from seven until ten on Thursday.',
  ],
  [
    '10',
    'a confidence is disclosed',
    mail,
    'Strictly between us, their price was £11.40 an hour.',
    'The price will be published with the contract in March.',
  ],
  [
    '18',
    'a person’s health number is disclosed',
    {},
    'Her NHS number, 999 000 0018, was on the letter.',
    'The number of the inquiry line is 0121 496 0100.',
  ],
  [
    '19',
    'a home address is disclosed',
    post,
    'She lives at 41 Brindle Court, Ladywood B16 8ZH.',
    'The office is at Lloyd House, Colmore Circus Queensway, Birmingham B4 6NQ.',
  ],
  [
    '26',
    'a bank account is published',
    {},
    'Pay into sort code 20-77-14, account 56839207.',
    'Grants are paid in April and in October.',
  ],
  [
    '32',
    'a police operation is put at risk',
    post,
    'They have been watching a flat in Fennel Close since June.',
    'Officers visited Dovedale Close last week to talk about bicycles.',
  ],
  ['43', 'abuse in an email', mail, 'You are an absolute buffoon.', 'I do not agree with you, and here is why.'],
  [
    '45',
    'files to a private mailbox',
    mail,
    'I am sending the case files to my gmail as the laptop is playing up.',
    'I am sending you the timetable as you asked.',
  ],
  [
    '46',
    'personal data in an external email',
    mail,
    'Her NHS number is 999 000 0018, please call her back.',
    'Please call our office back when you can.',
  ],
  [
    '47',
    'a chain letter',
    mail,
    'Do not break the chain! Send this to ten friends within the hour.',
    'Please pass this on to whoever runs your hall.',
  ],
  [
    '55',
    'a threat',
    mail,
    'If you complain again I will see to it that your secondment ends.',
    'If you are not content with this answer you can complain to the panel.',
  ],
  [
    'A.i',
    'support in a speech',
    { kind: 'speech', channel: 'in-person' },
    'And so I ask you all to vote Labour on the fourth.',
    'And so I ask you all to tell us what you want of the police.',
  ],
  [
    'A.k',
    'the boardroom for a canvass team',
    mail,
    'The boardroom is free from five for the canvass team to stuff envelopes.',
    'The boardroom is free from five for the volunteers’ meeting.',
  ],
]

async function weighty(paragraph: string, more: Partial<Draft>, body: string) {
  const { review, verdict } = await world.service.items.check(draftOf({ ...more, body }))
  const on = review.findings.filter(({ severity, paragraphs }) => severity !== 'note' && paragraphs.includes(paragraph))
  return { on, verdict }
}

describe('a draft is held because of its paragraph, and its twin is not', () => {
  test.each(CASES)('%s: %s', async (paragraph, _title, more, held, twin) => {
    const found = await weighty(paragraph, more, held)
    expect(found.on.length).toBeGreaterThan(0)
    expect(found.verdict).not.toBe('clear')
    expect((await weighty(paragraph, more, twin)).on).toEqual([])
  })
})

test('57 and 58: a password in any text is refused, and nobody can approve it', async () => {
  const { service } = world
  const body = `Log in with user name press-desk and password ${['Lantern', 'Pigeon77'].join('!')}.`
  const item = await service.items.submit('a', draftOf({ body }), TOM)
  expect(item).toMatchObject({ progress: 'blocked', outstanding: [] })
  expect(item.review?.findings.flatMap(({ paragraphs }) => paragraphs)).toEqual(expect.arrayContaining(['57', '58']))
})

test('29: a person with legal anonymity is never named', async () => {
  const body = 'Shanice Merrow from Mossbank Road is the one who reported the rape behind the pub.'
  const item = await world.service.items.submit('a', draftOf({ ...own, body }), TOM)
  expect(item.progress).toBe('blocked')
  expect(
    item.review?.findings.filter(({ severity }) => severity === 'block').flatMap(({ paragraphs }) => paragraphs),
  ).toContain('29')
})

test('12: every publication goes to a person, even when clear; clear email does not', async () => {
  const { service } = world
  for (const kind of [
    'press-release',
    'article',
    'report',
    'web-page',
    'social-post',
    'newsletter',
    'speech',
  ] as const) {
    const body = `The towpath opens again on Monday (${kind}).`
    const item = await service.items.submit(
      kind,
      draftOf({ kind, channel: 'website', body, evidence: ['source', 'eqia', 'template'] }),
      TOM,
    )
    expect(item).toMatchObject({ progress: 'awaiting', verdict: 'clear' })
    expect(item.outstanding.length).toBeGreaterThan(0)
  }
  const raw = new TextEncoder().encode('Message-ID: <1@x.example>\r\nSubject: Tea\r\n\r\nTea at four.\r\n')
  const sent = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['resident@example.org'] }
  expect((await service.mail.screen(sent, { gateway: 'mx' })).verdict).toBe('release')
})

test('2 and 3: every recorded finding names its paragraphs, and every review its rules', async () => {
  const { service } = world
  await service.items.submit('a', draftOf({ body: 'Her NHS number is 999 000 0018. Vote Labour.' }), TOM)
  const reviewed = (await service.items.history('a')).find(({ what }) => what === 'reviewed')
  if (reviewed?.what !== 'reviewed') throw new Error('It was not reviewed.')
  expect(reviewed.review.findings.length).toBeGreaterThan(1)
  for (const { rule, paragraphs } of reviewed.review.findings) {
    expect(rule).toMatch(/^[\w-]+\/[\w-]+$/)
    expect(paragraphs.length).toBeGreaterThan(0)
  }
  expect(reviewed.ground?.rules).toBe('rules-1')
})

test('6: a decision has a deadline in office hours, and lateness is shown', async () => {
  const { service, clock, noticesSent, wait } = world
  const { outstanding } = await service.items.submit('a', draftOf({ body: 'The towpath opens on Monday.' }), TOM)
  expect(Date.parse(outstanding[0]!.due)).toBeGreaterThan(Date.parse(outstanding[0]!.half))
  wait(3 * 86_400_000)
  await clock.tick()
  expect(noticesSent()).toEqual(expect.arrayContaining([`${HELEN}: overdue`]))
})

test('24: what has expired must be taken down, and the person responsible is notified', async () => {
  const { service, clock, noticesSent, wait } = world
  await service.items.submit('a', draftOf({ body: 'The survey is open.', expiresOn: '2026-11-30' }), TOM)
  await approve(service, 'a', HELEN)
  await service.items.release.confirm('a', {
    by: TOM,
    receipt: 'Published',
    address: 'https://www.westmids-opcc.example/survey',
  })
  wait(8 * 86_400_000)
  await clock.tick()
  expect((await service.items.read('a')).tasks).toMatchObject([{ where: 'https://www.westmids-opcc.example/survey' }])
  expect(noticesSent()).toContain(`${TOM}: out-of-date`)
})

test('30 and 31: the office’s own people may be named at work; their homes may not', async () => {
  expect((await weighty('18', {}, 'Tom Ashdown, Media Officer, spoke at the open day.')).on).toEqual([])
  const home = await weighty('18', {}, 'Tom Ashdown lives at 14 Fennel Close, Dudley DY1 2AB.')
  expect(home.on.length).toBeGreaterThan(0)
})

test('36: a web page is a kind of its own, and is approved like any other', async () => {
  const more = { kind: 'web-page', channel: 'website', body: 'The rules for cookies on this website.' } as const
  expect(await world.service.items.submit('a', draftOf(more), TOM)).toMatchObject({ progress: 'awaiting' })
})

test('A.a, A.b and A.d: the Commissioner may say in their own name what a restricted post forbids', async () => {
  const body = 'Amira Doyle would make a cracking councillor. Vote for her!'
  const by = async (author: Draft['author']) =>
    (await world.service.items.check(draftOf({ ...own, author, body }))).review.findings.filter(
      ({ detector, severity }) => detector === 'political' && severity !== 'note',
    )
  expect((await by('staff')).length).toBeGreaterThan(0)
  for (const free of ['pcc', 'deputy-pcc', 'contractor'] as const) expect(await by(free)).toEqual([])
})

test('A.l: the Police and Crime Plan is not party politics', async () => {
  const body =
    'The Police and Crime Plan sets five objectives. The Commissioner will hold the Chief ' +
    'Constable to account for reducing burglary and will fund more neighbourhood officers.'
  const { review } = await world.service.items.check(draftOf({ ...post, body }))
  expect(review.findings.filter(({ detector, severity }) => detector === 'political' && severity !== 'note')).toEqual(
    [],
  )
})
